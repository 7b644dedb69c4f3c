import { ProblemError } from '../../core/contract/problem.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Rejects with `disk-full` before a byte is written when the disk has no room for them. A folder that is not there yet, and a
 * disk that does not tell (some shares answer 0 of 0), are left to the write itself.
 */
export async function requireSpace(
  files: FileSystem,
  folder: string,
  neededBytes: number,
  name: string,
): Promise<void> {
  const disk = await files.statfs(folder).catch(() => null);
  if (!disk || disk.blocks === 0) return;
  if (disk.bavail * disk.bsize < neededBytes)
    throw new ProblemError('disk-full', { file: name, reason: 'statfs' });
}
