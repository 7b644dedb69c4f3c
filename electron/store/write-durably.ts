import type { BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ProblemError } from '../../core/contract/problem.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { systemFiles, type FileSystem } from './file-system.ts';
import { keepGenerations, keepTwin } from './generations.ts';
import { requireSpace } from './require-space.ts';

export type WriteOptions = {
  files?: FileSystem;
  /** Keeps the former file as an earlier generation beside the new one. */
  keepsGenerations?: boolean;
  /** Asked when the bytes are on disk, before they take the file's name; rejects to leave the old file. */
  mayReplace?: () => Promise<void>;
};

let writes = 0;

/**
 * Replaces a file so that a power cut leaves either the old bytes or the new ones: room is checked, then unique temporary
 * name in the same folder, write, fsync, rename, fsync of the folder (Windows has no such call). Rejects with a
 * `ProblemError`; the old file is then whole, or already the new one when only the last step failed. `name` stands for it
 * in the message. Answers what `stat` tells of the new file.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array | string,
  name: string = basename(path),
  options: WriteOptions = {},
): Promise<BigIntStats> {
  const { files = systemFiles, keepsGenerations = false, mayReplace } = options;
  const folder = dirname(path);
  writes += 1;
  const temporary = join(folder, `.${basename(path)}.${process.pid}-${writes}.tmp`);
  try {
    await requireSpace(files, folder, Buffer.byteLength(bytes), name);
    await writeAndSync(files, temporary, bytes, folder);
    await mayReplace?.();
    if (keepsGenerations) {
      const { wasThere, undo } = await keepGenerations(files, path);
      await renameWithRetries(files, temporary, path).catch(async (error: unknown) => {
        await undo();
        throw error;
      });
      if (!wasThere) await keepTwin(files, path, bytes);
    } else await renameWithRetries(files, temporary, path);
    const [written] = await Promise.all([files.stat(path, { bigint: true }), syncFolder(files, folder)]);
    return written;
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined);
    throw fileProblem(error, name);
  }
}

/** Writes a new file and its bytes to disk; its name is on disk only after `syncFolder`. Makes missing folders. */
export async function writeAndSync(
  files: FileSystem,
  path: string,
  bytes: Uint8Array | string | AsyncIterable<Uint8Array>,
  folder: string,
): Promise<void> {
  const file = await files.open(path, 'wx').catch(async (error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    await syncNewFolder(files, folder);
    return files.open(path, 'wx');
  });
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and writes the entries of all new ones to disk. */
export async function syncNewFolder(files: FileSystem, folder: string): Promise<void> {
  const first = await files.mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let each = folder; each.length >= dirname(first).length; each = dirname(each)) {
    await syncFolder(files, each);
    if (each === dirname(first)) break;
  }
}

/** Windows refuses a rename for a moment while an antivirus or a viewer holds the file. */
export async function renameWithRetries(files: FileSystem, from: string, to: string): Promise<void> {
  const waitsMs = process.platform === 'win32' ? [20, 50, 100, 200, 400, 800, 1_600, 3_200] : [];
  for (const waitMs of waitsMs) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
      await delay(waitMs);
    }
  }
  await files.rename(from, to).catch((error: unknown) => {
    // The temporary file was just written beside it: the folder allows it, so somebody holds the file.
    const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
    throw isHeld ? new ProblemError('file-in-use', { file: basename(to) }, { cause: error }) : error;
  });
}

/** Writes the names in a folder to disk. */
export async function syncFolder(files: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
