import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import { errorCode, fileProblem } from './file-problem.ts';

/**
 * The bytes of a file that the user chose. Rejects with a problem that names the file: gone since it was chosen, a
 * folder, not to be read. What is longer than `limitBytes` is never read; `refuse` says what is wrong with it.
 */
export async function readChosenFile(
  path: string,
  limit?: { limitBytes: number; refuse: (size: number) => Error },
): Promise<Buffer> {
  const size = await stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : found.size),
    (error: unknown) => {
      throw readingProblem(error, path);
    },
  );
  if (size === 'folder')
    throw new ProblemError('unreadable-file', { file: basename(path), reason: 'folder' });
  if (limit && size > limit.limitBytes) throw limit.refuse(size);
  return readFile(path).catch((error: unknown) => {
    throw readingProblem(error, path);
  });
}

/** A refusal of the file system while something is read, which a writer would tell in other words. */
function readingProblem(error: unknown, path: string): ProblemError {
  const file = basename(path);
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ProblemError('record-missing', { file }, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return fileProblem(error, file);
    default:
      return new ProblemError('unreadable-file', { file }, { cause: error });
  }
}
