import { basename } from 'node:path';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { MovedReport } from '../../core/contract/views.ts';
import { limits } from '../../core/model/limits.ts';
import type { Report } from '../../core/model/report.ts';
import { formatNumber } from '../../core/rules/values/format-number.ts';
import { attachSignedCopy, explainRefusal } from '../../core/rules/rounds/move-report.ts';
import { readChosenFile } from '../store/read-chosen-file.ts';
import { isWhole, keepReceivedFile, receivedPath } from '../store/received-files.ts';
import { refuseWriting } from '../store/refuse-writing.ts';
import { requireDraft } from './move-report.ts';
import type { Program, ReportName } from './program.ts';

/** Đính kèm bản ký: keeps the PDF at `path` in the data folder, byte for byte, and names it in the report. */
export async function attachSignedCopyFile(
  program: Program,
  name: ReportName & { expectedVersion: number },
  path: string,
): Promise<MovedReport> {
  refuseWriting(program);
  const { content: report, version } = await requireDraft(program, name);
  const reason = explainRefusal(report, 'attach-signed-copy');
  if (reason !== null) throw new ProblemError('act-not-possible', { reason });
  const bytes = await readPdf(path);
  const sha256 = await keepReceivedFile(program.dataFolder, bytes, 'pdf');
  const moved = attachSignedCopy(report, sha256, basename(path).slice(0, limits.lineCharacters));
  const saved = await program.store.save({ kind: 'report', ...keyOf(name), revision: 0 }, moved, version);
  return { report: moved, ...saved };
}

/** Where the signed copy lies, whole; rejects with `signed-copy-missing` when it does not. */
export async function findSignedCopy(program: Program, name: ReportName): Promise<string> {
  const { content: report } = await requireDraft(program, name);
  const sha256 = report.issued?.signedCopySha256 ?? null;
  if (sha256 === null) throw new ProblemError('record-missing', { kind: 'signed-copy' });
  const problem = await checkSignedCopy(program.dataFolder, report);
  if (problem) throw new ProblemError(problem.code, problem.details);
  return receivedPath(program.dataFolder, sha256, 'pdf');
}

/** A report that names a signed copy has it in the data folder, unaltered. Null when that is so. */
export async function checkSignedCopy(dataFolder: string, { issued }: Report): Promise<Problem | null> {
  const sha256 = issued?.signedCopySha256 ?? null;
  if (sha256 === null) return null;
  const file = `received/${sha256}.pdf`;
  const isThere =
    /^[0-9a-f]{64}$/.test(sha256) && (await isWhole(receivedPath(dataFolder, sha256, 'pdf'), sha256));
  return isThere ? null : { code: 'signed-copy-missing', details: { file } };
}

async function readPdf(path: string): Promise<Uint8Array> {
  const file = basename(path);
  const megabytes = (bytes: number) => `${formatNumber(String(Math.round(bytes / 1_000_000)))} MB`;
  const bytes = await readChosenFile(path, {
    limitBytes: limits.signedCopyBytes,
    refuse: (size) =>
      new ProblemError('file-too-large', {
        file,
        size: megabytes(size),
        limit: megabytes(limits.signedCopyBytes),
      }),
  });
  // The mark may stand behind a few foreign bytes (ISO 32000-1, annex H: within the first 1,024).
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw new ProblemError('not-a-pdf', { file });
  return bytes;
}

function keyOf({ periodId, organisationId }: ReportName): ReportName {
  return { periodId, organisationId };
}
