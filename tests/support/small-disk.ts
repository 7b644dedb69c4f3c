import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type SmallDisk = {
  /** Leaves not a byte. */
  fill(): void;
  free(): void;
  /** No byte can be written any more, as on a stick whose switch was moved. */
  lock(): void;
  unlock(): void;
  remove(): void;
};

/** A disk of its own in memory, mounted at a folder; else why this system gives none, in words for a skipped test. */
export function mountSmallDisk(folder: string, size: string): SmallDisk | string {
  if (process.platform !== 'linux') return 'a small disk is mounted on Linux only';
  mkdirSync(folder, { recursive: true });
  const mount = (...options: string[]) => execFileSync('mount', options, { stdio: 'pipe' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  } catch (error) {
    return `this user may mount no disk: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
  const filler = join(folder, '.đầy.tmp');
  return {
    fill: () => {
      for (let bytes = 4 * 1024 * 1024; bytes >= 1; bytes = Math.floor(bytes / 2))
        for (let isRoom = true; isRoom;) isRoom = append(filler, bytes);
    },
    free: () => rmSync(filler, { force: true }),
    lock: () => void mount('-o', 'remount,ro', folder),
    unlock: () => void mount('-o', 'remount,rw', folder),
    // Lazily: what still has a file open there is about to end.
    remove: () => void execFileSync('umount', ['-l', folder], { stdio: 'pipe' }),
  };
}

function append(path: string, bytes: number): boolean {
  try {
    writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}
