import { access } from 'node:fs/promises';

/** Whether a file or folder can be seen; one that may not be looked at counts as not there. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
