import type { BigIntStats } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ProblemError } from '../../core/contract/problem.ts';
import { errorCode, fileProblem } from './file-problem.ts';

let writes = 0;

/**
 * Replaces a file so that a power cut leaves either the old bytes or the new ones: unique temporary name in the same
 * folder, write, fsync, rename, fsync of the folder (Windows has no such call). Rejects with a `ProblemError`; the
 * old file is then whole, or already the new one when only the last step failed. `name` stands for it in the message.
 * Answers what `stat` tells of the new file.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array | string,
  name: string = basename(path),
): Promise<BigIntStats> {
  const folder = dirname(path);
  writes += 1;
  const temporary = join(folder, `.${basename(path)}.${process.pid}-${writes}.tmp`);
  try {
    await writeAndSync(temporary, bytes, folder);
    await renameWithRetries(temporary, path);
    const [written] = await Promise.all([stat(path, { bigint: true }), syncFolder(folder)]);
    return written;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileProblem(error, name);
  }
}

async function writeAndSync(path: string, bytes: Uint8Array | string, folder: string): Promise<void> {
  const file = await open(path, 'wx').catch(async (error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    await makeFolder(folder);
    return open(path, 'wx');
  });
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and writes the entries of all new ones to disk. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let each = folder; each.length >= dirname(first).length; each = dirname(each)) {
    await syncFolder(each);
    if (each === dirname(first)) break;
  }
}

/** Windows refuses a rename for a moment while an antivirus or a viewer holds the file. */
async function renameWithRetries(from: string, to: string): Promise<void> {
  const waitsMs = process.platform === 'win32' ? [20, 50, 100, 200, 400, 800, 1_600, 3_200] : [];
  for (const waitMs of waitsMs) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
      await delay(waitMs);
    }
  }
  await rename(from, to).catch((error: unknown) => {
    // The temporary file was just written beside it: the folder allows it, so somebody holds the file.
    const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
    throw isHeld ? new ProblemError('file-in-use', { file: basename(to) }, { cause: error }) : error;
  });
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
