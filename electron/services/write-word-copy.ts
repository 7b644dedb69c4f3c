import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { WordCopyMemory, WordCopyState } from '../../core/model/word-copy.ts';
import { nameWordCopy } from '../../core/rules/file-names/name-word-copy.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import type { CopyReason } from './keep-word-copies.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import { sha256Of } from '../store/hash.ts';
import { refuseOpenFile } from '../store/refuse-open-file.ts';
import { writeDurably } from '../store/write-durably.ts';
import { renderReport } from './print-report.ts';
import type { Program, ReportName } from './program.ts';
import { requireOrganisation, requirePeriod, requireWorkspace } from './require-record.ts';
import { rememberHash, type WordCopyStore } from './word-copy-memory.ts';

/** Beside so many edited copies there is no sense in a further one. */
const mostCopies = 9;

/**
 * Brings the Word copy of a saved report up to date. Null: there is no copy that a changed look could be shown in. Of a
 * report with a độ mật a copy is only written when the user asks for it. A file whose content the program did not write is never written
 * over: the copy then goes to a second name. Nothing is written when nothing has changed.
 */
export async function writeWordCopy(
  program: Program,
  store: WordCopyStore,
  documentsFolder: string,
  name: ReportName,
  reason: CopyReason = 'usual',
): Promise<WordCopyState | null> {
  const memory = await store.read();
  const [workspace, period] = [
    await requireWorkspace(program.store),
    await requirePeriod(program.store, name.periodId),
  ];
  const key = { kind: 'report', ...name, revision: 0 } as const;
  const isPractice = workspace.isPractice || period.isPractice;
  const stored = await program.store.read(key);
  const isAsked = reason === 'asked';
  if ((!memory.settings.isOn && !isAsked) || isPractice || !stored) return { status: 'none' };
  const organisation = await requireOrganisation(program.store, name.organisationId);
  const { shortName } = selectVersion(organisation, period.dataTo);
  const paths = Array.from({ length: mostCopies }, (_, index) => {
    const { folders, fileName } = nameWordCopy(memory.settings, period, shortName, index + 1);
    return join(baseFolder(memory, documentsFolder), ...folders, fileName);
  });
  const [first = ''] = paths;
  let target = first;
  try {
    const chosen = await choosePath(paths, memory);
    target = chosen.path;
    if (stored.content.header.secrecy !== 'none' && !isAsked) {
      const earlierFileName = chosen.hash === null ? null : basename(target);
      return { status: 'withheld', ...placeOf(target), earlierFileName };
    }
    if (reason === 'update' && chosen.hash === null) return null;
    const { bytes } = await renderReport(program, name, 'word');
    const hash = sha256Of(bytes);
    if (chosen.hash !== hash) {
      await refuseOpenFile(target);
      // Remembered before it is written: a power cut in between leaves the old copy, whose hash is known too.
      await store.change((present) => rememberHash(present, target, hash));
      await writeDurably(target, bytes);
    }
    return {
      status: 'written',
      ...placeOf(target),
      writtenAt: program.now(),
      editedFileName: target === first ? null : basename(first),
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code } = error.problem;
    return code === 'file-in-use'
      ? { status: 'waiting', ...placeOf(target) }
      : { status: 'failed', ...placeOf(target), code };
  }
}

/** The folder below which the copies lie. */
export function baseFolder({ settings }: WordCopyMemory, documentsFolder: string): string {
  return settings.folder ?? join(documentsFolder, settings.isAscii ? 'Bao cao' : 'Báo cáo');
}

/** The first path that is free or holds what the program wrote there. */
async function choosePath(
  paths: readonly string[],
  memory: WordCopyMemory,
): Promise<{ path: string; hash: string | null }> {
  for (const path of paths) {
    const hash = await hashOfFile(path);
    if (hash === null || memory.written[path]?.includes(hash)) return { path, hash };
  }
  throw new ProblemError('already-exists', { file: basename(paths[0] ?? '') });
}

async function hashOfFile(path: string): Promise<string | null> {
  try {
    return sha256Of(await readFile(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, basename(path));
  }
}

function placeOf(path: string): { folder: string; fileName: string } {
  return { folder: dirname(path), fileName: basename(path) };
}
