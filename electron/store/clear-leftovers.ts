import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './file-problem.ts';

const keptMs = 24 * 60 * 60_000;

/** `.draft.json.4711-12.tmp` of a save, `.writer.lock.<id>-1.tmp` and `.<id>.tmp` of the lock and of a trial. */
export function isTemporaryFile(name: string): boolean {
  return /^\.(?:.+\.\d+-\d+|writer\.lock\.[0-9a-f-]{36}-\d+|[0-9a-f-]{36})\.tmp$/.test(name);
}

/** Removes the program's own temporary files that are older than a day: what wrote them was broken off. Answers how many. */
export async function clearLeftovers(dataFolder: string, nowMs: number): Promise<number> {
  let count = 0;
  // Folder after folder: the first screen needs the disk more.
  const waiting = [dataFolder];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const each of found) {
      const path = join(folder, each.name);
      if (each.isDirectory()) waiting.push(path);
      if (!each.isFile() || !isTemporaryFile(each.name)) continue;
      const written = await stat(path).catch(() => null);
      if (!written || nowMs - written.mtimeMs <= keptMs) continue;
      await rm(path, { force: true }).catch((error: unknown) => {
        if (!['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error))) throw error;
      });
      count += 1;
    }
  }
  return count;
}
