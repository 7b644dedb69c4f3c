import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

it('Every fuse is decided, as docs/security.md says', async () => {
  const written = (await readJson(join(root, 'build/fuses.json'))) as Record<string, boolean>;
  // The packager's own list of fuses; the signature is no fuse.
  const builder = dirname(
    createRequire(createRequire(import.meta.url).resolve('electron-builder')).resolve(
      'app-builder-lib/package.json',
    ),
  );
  const scheme = (await readJson(join(builder, 'scheme.json'))) as {
    definitions: { FuseOptionsV1: { properties: Record<string, unknown> } };
  };
  const known = Object.keys(scheme.definitions.FuseOptionsV1.properties);
  expect(Object.keys(written).sort()).toEqual(
    known.filter((name) => name !== 'resetAdHocDarwinSignature').sort(),
  );
  const page = await readFile(join(root, 'docs/security.md'), 'utf8');
  const told = [...page.matchAll(/^\| `(\w+)`\s*\| (true|false)\s*\|/gm)].map(([, name = '', value]) => [
    name,
    value === 'true',
  ]);
  expect(Object.fromEntries(told)).toEqual(written);
});
