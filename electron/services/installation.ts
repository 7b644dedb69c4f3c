import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { id } from '../../core/model/id.ts';
import { writeDurably } from '../store/write-durably.ts';

const installation = z.looseObject({ id });

/** What tells this installation from others in the journal: kept beside the data, made anew when it is lost. */
export async function readInstallation(userDataFolder: string, newId: () => string): Promise<string> {
  const path = join(userDataFolder, 'installation.json');
  try {
    return installation.parse(JSON.parse(await readFile(path, 'utf8'))).id;
  } catch {
    const made = newId();
    // A folder that refuses it refuses more than this: the first screen tells of it.
    await writeDurably(path, JSON.stringify({ id: made })).catch(console.warn);
    return made;
  }
}
