// Takes the pictures of the guide from the running program, over the practice quarter: npm run guide:pictures
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { copyBuild } from '../support/copy-build.ts';
import { damageRecord } from '../support/damage-record.ts';
import { makeForm } from '../support/excel-forms.ts';
import { launchApp } from '../support/launch-app.ts';
import { takePicture } from './pictures.ts';
import { makeUpdate, nextRelease } from '../support/make-update.ts';
import { FirstRun } from './screens.ts';

const folder = join(import.meta.dirname, '../../docs/huong-dan/images');
// Its name stands on some of the pictures.
const userDataFolder = join(tmpdir(), 'Giao Ban');
await rm(userDataFolder, { recursive: true, force: true });
await mkdir(userDataFolder);
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const entry = await copyBuild(publicKey);
await mkdir(folder, { recursive: true });

let { electronApp, page } = await launchApp({ userDataFolder, entry });
let screen = await open(page);

async function open(shown: Page): Promise<CDPSession> {
  shown.setDefaultTimeout(10_000);
  await shown.setViewportSize({ width: 1366, height: 768 });
  return shown.context().newCDPSession(shown);
}

/** WebP keeps letters sharp in a fifth of PNG's bytes. */
async function take(name: string): Promise<void> {
  await page.waitForTimeout(700);
  await takePicture(page, name);
  const { data } = await screen.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
  console.log(name);
}
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const choose = (name: string | RegExp) => page.getByRole('menuitem', { name }).click();
const chooseInMenu = (id: string) =>
  electronApp.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
const answerDialog = (path: string) =>
  electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
const goBack = async () => {
  await page
    .getByRole('button', { name: /^Trở về/ })
    .first()
    .click();
  await page.waitForTimeout(300);
};

try {
  await page.getByRole('button', { name: 'Mở kỳ tập huấn' }).waitFor();
  await take('lan-dau');
  const home = await new FirstRun(page).openPractice();
  await take('ky-bao-cao');

  const editor = await home.open(/Phụ nữ/);
  await take('soan-bao-cao');
  await editor.section('Phụ lục số liệu').click();
  await take('so-lieu');
  await page.keyboard.press('F7');
  await take('kiem-tra');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.getByText(/Trang 1\/\d/).waitFor();
  await page.waitForTimeout(1_500);
  await take('trang-in');
  await page.keyboard.press('Escape');
  await editor.prose.waitFor();
  await press(/^Tình trạng:/);
  await take('trinh');
  await page.keyboard.press('Escape');
  await editor.leave();

  await press(/^Ghi ngày đến/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Ngày đến/ }).fill('18/3/2021');
  await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
  await dialog.waitFor({ state: 'detached' });
  await press(/^Xem xét báo cáo/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(800);
  await take('xem-xet');
  await goBack();
  await home.table.waitFor();

  await press('Soạn công văn đề nghị báo cáo');
  await page.getByLabel('Trang in của công văn').getByText('Kính gửi:').waitFor();
  await take('cong-van');
  await goBack();
  await home.table.waitFor();

  await press('Tổng hợp báo cáo');
  await page
    .getByRole('navigation', { name: 'Mục' })
    .getByRole('button', { name: /tuyên truyền/ })
    .click();
  await page.waitForTimeout(1_000);
  await take('tong-hop');
  await page.getByRole('tab', { name: 'Số liệu' }).click();
  await page.waitForTimeout(1_000);
  await take('cong-so-lieu');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  await chooseInMenu('go-home');
  await home.table.waitFor();

  await press(/Bước 4: Lấy ý kiến/);
  await page.waitForTimeout(800);
  if (await page.getByRole('menu').isVisible()) await page.getByRole('menuitem').first().click();
  await page.waitForTimeout(800);
  await take('lay-y-kien');
  await chooseInMenu('go-home');
  await home.table.waitFor();

  await press('Sổ theo dõi kiến nghị');
  await press(/^Đưa \d+ kiến nghị vào sổ$/);
  await press(/nhà ở công nhân/);
  await take('kien-nghi');
  await goBack();
  await home.table.waitFor();

  await press(/Bước 5: Hội nghị/);
  await choose('Chuẩn bị, điểm danh, ghi ý kiến');
  await page.getByRole('textbox', { name: 'Địa điểm' }).fill('Hội trường tầng 2');
  await page.getByRole('textbox', { name: 'Giờ', exact: true }).fill('8 giờ 00');
  await take('hoi-nghi');
  await page.getByRole('tab', { name: /^Kết luận/ }).click();
  await press('Thêm nội dung kết luận');
  await page.getByLabel('Cơ quan chủ trì, nội dung 1').fill('Hội Nông dân tỉnh Nam Định');
  await page.getByLabel('Nội dung kết luận 1').fill('Vận động hội viên tham gia bầu cử');
  await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
  await take('ket-luan');
  await goBack();
  await home.table.waitFor();
  await press(/Bước 7: Theo dõi/);
  await page.waitForTimeout(800);
  if (await page.getByRole('menu').isVisible()) await page.getByRole('menuitem').first().click();
  await page.waitForTimeout(800);
  await take('theo-doi');
  await chooseInMenu('go-home');
  await home.table.waitFor();

  await chooseInMenu('show-catalogue');
  const nouns = page.getByRole('navigation', { name: 'Danh mục' });
  await nouns.waitFor();
  await take('danh-muc');
  await nouns.getByRole('button', { name: /^Đề cương/ }).click();
  await page.getByRole('row').nth(2).click();
  await page.waitForTimeout(1_500);
  await take('de-cuong');
  await chooseInMenu('go-home');
  await home.table.waitFor();

  await chooseInMenu('show-layouts');
  await page
    .getByRole('button', { name: /HD 05-HD/ })
    .last()
    .click();
  await page.locator('[data-picture][aria-busy=false] canvas').first().waitFor();
  await take('the-thuc');
  await goBack();

  const form = join(userDataFolder, 'Biểu 01 HND.xlsx');
  await writeFile(form, makeForm());
  await chooseInMenu('show-forms');
  await answerDialog(form);
  await press('Thêm biểu mẫu…');
  await page.getByRole('grid').waitFor({ timeout: 30_000 });
  await take('bieu-mau');
  await chooseInMenu('go-home');
  await page.waitForTimeout(800);
  if (!(await home.table.isVisible())) await goBack();
  await home.table.waitFor();

  await chooseInMenu('show-backups');
  await press('Sao lưu ngay');
  await page
    .getByRole('button', { name: /^Xem, khôi phục bản/ })
    .first()
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2_000);
  await take('sao-luu');
  await goBack();

  await chooseInMenu('show-update');
  const update = await makeUpdate(userDataFolder, privateKey, {
    version: '0.2.0',
    platform: process.platform as 'linux',
    arch: process.arch as 'x64',
    name: 'GiaoBan-0.2.0.capnhat',
    releases: [{ ...nextRelease, version: '0.2.0' }],
  });
  await answerDialog(update.path);
  await press('Chọn tệp cập nhật…');
  await page.getByRole('region', { name: 'Bản cập nhật 0.2.0' }).waitFor();
  await take('cap-nhat');
  await goBack();
  await home.table.waitFor();
  await electronApp.close();

  await damageRecord(join(userDataFolder, 'practice', 'workspace.json'), '{"schemaVersion":1,');
  ({ electronApp, page } = await launchApp({ userDataFolder, entry }));
  screen = await open(page);
  await page.getByRole('heading', { name: 'Chưa mở được dữ liệu' }).waitFor();
  await take('chua-mo-duoc');
} finally {
  await electronApp.close();
  await rm(userDataFolder, { recursive: true, force: true });
  await rm(entry, { recursive: true, force: true });
}
