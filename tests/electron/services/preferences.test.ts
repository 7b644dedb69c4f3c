import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPreferences } from '../../../electron/services/preferences.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-preferences-'));
  file = join(folder, 'preferences.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('begins as the screens are drawn, and remembers what is chosen', async () => {
  const store = openPreferences(file);
  expect(store.current()).toMatchObject({ textSize: 100, contrast: 'system', motion: 'system' });
  await Promise.all([
    store.change((before) => ({ ...before, textSize: 150 })),
    store.change((before) => ({ ...before, contrast: 'high' })),
  ]);
  expect(openPreferences(file).current()).toMatchObject({ textSize: 150, contrast: 'high' });
});

it('takes a damaged choice for the default one, leaving the others and what a newer version has added', async () => {
  await writeFile(file, JSON.stringify({ textSize: 7, motion: 'reduced', later: { any: 1 } }));
  const store = openPreferences(file);
  expect(store.current()).toMatchObject({ textSize: 100, motion: 'reduced' });
  await store.change((before) => ({ ...before, textSize: 125 }));
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    textSize: 125,
    motion: 'reduced',
    later: { any: 1 },
  });
});

it('starts with the defaults when the file cannot be read', async () => {
  await writeFile(file, '{"textSize":');
  expect(openPreferences(file).current()).toMatchObject({ textSize: 100 });
});
