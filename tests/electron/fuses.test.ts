import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

it('Every fuse is decided, as docs/security.md says', async () => {
  const written = (await readJson(join(root, 'build/fuses.json'))) as Record<string, boolean>;
  // The list of Electron's own tool, by the same names but for the first letter.
  const known = Object.keys(FuseV1Options)
    .filter((name) => Number.isNaN(Number(name)))
    .map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  expect(Object.keys(written).sort()).toEqual(known.sort());
  const page = await readFile(join(root, 'docs/security.md'), 'utf8');
  const told = [...page.matchAll(/^\| `(\w+)`\s*\| (true|false)\s*\|/gm)].map(([, name = '', value]) => [
    name,
    value === 'true',
  ]);
  expect(Object.fromEntries(told)).toEqual(written);
});
