import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../core/contract/problem.ts';
import { manifestFolder } from '../../backup/backup-folder.ts';
import { isThere } from '../../store/is-there.ts';

/** The folder with backups that somebody means who chose it, the one above it, or one in it. Rejects with `no-backups`. */
export async function findBackupFolder(chosen: string): Promise<string> {
  const inside = await readdir(chosen, { withFileTypes: true }).catch(() => []);
  const folders = inside.flatMap((each) => (each.isDirectory() ? [join(chosen, each.name)] : []));
  const deeper = await readdir(join(chosen, 'backups')).catch(() => []);
  for (const each of [
    chosen,
    join(chosen, '..'),
    ...folders,
    ...deeper.map((name) => join(chosen, 'backups', name)),
  ])
    if (await isThere(join(each, manifestFolder))) return each;
  throw new ProblemError('no-backups', { folder: chosen });
}
