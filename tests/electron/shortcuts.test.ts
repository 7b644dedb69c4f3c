import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('Trợ giúp → Phím tắt tells every key that the menu shows', async () => {
  const menu = await readFile(join(root, 'electron/menu.ts'), 'utf8');
  const page = await readFile(join(root, 'docs/huong-dan/phim-tat.md'), 'utf8');
  const keys = [...menu.matchAll(/item\('[^']+', '[\w-]+', '([^']+)'\)/g)].map(([, key = '']) =>
    key.replace('CmdOrCtrl', 'Ctrl'),
  );
  expect(keys.length).toBeGreaterThan(12);
  expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
});
