// Takes the pictures of README and docs from the running program: npm run screenshots
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../support/launch-app.ts';
import { FirstRun } from './screens.ts';

const folder = join(import.meta.dirname, '../../docs/images');
const userDataFolder = await mkdtemp(join(tmpdir(), 'giao-ban-pictures-'));
await mkdir(folder, { recursive: true });

const { electronApp, page } = await launchApp({ userDataFolder });
await page.setViewportSize({ width: 1366, height: 768 });
const take = async (name: string) => {
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

const firstRun = page.getByRole('button', { name: 'Mở kỳ tập huấn' });
await firstRun.waitFor();
const home = await new FirstRun(page).openPractice();
await take('home');
await page.getByRole('button', { name: 'Thể thức văn bản' }).click();
await page
  .getByRole('button', { name: /HD 05-HD/ })
  .last()
  .click();
await page.getByRole('heading', { name: 'Nội dung' }).scrollIntoViewIfNeeded();
await page.locator('[data-picture][aria-busy=false] canvas').first().waitFor();
await take('layouts');
await page.getByRole('button', { name: 'Trở về', exact: true }).click();
const editor = await home.open(/Phụ nữ/);
await take('editor');
await editor.section('Phụ lục số liệu').click();
await take('figures');
await page.keyboard.press('F9');
await page.getByText(/Trang 1\/\d/).waitFor();
await page.waitForTimeout(1_500);
await take('print-view');

await electronApp.close();
await rm(userDataFolder, { recursive: true, force: true });
