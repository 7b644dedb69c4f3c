import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameFile } from '../../../core/rules/file-names/name-file.ts';

/** What was dropped on the page has no path: it is read from a file of the same name that is gone afterwards. */
export async function readDropped<T>(
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  read: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-'));
  try {
    const dot = fileName.lastIndexOf('.');
    const stem = dot > 0 ? fileName.slice(0, dot) : fileName;
    const extension = (dot > 0 ? fileName.slice(dot + 1) : '').replace(/[^\p{L}\d]/gu, '');
    const path = join(folder, nameFile(stem, extension || 'docx'));
    await writeFile(path, bytes);
    return await read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
