import { join } from 'node:path';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import { chooseKeptBackups, type KeptBackup } from '../../core/rules/backups/choose-kept-backups.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { syncFolder } from '../store/write-durably.ts';
import {
  checkPath,
  listBackupIds,
  manifestFolder,
  manifestPath,
  objectFolder,
  readCheck,
  readManifest,
} from './backup-folder.ts';

/**
 * Lets go of the backups that need not stay, then of the objects that no backup names any more. Nothing is let go of while a
 * manifest cannot be read: its objects may be all that is left.
 */
export async function pruneBackups(
  files: FileSystem,
  folder: string,
  today: CalendarDate,
  protectedId?: string,
): Promise<{ removed: string[] }> {
  const found: KeptBackup[] = [];
  const objects = new Map<string, string[]>();
  for (const id of await listBackupIds(files, folder)) {
    const manifest = await readManifest(files, folder, id).catch(() => null);
    if (!manifest) return { removed: [] };
    const check = await readCheck(files, folder, id);
    const { madeAt, reason } = manifest;
    found.push({ id, madeAt, reason, isWhole: check?.lost.length === 0 && check.damaged.length === 0 });
    objects.set(
      id,
      manifest.files.map(({ sha256 }) => sha256),
    );
  }
  const kept = chooseKeptBackups(found, today);
  if (protectedId !== undefined) kept.add(protectedId);
  const removed = found.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  try {
    for (const id of removed) {
      await files.rm(manifestPath(folder, id), { force: true });
      await files.rm(checkPath(folder, id), { force: true });
    }
    // Only when no manifest can come back after a power cut may its objects go.
    if (removed.length > 0) await syncFolder(files, join(folder, manifestFolder));
    await sweepObjects(files, folder, new Set([...kept].flatMap((id) => objects.get(id) ?? [])));
  } catch (error) {
    throw fileProblem(error, folder);
  }
  return { removed };
}

/** Removes objects that nothing names, and what a run that was ended left half written. */
async function sweepObjects(files: FileSystem, folder: string, named: ReadonlySet<string>): Promise<void> {
  const root = join(folder, objectFolder);
  for (const part of await listFolder(files, root)) {
    for (const name of await listFolder(files, join(root, part)))
      if (!named.has(name)) await files.rm(join(root, part, name), { force: true });
  }
}

async function listFolder(files: FileSystem, path: string): Promise<string[]> {
  return files.readdir(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  });
}
