import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageFontCharacters } from '../../../core/layouts/page-font-characters.ts';
import { readFontCharacters } from '../../../electron/export/pdf/font-characters.ts';

it('knows exactly what the page font can show', async () => {
  const characters = await readFontCharacters(join(import.meta.dirname, '../../../assets/fonts/tinos'));
  expect([...pageFontCharacters]).toEqual([...characters].toSorted((a, b) => a - b));
});
