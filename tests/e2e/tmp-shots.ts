import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../support/launch-app.ts';
import { outlineHabits, writeOutlineLetter } from '../support/outline-letters/outline-letters.ts';
import { FirstRun } from './screens.ts';
const out = '/tmp/outw/shots';
import { mkdirSync } from 'node:fs';
mkdirSync(out, { recursive: true });
const userDataFolder = await mkdtemp(join(tmpdir(), 'gb-shots-'));
const { electronApp, page } = await launchApp({ userDataFolder });
page.on('pageerror', (e) => console.log('ERR', e.message));
page.on('console', (m) => {
  if (m.type() === 'error') console.log('CON', m.text());
});
const width = Number(process.env.W ?? 1366),
  height = Number(process.env.H ?? 768);
await page.setViewportSize({ width, height });
const take = async (name: string) => {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(out, `${name}-${width}.png`) });
};
await page.getByRole('button', { name: 'Mở kỳ tập huấn' }).waitFor();
await new FirstRun(page).openPractice();
await page.getByRole('button', { name: 'Danh mục' }).first().click();
const nav = async (name: string) => {
  if (width > 900)
    await page.getByRole('navigation', { name: 'Danh mục' }).getByRole('button', { name }).click();
  else await page.getByRole('combobox', { name: 'Danh mục' }).selectOption({ label: name });
  await page.waitForTimeout(400);
};
await nav('Đề cương');
await take('outline-list');
await page.getByRole('row', { name: /quý của Hội Nông dân/ }).click();
await take('outline-form');
await page
  .getByRole('textbox', { name: /Tên mục I\./ })
  .first()
  .click();
await take('outline-section');
await page.getByRole('button', { name: 'Đóng' }).click();
const file = join(userDataFolder, 'CV 127 đề cương quý III.docx');
await writeFile(file, writeOutlineLetter(outlineHabits[0]!));
await electronApp.evaluate(({ dialog }, filePath) => {
  dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
}, file);
await page.getByRole('button', { name: /Từ công văn/ }).click();
await page.getByText('Các dòng đọc được').waitFor();
await take('from-word');
await page.getByText('Nội dung số liệu trong bảng').scrollIntoViewIfNeeded();
await take('from-word-2');
await page.getByRole('button', { name: 'Lấy đề cương' }).click();
await page.getByRole('dialog').waitFor({ state: 'hidden' });
await take('from-word-taken');
await nav('Nội dung số liệu');
await take('indicator-list');
await page.getByRole('row', { name: /ND01/ }).first().click();
await take('indicator-form');
await page.getByRole('radio', { name: /Có đến cuối kỳ/ }).click();
await page.getByText('Không đổi được khi đã có số liệu').waitFor();
await take('indicator-replace');
await page.getByRole('button', { name: 'Giữ như cũ' }).click();
await nav('Kỳ báo cáo');
await page.getByRole('row', { name: /Quý I\/2021/ }).click();
await take('period-form');
await page.getByText('Đề cương theo loại cơ quan').scrollIntoViewIfNeeded();
await take('period-form-2');
await electronApp.close();
