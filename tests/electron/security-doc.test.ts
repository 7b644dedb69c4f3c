import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('Every test that docs/security.md names exists under that name', async () => {
  const page = (await readFile(join(root, 'docs/security.md'), 'utf8')).replaceAll(/\s+/g, ' ');
  const named = [...page.matchAll(/`(tests\/[^`]+)`: “([^”]+)”/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  }));
  expect(named.length).toBeGreaterThan(25);
  const missing: string[] = [];
  for (const { file, name } of named) {
    const source = await readFile(join(root, file), 'utf8').catch(() => '');
    if (!new RegExp(`\\bit(?:\\.\\w+\\([\\s\\S]*?\\))?\\(\\s*['"]${escaped(name)}['"]`).test(source))
      missing.push(`${file}: ${name}`);
  }
  expect(missing).toEqual([]);
});

it('All twenty points of the checklist are answered', async () => {
  const page = await readFile(join(root, 'docs/security.md'), 'utf8');
  const points = [...page.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));
  expect(points).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
