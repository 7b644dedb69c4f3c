import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fieldRules } from '../../../../core/rules/fields/field-rules.ts';

const root = join(import.meta.dirname, '../../../..');

it('Every rule beside a field is short, and names an instrument only when a layout or a rule of the program rests on it', async () => {
  const texts = await Promise.all(
    (await readdir(join(root, 'core'), { recursive: true }))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('field-rules.ts'))
      .map((name) => readFile(join(root, 'core', name), 'utf8')),
  );
  const docs = await readFile(join(root, 'docs/security.md'), 'utf8');
  const known = [...texts, docs].join('\n');
  const rules = Object.entries(fieldRules);
  expect(rules.length).toBeGreaterThan(8);
  for (const [name, { text, source }] of rules) {
    expect(text.length, name).toBeLessThan(260);
    expect(text, name).toMatch(/[.]$/);
    for (const [instrument] of source.matchAll(/HD \d+-HD\/VPTW|NĐ \d+\/\d{4}|\d+\/\d{4}\/QH\d+/g))
      expect(known, `${name}: ${instrument}`).toContain(instrument);
  }
});
