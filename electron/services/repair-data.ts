import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import { listDataFiles } from '../backup/list-data-files.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import { systemFiles } from '../store/file-system.ts';
import { keyOfPath } from '../store/key-of-path.ts';
import { openRecordStore } from '../store/open-record-store.ts';
import { serialise } from '../store/record-file.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import { writeDurably } from '../store/write-durably.ts';

export type Repaired = {
  kept: number;
  /** Damaged records whose earlier state is in the copy. */
  restored: { file: string; savedAt: string }[];
  /** What no record could be made of; the files themselves lie in `damaged/` of the copy. */
  dropped: Problem[];
};

/**
 * Makes a whole data folder out of a damaged one, in another, empty folder: what can be read goes over as it is, a damaged record
 * as its newest whole generation, and what is lost is named. The folder itself is only read.
 */
export async function repairData(dataFolder: string, out: string, now: () => string): Promise<Repaired> {
  if ((await listNames(out)).length > 0) throw new ProblemError('already-exists', { file: out });
  const store = openRecordStore(dataFolder, now, { isReadOnly: true });
  const listed = await listDataFiles(systemFiles, dataFolder);
  const paths = [...listed.paths, ...listed.gone.filter((path) => keyOfPath(path) !== null)].sort();
  if (paths.length === 0) throw new ProblemError('no-workspace', { folder: dataFolder });
  const result: Repaired = { kept: 0, restored: [], dropped: [] };
  for (const path of paths) {
    const key = keyOfPath(path);
    if (!key) {
      await copy(join(dataFolder, path), join(out, path));
      continue;
    }
    try {
      const stored = await store.read(key);
      if (!stored) continue;
      const { content, version, savedAt } = stored;
      const text = serialise({ schemaVersion, version, savedAt, checksum: '', content });
      await writeDurably(join(out, path), text, path);
      result.kept += 1;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      result.dropped.push({ ...error.problem, details: { ...error.problem.details, file: path } });
      await copy(join(dataFolder, path), join(out, 'damaged', 'repair', path)).catch(() => undefined);
    }
  }
  for (const { file, savedAt } of await store.listRestored()) result.restored.push({ file, savedAt });
  return result;
}

async function copy(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
  } catch (error) {
    throw fileProblem(error, from);
  }
}

async function listNames(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileProblem(error, folder);
  });
}
