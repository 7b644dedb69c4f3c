import { basename } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import type { Letter } from '../../core/model/letter.ts';
import { limits } from '../../core/model/limits.ts';
import {
  recordCopy,
  recordCopyEnvelope,
  recordCopyVersion,
  type RecordCopy,
} from '../../core/model/record-copy.ts';
import { parseSafely } from '../../core/rules/records/parse-safely.ts';
import type { Report } from '../../core/model/report.ts';
import { describeDocumentFile } from './file-facts.ts';
import type { Program } from './program.ts';
import { checksumOf } from '../store/hash.ts';
import { readChosenFile } from '../store/read-chosen-file.ts';
import { writeDurably } from '../store/write-durably.ts';

/** Also while the data folder cannot be read: then ids stand for names. */
export async function describeCopyFile(
  program: Program,
  kind: string,
  document: Pick<Report, 'periodId' | 'header'>,
  organisationId?: string,
): Promise<FileFacts> {
  return describeDocumentFile(program, kind, document, organisationId).catch(() => ({
    kind,
    period: document.periodId,
    ...(organisationId !== undefined && { office: organisationId }),
    day: dateInVietnam(program.now()),
  }));
}

/** Writes what stands on the screen to another place, whole or not at all; asks nothing of the data folder. */
export async function writeCopy(path: string, copy: RecordCopy): Promise<void> {
  const content = JSON.stringify(copy);
  const head = JSON.stringify({
    kind: 'giao-ban-record-copy',
    formatVersion: recordCopyVersion,
    checksum: checksumOf(content),
  });
  await writeDurably(path, `${head.slice(0, -1)},"content":${content}}\n`);
}

/** Rejects with what is wrong: no such file, damaged, newer, of another report. */
export async function readReportCopy(
  path: string,
  { periodId, organisationId }: { periodId: string; organisationId: string },
): Promise<{ report: Report; copiedAt: string }> {
  const copy = await readCopy(path);
  if (copy.kind !== 'report') throw new ProblemError('not-a-copy-file', { file: basename(path) });
  const { record, copiedAt } = copy;
  if (record.periodId !== periodId || record.organisationId !== organisationId) {
    throw new ProblemError('section-file-of-another-report', {
      file: basename(path),
      organisation: record.organisationId,
      period: record.periodId,
    });
  }
  return { report: record, copiedAt };
}

/** Rejects with what is wrong: no such file, damaged, newer, of another letter. */
export async function readLetterCopy(
  path: string,
  { periodId, id }: { periodId: string; id: string },
): Promise<{ letter: Letter; copiedAt: string }> {
  const copy = await readCopy(path);
  if (copy.kind !== 'letter' || copy.record.periodId !== periodId || copy.record.id !== id)
    throw new ProblemError('not-a-copy-file', { file: basename(path) });
  return { letter: copy.record, copiedAt: copy.copiedAt };
}

async function readCopy(path: string): Promise<RecordCopy> {
  const file = basename(path);
  const refuse = () => new ProblemError('not-a-copy-file', { file });
  const bytes = await readChosenFile(path, { limitBytes: limits.recordBytes * 4, refuse });
  const envelope = recordCopyEnvelope.safeParse(parseJson(bytes.toString('utf8')));
  if (!envelope.success) throw refuse();
  const { formatVersion, checksum, content } = envelope.data;
  if (formatVersion > recordCopyVersion) throw new ProblemError('newer-file', { file });
  const copy = parseSafely(recordCopy, content);
  if (checksumOf(JSON.stringify(content)) !== checksum || !copy.success) throw refuse();
  return copy.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused by the schema, like any other file that is none of ours
  }
}
