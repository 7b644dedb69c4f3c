import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

const pictures = process.env['GIAO_BAN_PICTURES'];
let installation: Installation;

beforeEach(async () => {
  installation = await Installation.make();
});
afterEach(() => installation.remove());

it('finds what was just written without marks and opens the very place, also after its index was damaged', async () => {
  const home = await new FirstRun(await installation.start()).openPractice();
  const editor = await home.open(/Cựu chiến binh/);
  await editor.section(/^Phần mở đầu/).click();
  await editor.page.keyboard.type('Đã hoàn thành 27 đường hoa kiểu mẫu. ');
  await editor.savedSign.waitFor();

  const find = async () => {
    const { page } = installation;
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Từ cần tìm' });
    await field.fill('duong hoa kieu mau');
    const found = page
      .getByRole('listbox', { name: 'Kết quả' })
      .getByRole('option')
      .filter({ hasText: 'Đã hoàn thành 27 đường hoa kiểu mẫu.' });
    await found.waitFor();
    expect(await found.textContent()).toMatch(/^Quý I\/2021 › .*Cựu chiến binh/);
    if (pictures) await page.screenshot({ path: join(pictures, 'search.png') });
    await field.press('Enter');
    await page.locator('.prose').waitFor();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('đường hoa kiểu mẫu');
  };
  await find();
  await editor.page.keyboard.press('Alt+Home');
  await home.table.waitFor();
  await find();
  await installation.close();

  const cache = join(installation.folder, 'cache');
  const files = (await readdir(cache)).filter((name) => name.endsWith('.index'));
  expect(files).toHaveLength(1);
  const file = join(cache, files[0] ?? '');
  await writeFile(file, (await readFile(file)).subarray(100));
  await new Home(await installation.start()).table.waitFor();
  await find();
  expect(installation.complaints).toEqual([]);
}, 90_000);
