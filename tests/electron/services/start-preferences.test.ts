import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPreferences } from '../../../electron/services/preferences.ts';
import { readStartPreferences } from '../../../electron/services/start-preferences.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-start-'));
  file = join(folder, 'preferences.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const odd = fc.oneof(fc.jsonValue(), fc.integer(), fc.constant(1e300), fc.boolean());
const bounds = fc.record(
  { x: fc.integer(), y: fc.integer(), width: fc.integer(), height: fc.integer() },
  { requiredKeys: [] },
);
const place = fc.record(
  { bounds: fc.oneof(bounds, odd), isMaximized: fc.oneof(fc.boolean(), odd) },
  { requiredKeys: [] },
);
const content = fc.oneof(
  fc.record(
    { isDrawnBySoftware: fc.oneof(fc.boolean(), odd), window: fc.oneof(place, fc.constant(null), odd) },
    { requiredKeys: [] },
  ),
  odd,
);

it('What is read without the schemas is what the schemas read, whatever lies in the file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        content.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
      async (text) => {
        await writeFile(file, text);
        const { isDrawnBySoftware, window } = openPreferences(file).current();
        expect(readStartPreferences(file)).toEqual({ isDrawnBySoftware, window });
      },
    ),
    { numRuns: 300 },
  );
});

it('A file that is not there is the first start', () => {
  expect(readStartPreferences(file)).toEqual({ isDrawnBySoftware: false, window: null });
});
