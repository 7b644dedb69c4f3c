import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, fileProblem } from './file-problem.ts';
import { sha256Of } from './hash.ts';
import { writeDurably } from './write-durably.ts';

const folder = 'received';

/** Whether a path below the data folder is that of a received file: `received/<sha256>.<ext>`. */
export function isReceivedFile(path: string): boolean {
  return /^received\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/.test(path.replaceAll('\\', '/'));
}

export function receivedPath(dataFolder: string, sha256: string, extension: string): string {
  const path = join(folder, `${sha256}.${extension}`);
  if (!isReceivedFile(path)) throw new Error(`no received file: ${path}`);
  return join(dataFolder, path);
}

/** Keeps an original byte for byte under the name of its own hash; the same file is kept once. */
export async function keepReceivedFile(
  dataFolder: string,
  bytes: Uint8Array,
  extension: string,
): Promise<string> {
  const sha256 = sha256Of(bytes);
  const path = receivedPath(dataFolder, sha256, extension);
  if (!(await isWhole(path, sha256))) await writeDurably(path, bytes);
  return sha256;
}

/** Whether a received file is there with the very bytes that its name tells of. */
export async function isWhole(path: string, sha256: string): Promise<boolean> {
  try {
    return sha256Of(await readFile(path)) === sha256;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw fileProblem(error, path);
  }
}
