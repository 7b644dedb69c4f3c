import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

it('takes back the last word after the program was closed and after it was killed, with a Word copy beside', async () => {
  const page = await installation.start();
  await new FirstRun(page).chooseOffice('ninh b', ['Hội Nông dân']);
  await page
    .getByRole('button', { name: /kỳ báo cáo/i })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: /^Thêm/ }).click();
  const editor = await new Home(page).open(/Nông dân/);
  await editor.section(/^Phần mở đầu/).click();
  await editor.page.keyboard.type('Một. ');
  await editor.page.waitForTimeout(700);
  await editor.page.keyboard.type('Hai. ');
  await installation.close();

  const again = await new Home(await installation.start()).open(/Nông dân/);
  await expect(again.prose.textContent()).resolves.toContain('Một. Hai. ');
  await again.page.keyboard.press('Control+z');
  await expect.poll(() => again.prose.textContent()).not.toContain('Hai. ');
  await expect(again.prose.textContent()).resolves.toContain('Một. ');
  await again.waitUntilSaved();
  // Longer than the pause after which the steps of a saved report are kept.
  await again.page.waitForTimeout(2_500);
  await installation.kill();

  // Closing the program wrote the Word copy, and no autosave held it up.
  const copies = join(installation.folder, 'home', 'Documents', 'Báo cáo');
  const written = (await readdir(copies, { recursive: true })).filter((each) => each.endsWith('.docx'));
  expect(written).toHaveLength(1);
  const last = await new Home(await installation.start()).open(/Nông dân/);
  await last.page.keyboard.press('Control+y');
  await expect.poll(() => last.prose.textContent()).toContain('Một. Hai. ');
  await last.page.keyboard.press('Control+z');
  await last.page.keyboard.press('Control+z');
  await expect.poll(() => last.prose.textContent()).not.toContain('Một. ');

  // A pause after the last save, the status bar says where the copy lies.
  await last.page.getByText(/^Bản Word: .*Báo cáo/).waitFor({ timeout: 60_000 });
  expect(await readFile(join(copies, written[0] ?? ''))).not.toHaveLength(0);
  expect(installation.complaints).toEqual([]);
});
