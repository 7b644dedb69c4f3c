import { dirname, join } from 'node:path';
import { isSafePath } from '../../core/rules/backups/is-safe-path.ts';
import { backupFolderOf } from './backup-folder.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { recordOfGeneration } from '../store/generations.ts';
import { lockName } from '../store/writer-lock.ts';

/**
 * What of a data folder is worth keeping, as sorted paths with `/`: all but earlier generations, temporary files and the lock.
 * `leftOut`: files of others whose names could not be kept on every system. `gone`: records of which only generations are left;
 * the next reading puts the newest one back.
 */
export async function listDataFiles(
  files: FileSystem,
  dataFolder: string,
): Promise<{ paths: string[]; leftOut: string[]; gone: string[] }> {
  const paths: string[] = [];
  const leftOut: string[] = [];
  const gone = new Set<string>();
  // At the root of a disk they can only lie among the data.
  const backups = dirname(backupFolderOf(dataFolder)) === dataFolder ? backupFolderOf(dataFolder) : null;
  const walk = async (below: string): Promise<void> => {
    const entries = await files.readdir(join(dataFolder, below), { withFileTypes: true });
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      const record = recordOfGeneration(entry.name);
      if (record !== null && !names.has(record)) gone.add(below === '' ? record : `${below}/${record}`);
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.') || path === lockName || join(dataFolder, path) === backups) continue;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) (isSafePath(path) ? paths : leftOut).push(path);
    }
  };
  await walk('').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw fileProblem(error, dataFolder);
  });
  return { paths: paths.sort(), leftOut: leftOut.sort(), gone: [...gone].sort() };
}
