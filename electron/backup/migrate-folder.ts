import { join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import { migrateRecord } from '../../core/migrations/migrate-record.ts';
import type { Migration } from '../../core/migrations/migration.ts';
import { migrations } from '../../core/migrations/migrations.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import type { RecordKind } from '../../core/model/record.ts';
import { checkRecord } from '../store/check-record.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { keyOfPath } from '../store/key-of-path.ts';
import { anyVersion, parseEnvelope, serialise } from '../store/record-file.ts';
import { listDataFiles } from './list-data-files.ts';
import { makeBackup, type BackupOptions } from './make-backup.ts';
import { watchSteps, type Watch } from './progress.ts';
import { buildNew, commitSwap } from './swap-in.ts';

export type MigrateOptions = Omit<BackupOptions, 'reason' | 'protectedId'> & {
  /** The schema version to reach. */
  to: number;
  steps?: readonly Migration[];
  /** Refuses a record that the new schema does not know. */
  validate?: (kind: RecordKind, content: unknown, path: string) => void;
};

/** The schema version of a data folder: that of its workspace, which a migration brings along with all others or not at all. */
export async function readSchemaVersion(files: FileSystem, dataFolder: string): Promise<number | null> {
  const text = await files.readFile(join(dataFolder, 'workspace.json'), 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return '';
    throw fileProblem(error, 'workspace.json');
  });
  const found = /^\{"schemaVersion":(\d{1,9}),/.exec(text);
  return found ? Number(found[1]) : null;
}

/** Whether a newer program has brought these data along: they may only be looked at. What is damaged is not believed. */
export async function isNewerData(files: FileSystem, dataFolder: string): Promise<boolean> {
  const found = await readSchemaVersion(files, dataFolder).catch(() => null);
  if (found === null || found <= schemaVersion) return false;
  try {
    const text = await files.readFile(join(dataFolder, 'workspace.json'), 'utf8');
    return parseEnvelope(text, 'workspace.json', anyVersion).schemaVersion > schemaVersion;
  } catch {
    return false;
  }
}

/**
 * Brings every record of a data folder to a schema version: a backup first, then all records are made anew beside the data,
 * validated, and put in place together. Interrupted, the data are of the old version or, after the next start, of the new one.
 * A damaged record stays as it is and is told as such when it is read. History and removed records are migrated when they are
 * read.
 */
export async function migrateFolder(options: MigrateOptions, watch: Watch = {}): Promise<void> {
  const { files, dataFolder, to, steps = migrations, validate = checkRecord } = options;
  const { check } = await makeBackup({ ...options, reason: 'migration' }, watch);
  const [lost] = check.lost;
  if (lost !== undefined) throw new ProblemError('unreadable-file', { file: lost, reason: 'checksum' });
  const { paths } = await listDataFiles(files, dataFolder);
  const records = paths.flatMap((path) => {
    const key = keyOfPath(path);
    return key ? [{ path, kind: key.kind }] : [];
  });
  const migrate = async ({ path, kind }: { path: string; kind: RecordKind }): Promise<string | null> => {
    const text = await files.readFile(join(dataFolder, path), 'utf8').catch((error: unknown) => {
      throw fileProblem(error, path);
    });
    const earlier = openEarlier(text, path, to);
    if (!earlier || earlier.schemaVersion === to) return null;
    const content = migrateRecord(kind, earlier.content, earlier.schemaVersion, { to, steps });
    validate(kind, content, path);
    return serialise({ ...earlier, schemaVersion: to, content });
  };
  // Texts are made twice rather than kept all at once: a big office's records do not fit into memory.
  const changed: { path: string; kind: RecordKind; size: number }[] = [];
  for (const record of records) {
    const text = await migrate(record);
    if (text !== null) changed.push({ ...record, size: Buffer.byteLength(text) });
  }
  if (changed.length === 0) return;
  await buildNew(
    files,
    dataFolder,
    changed.map((record) => ({ ...record, read: async () => Buffer.from((await migrate(record)) ?? '') })),
    watchSteps(watch, 'build', changed.length),
  );
  const moved = changed.map(({ path }) => path);
  await commitSwap(files, dataFolder, { takeOut: moved, putIn: moved });
}

function openEarlier(text: string, path: string, to: number) {
  try {
    return parseEnvelope(text, path, to);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'unreadable-file') return null;
    throw error;
  }
}
