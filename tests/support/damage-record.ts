import { access, writeFile } from 'node:fs/promises';
import { generationsOf } from '../../electron/store/generations.ts';

/** Writes over a record's file and all of its generations, so that nothing whole is left of it. */
export async function damageRecord(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  for (const generation of generationsOf(path)) {
    const isThere = await access(generation).then(
      () => true,
      () => false,
    );
    if (isThere) await writeFile(generation, text);
  }
}
