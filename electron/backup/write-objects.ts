import { dirname, join } from 'node:path';
import type { FileSystem } from '../store/file-system.ts';
import { fileProblem } from '../store/file-problem.ts';
import { syncFolder, syncNewFolder, writeAndSync } from '../store/write-durably.ts';
import { objectFolder, objectPath } from './backup-folder.ts';

let writes = 0;

export type ObjectWriter = {
  /** Whether the object is there in its full length; its bytes are looked at by the check. */
  has(sha256: string, size: number): Promise<boolean>;
  write(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Resolves when all that was written, and its names, are on disk. */
  settle(): Promise<void>;
};

/** Writes the objects of a backup folder, each under a temporary name first. */
export async function openObjectWriter(files: FileSystem, folder: string): Promise<ObjectWriter> {
  const root = join(folder, objectFolder);
  const touched = new Set<string>();
  await syncNewFolder(files, root).catch((error: unknown) => {
    throw fileProblem(error, folder);
  });
  return {
    has: async (sha256, size) =>
      files.stat(objectPath(folder, sha256)).then(
        (found) => found.isFile() && found.size === size,
        () => false,
      ),
    write: async (sha256, bytes) => {
      const path = objectPath(folder, sha256);
      writes += 1;
      const temporary = join(dirname(path), `.${sha256}.${process.pid}-${writes}.tmp`);
      try {
        await writeAndSync(files, temporary, bytes, dirname(path));
        await files.rename(temporary, path);
      } catch (error) {
        await files.rm(temporary, { force: true }).catch(() => undefined);
        throw fileProblem(error, join(objectFolder, sha256));
      }
      touched.add(dirname(path));
    },
    settle: async () => {
      try {
        // The folders themselves may have been made by a run that ended before it could sync them.
        for (const each of [...touched, root, folder]) await syncFolder(files, each);
      } catch (error) {
        throw fileProblem(error, folder);
      }
      touched.clear();
    },
  };
}
