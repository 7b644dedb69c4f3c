import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import {
  backupCheck,
  backupFormatVersion,
  backupId,
  backupManifest,
  type BackupCheck,
  type BackupManifest,
} from '../../core/model/backup.ts';
import { findUnsafePath } from '../../core/rules/backups/is-safe-path.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { openSealedJson } from './sealed-json.ts';

/** Beside the data, never in it: `backups/<name of the data folder>`. At the root of a disk there is no beside. */
export function backupFolderOf(dataFolder: string): string {
  const parent = dirname(dataFolder);
  return parent === dataFolder ? join(dataFolder, 'backups') : join(parent, 'backups', basename(dataFolder));
}

export const manifestFolder = 'manifests';
export const objectFolder = 'objects';

export function manifestPath(folder: string, id: string): string {
  return join(folder, manifestFolder, `${requireBackupId(id)}.json`);
}

/** What the last check of a backup found. */
export function checkPath(folder: string, id: string): string {
  return join(folder, manifestFolder, `${requireBackupId(id)}.check.json`);
}

/** `objects/ab/ab12…`: the bytes of every file whose SHA-256 this is, once. */
export function objectPath(folder: string, sha256: string): string {
  return join(folder, objectFolder, sha256.slice(0, 2), sha256);
}

function requireBackupId(id: string): string {
  if (!backupId.safeParse(id).success) throw new ProblemError('invalid-id', { value: id.slice(0, 80) });
  return id;
}

/** Ids of the backups of a folder, oldest first, readable or not; a folder that is not there has none. */
export async function listBackupIds(files: FileSystem, folder: string): Promise<string[]> {
  const names = await files.readdir(join(folder, manifestFolder)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileProblem(error, folder);
  });
  return names
    .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []))
    .filter((id) => backupId.safeParse(id).success)
    .sort();
}

/** Rejects with `unreadable-file`, or with `newer-file` when a newer program made it. */
export async function readManifest(files: FileSystem, folder: string, id: string): Promise<BackupManifest> {
  const path = manifestPath(folder, id);
  const text = await files.readFile(path, 'utf8').catch((error: unknown) => {
    throw fileProblem(error, basename(path));
  });
  const manifest = parseManifest(text, basename(path));
  if (manifest.id !== id) throw new ProblemError('unreadable-file', { file: basename(path) });
  return manifest;
}

/** A manifest whose paths all lead below the data folder. */
export function parseManifest(text: string, name: string): BackupManifest {
  const manifest = openSealedJson(text, backupManifest, name);
  if (manifest.formatVersion > backupFormatVersion) throw new ProblemError('newer-file', { file: name });
  const unsafe = findUnsafePath(manifest.files.map(({ path }) => path));
  if (unsafe !== null)
    throw new ProblemError('unreadable-file', { file: name, reason: 'damaged', path: unsafe.slice(0, 200) });
  return manifest;
}

/** Null when it has not been checked yet, or the note of it is damaged. */
export async function readCheck(files: FileSystem, folder: string, id: string): Promise<BackupCheck | null> {
  try {
    const path = checkPath(folder, id);
    const check = openSealedJson(await files.readFile(path, 'utf8'), backupCheck, basename(path));
    return check.id === id ? check : null;
  } catch {
    return null; // unchecked: it is read again before anything is restored from it
  }
}
