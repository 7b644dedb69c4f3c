import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './file-problem.ts';

/**
 * Whether files can be made in a folder, found by making one: permissions that the system reports are not always those that
 * hold (network shares, write-protected sticks). A folder that is not there says nothing against it.
 */
export async function allowsWriting(folder: string): Promise<boolean> {
  const path = join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeFile(path, '');
  } catch (error) {
    return !['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error));
  }
  await rm(path, { force: true }).catch(() => undefined);
  return true;
}
