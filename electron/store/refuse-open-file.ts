import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import { isThere } from './is-there.ts';

/**
 * Rejects with `file-in-use` while Word (`~$` and the name, its first two letters dropped when it is long), Excel (`~$`
 * and the whole name) or LibreOffice (`.~lock.name#`) has a file open: replacing it under the program that shows it would
 * lose one of the two.
 */
export async function refuseOpenFile(path: string): Promise<void> {
  const name = basename(path);
  const stemLength = name.replace(/\.[^.]*$/, '').length;
  const wordOwner = `~$${stemLength > 7 ? name.slice(2) : stemLength === 7 ? name.slice(1) : name}`;
  const locks = new Set([wordOwner, `~$${name}`, `.~lock.${name}#`]);
  const areThere = await Promise.all([...locks].map((lock) => isThere(join(dirname(path), lock))));
  if (areThere.includes(true)) throw new ProblemError('file-in-use', { file: name });
}
