import { dirname, join } from 'node:path';
import { isSafePath } from '../../core/rules/backups/is-safe-path.ts';
import { backupFolderOf } from './backup-folder.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { lockName } from '../store/writer-lock.ts';

/**
 * What of a data folder is worth keeping, as sorted paths with `/`: all but earlier generations, temporary files and the lock.
 * `leftOut`: files of others whose names could not be kept on every system.
 */
export async function listDataFiles(
  files: FileSystem,
  dataFolder: string,
): Promise<{ paths: string[]; leftOut: string[] }> {
  const paths: string[] = [];
  const leftOut: string[] = [];
  // At the root of a disk they can only lie among the data.
  const backups = dirname(backupFolderOf(dataFolder)) === dataFolder ? backupFolderOf(dataFolder) : null;
  const walk = async (below: string): Promise<void> => {
    const entries = await files.readdir(join(dataFolder, below), { withFileTypes: true });
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.') || path === lockName || join(dataFolder, path) === backups) continue;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) (isSafePath(path) ? paths : leftOut).push(path);
    }
  };
  await walk('').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw fileProblem(error, dataFolder);
  });
  return { paths: paths.sort(), leftOut: leftOut.sort() };
}
