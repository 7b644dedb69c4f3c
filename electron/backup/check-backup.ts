import { basename } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import type { BackupCheck, BackupManifest } from '../../core/model/backup.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { sha256Of } from '../store/hash.ts';
import { keyOfPath } from '../store/key-of-path.ts';
import { openRecord } from '../store/open-record.ts';
import { parseEnvelope } from '../store/record-file.ts';
import { writeDurably } from '../store/write-durably.ts';
import { checkPath, objectPath } from './backup-folder.ts';
import { watchSteps, type Watch } from './progress.ts';
import { sealJson } from './sealed-json.ts';

/** Reads every object of a backup anew, compares its hash, and opens every record. Rejects with `newer-file`. */
export async function checkBackup(
  files: FileSystem,
  folder: string,
  manifest: BackupManifest,
  now: () => string,
  watch: Watch = {},
): Promise<BackupCheck> {
  requireKnownSchema(manifest);
  const lost: string[] = [];
  const damaged: string[] = [];
  const tell = watchSteps(watch, 'check', manifest.files.length);
  for (const [index, { path, size, sha256 }] of manifest.files.entries()) {
    const bytes = await readObject(files, folder, sha256, size);
    if (bytes === null) lost.push(path);
    else if (!isWholeRecord(path, bytes)) damaged.push(path);
    tell(index + 1);
  }
  return { id: manifest.id, checkedAt: now(), lost, damaged };
}

/** Keeps what a check found, beside the backup. */
export async function keepCheck(files: FileSystem, folder: string, check: BackupCheck): Promise<void> {
  const path = checkPath(folder, check.id);
  await writeDurably(path, sealJson(check), basename(path), { files });
}

/** An object's bytes as they were written; null when they are gone or altered. Rejects when the disk does not answer. */
export async function readObject(
  files: FileSystem,
  folder: string,
  sha256: string,
  size: number,
): Promise<Buffer | null> {
  try {
    const bytes = await files.readFile(objectPath(folder, sha256));
    return bytes.length === size && sha256Of(bytes) === sha256 ? bytes : null;
  } catch (error) {
    if (['ENOENT', 'EIO', 'EISDIR'].includes(errorCode(error))) return null;
    throw fileProblem(error, sha256);
  }
}

export function requireKnownSchema({ id, schemaVersion: found }: BackupManifest): void {
  if (found > schemaVersion) throw new ProblemError('newer-file', { file: id, version: String(found) });
}

/** False when a record's file cannot be opened; files that are no records are judged by their hash alone. */
export function isWholeRecord(path: string, bytes: Buffer): boolean {
  const key = keyOfPath(path);
  if (!key) return true;
  try {
    openRecord(key.kind, parseEnvelope(bytes.toString('utf8'), path), path);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
