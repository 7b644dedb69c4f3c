import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const checksumsName = 'SHA256SUMS';

/** The lines that `sha256sum -c` and `certutil` users read, of every file of a folder, by name. Folders and what begins with a dot are passed over. */
export async function listChecksums(folder: string): Promise<string> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile() && !each.name.startsWith('.') && each.name !== checksumsName)
    .map(({ name }) => name)
    .sort();
  const lines = [];
  for (const name of names) lines.push(`${await hashFile(join(folder, name))}  ${name}\n`);
  return lines.join('');
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
