import { join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { RestoredFile } from '../../core/model/restored-file.ts';
import { keepDamaged, listKeptDamage, markSeen, nameDamage, readDamaged } from './damaged-files.ts';
import { systemFiles, type FileSystem } from './file-system.ts';
import type { Damage } from './record-file.ts';

/** Keeps damaged files aside and remembers what took their place, on disk where that can be written. */
export function keepRestorations(
  folder: string,
  now: () => string,
  {
    files = systemFiles,
    isReadOnly = false,
    onRestored,
  }: { files?: FileSystem; isReadOnly?: boolean; onRestored?: (restored: RestoredFile) => void },
) {
  /** Found in this run, and not to be noted on disk: opened to be looked at, or the disk refused. */
  const onlyInMemory = new Map<string, RestoredFile>();
  return {
    putBack: async (damage: Damage, write: () => Promise<void>): Promise<void> => {
      const foundAt = now();
      const file = damage.file.replaceAll('\\', '/');
      const restored = { ...damage, file, id: nameDamage(foundAt), foundAt, isSeen: false };
      if (isReadOnly) {
        onlyInMemory.set(file, restored);
        return;
      }
      try {
        await keepDamaged(files, folder, restored);
        await write();
        onRestored?.(restored);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        onlyInMemory.set(file, restored);
      }
    },

    list: async (): Promise<RestoredFile[]> => {
      const onDisk = await listKeptDamage(folder);
      const noted = new Set(onDisk.map(({ id }) => id));
      return [...[...onlyInMemory.values()].filter(({ id }) => !noted.has(id)), ...onDisk];
    },

    /** A damaged file that could not be kept aside still lies in its own place. */
    readDamaged: async (restored: RestoredFile): Promise<string | null> => {
      if (!onlyInMemory.has(restored.file)) return readDamaged(folder, restored);
      return files.readFile(join(folder, restored.file), 'utf8').catch(() => null);
    },

    markSeen: async (id: string): Promise<void> => {
      for (const [file, each] of onlyInMemory) if (each.id === id) onlyInMemory.delete(file);
      const restored = (await listKeptDamage(folder)).find((each) => each.id === id);
      if (restored && !isReadOnly) await markSeen(folder, restored);
    },
  };
}
