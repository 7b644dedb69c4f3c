import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Installation } from './app.ts';
import { Editor } from './screens.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
  const writing = join(import.meta.dirname, '..', 'bench', 'write-search-reports.ts');
  execFileSync(process.execPath, [writing, join(installation.folder, 'data'), '100']);
});
afterAll(() => installation.remove());

it('The office sees all its hundred bodies, reaches the last by keyboard, and comes back to its row', async () => {
  const page = await installation.start();
  const rows = page.locator('tr[data-organisation]');
  await rows.first().waitFor();
  // Those out of sight come a moment later.
  await expect.poll(() => rows.count()).toBe(100);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const office = rows.last();
  await expect.poll(() => office.evaluate((row) => row.matches(':focus-within'))).toBe(true);

  const last = page.locator('tr[data-organisation="don-vi-99"]');
  await last
    .getByRole('button', { name: /báo cáo của/ })
    .first()
    .click();
  const editor = new Editor(page);
  await editor.prose.waitFor();
  await editor.leave();
  await rows.first().waitFor();
  // Whoever comes back finds the row where it was.
  expect(await rows.count()).toBe(100);
  await expect.poll(() => last.evaluate((row) => row.matches(':focus-within'))).toBe(true);
  expect(installation.complaints).toEqual([]);
});
