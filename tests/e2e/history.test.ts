import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { damageRecord } from '../support/damage-record.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

const reports = 'practice/periods/2021-q1/reports';
/** GIAO_BAN_PICTURES names a folder for pictures of the screens. */
const pictures = process.env['GIAO_BAN_PICTURES'];
let installation: Installation;

beforeEach(async () => {
  installation = await Installation.make();
});
afterEach(async () => {
  expect(installation.complaints).toEqual([]);
  await installation.remove();
});

const picture = async (name: string) => {
  if (!pictures) return;
  await installation.page.waitForTimeout(400);
  await installation.page.screenshot({ path: join(pictures, `${name}.png`) });
};
const chooseInMenu = (id: string) =>
  installation.app.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
    id,
  );

describe('the history of a report', () => {
  it('has versions that are read, compared, printed and restored, whole and by section, and undone', async () => {
    const home = await new FirstRun(await installation.start()).openPractice();
    await installation.page.setViewportSize({ width: 1366, height: 768 });
    const editor = await home.open(/Cựu chiến binh/);
    const { page } = installation;
    await editor.section(/^Phần mở đầu/).click();
    await page.keyboard.type('Câu của phiên này. ');
    await editor.savedSign.waitFor();
    await chooseInMenu('show-versions');
    const dialog = page.getByRole('dialog', { name: 'Các bản đã lưu' });
    await dialog.getByText(/Phần chữ: 1 đoạn khác/).waitFor();
    expect(await dialog.locator('ins').allTextContents()).toEqual([
      expect.stringContaining('Câu của phiên này.'),
    ]);
    await picture('versions-changes');
    await dialog.getByRole('tab', { name: 'Toàn văn' }).click();
    await picture('versions-text');
    await dialog
      .getByRole('button', { name: /^Khôi phục mục/ })
      .first()
      .click();
    await page.getByText(/Đã khôi phục mục/).waitFor();
    expect(await editor.prose.textContent()).not.toContain('Câu của phiên này.');
    await page.keyboard.press('Control+Z');
    await page.getByText('Câu của phiên này.').first().waitFor();
    await editor.savedSign.waitFor();
    await chooseInMenu('show-versions');
    await dialog.getByRole('button', { name: /Trước khi khôi phục/ }).waitFor();
    await dialog
      .getByRole('button', { name: /Phiên soạn/ })
      .first()
      .click();
    await dialog.getByRole('heading', { name: /Phiên soạn/ }).waitFor();
    await dialog.getByRole('button', { name: 'Khôi phục toàn bộ bản này' }).click();
    await page.getByText(/Đã khôi phục toàn bộ báo cáo/).waitFor();
    expect(await editor.prose.textContent()).not.toContain('Câu của phiên này.');
    await picture('versions-restored');
    await editor.savedSign.waitFor();
    await chooseInMenu('show-versions');
    await dialog
      .getByText(/đoạn khác|giống nhau/)
      .first()
      .waitFor();
    await installation.answerSaveDialog(join(installation.folder, 'so sánh.pdf'));
    await dialog
      .getByRole('button', { name: /Trước khi khôi phục/ })
      .last()
      .click();
    await dialog.getByText(/Phần chữ: 1 đoạn khác/).waitFor();
    await dialog.getByRole('button', { name: 'In bản so sánh (PDF)' }).click();
    await page.getByText(/so sánh\.pdf/).waitFor({ timeout: 60_000 });
    expect((await readFile(join(installation.folder, 'so sánh.pdf'))).subarray(0, 5).toString()).toBe(
      '%PDF-',
    );
  }, 240_000);

  it('is told by the journal, which misses a line that was changed', async () => {
    const home = await new FirstRun(await installation.start()).openPractice();
    const { page } = installation;
    await page.setViewportSize({ width: 1366, height: 768 });
    const editor = await home.open(/Cựu chiến binh/);
    await editor.section(/^Phần mở đầu/).click();
    await page.keyboard.type('Một câu. ');
    await editor.savedSign.waitFor();
    await chooseInMenu('show-journal');
    await page.getByRole('heading', { name: 'Nhật ký' }).waitFor();
    await page.getByRole('cell', { name: 'Bắt đầu sửa' }).waitFor();
    await page.getByText(/mọi dòng đúng như lúc ghi/).waitFor();
    await picture('journal');
    await page.getByLabel('Tìm').fill('khong co dong nao nhu the');
    await page.getByText('Không có dòng nào hợp với điều kiện trên.').waitFor();
    await page.getByLabel('Tìm').fill('cuu chien binh');
    await page.getByRole('cell', { name: /^Mở$/ }).first().waitFor();
    await installation.answerSaveDialog(join(installation.folder, 'nhật ký.xlsx'));
    await page.getByRole('button', { name: 'Xuất ra tệp' }).click();
    await page.getByRole('menuitem', { name: /Excel/ }).click();
    await page.getByText(/nhật ký\.xlsx/).waitFor();
    const place = join(installation.folder, 'practice/journal');
    const file = (await readdir(place)).find((name) => name.endsWith('.jsonl')) ?? '';
    const text = await readFile(join(place, file), 'utf8');
    await writeFile(join(place, file), text.replace('"opened"', '"sent"'));
    await page.getByLabel('Tìm').fill('');
    await page.getByText(/Nhật ký có chỗ không còn như lúc ghi/).waitFor();
    expect(await page.getByText(/dòng 1: dòng này không còn như lúc ghi/).count()).toBe(1);
    await picture('journal-altered');
    await page.keyboard.press('Escape');
    await editor.prose.waitFor();
  }, 120_000);

  it('gives a version in the place of a file that can no longer be read', async () => {
    const home = await new FirstRun(await installation.start()).openPractice();
    const editor = await home.open(/Cựu chiến binh/);
    await editor.section(/^Phần mở đầu/).click();
    await editor.page.keyboard.type('Câu mất theo tệp. ');
    await editor.savedSign.waitFor();
    await installation.close();
    await damageRecord(join(installation.folder, reports, 'nam-dinh-ccb/draft.json'), 'hỏng');
    const page = await installation.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    await new Home(page).report(/Cựu chiến binh/).click();
    await page.getByRole('button', { name: 'Các bản đã lưu…' }).click();
    await page.getByRole('button', { name: /^Lấy lại: Phiên soạn/ }).waitFor();
    await picture('damaged-versions');
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Lấy lại: Phiên soạn/ }).click();
    await page
      .getByText(/Hội Cựu chiến binh tỉnh Nam Định báo cáo kết quả/)
      .first()
      .waitFor();
    expect(await page.getByText('Câu mất theo tệp.').count()).toBe(0);
  }, 120_000);

  it('goes into the bin with the report, and comes back with it', async () => {
    const home = await new FirstRun(await installation.start()).openPractice();
    const { page } = installation;
    await page.setViewportSize({ width: 1366, height: 768 });
    await home.open(/Cựu chiến binh/);
    const files = await readdir(join(installation.folder, reports, 'nam-dinh-ccb'));
    await page.getByRole('button', { name: /^Tình trạng/ }).click();
    await picture('report-menu');
    await page.getByRole('menuitem', { name: /Xoá báo cáo…/ }).click();
    await picture('remove-question');
    await page.getByRole('dialog').getByRole('button', { name: 'Xoá báo cáo' }).click();
    await home.row(/Cựu chiến binh/).waitFor();
    await home
      .row(/Cựu chiến binh/)
      .getByText(/^Trên máy này/)
      .waitFor({ state: 'detached' });
    await chooseInMenu('show-bin');
    await page.getByRole('rowheader', { name: /Báo cáo quý I\/2021 – .*Cựu chiến binh/ }).waitFor();
    await picture('bin');
    await page.getByRole('button', { name: /^Xoá hẳn/ }).click();
    await picture('bin-question');
    await page.getByRole('dialog').getByRole('button', { name: 'Huỷ' }).click();
    await page.getByRole('button', { name: /^Lấy lại/ }).click();
    await page.getByText('Thùng rác đang trống.').waitFor();
    await page.keyboard.press('Escape');
    const back = await new Home(page).open(/Cựu chiến binh/);
    expect(((await back.prose.textContent()) ?? '').length).toBeGreaterThan(1_000);
    expect(await readdir(join(installation.folder, reports, 'nam-dinh-ccb'))).toEqual(files);
  }, 120_000);
});

it('a letter has versions and goes into the bin, too', async () => {
  const home = await new FirstRun(await installation.start()).openPractice();
  const { page } = installation;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Soạn công văn đề nghị báo cáo' }).click();
  await page.getByText('Chưa lưu lần nào').waitFor();
  await page.keyboard.press('Control+S');
  await page.getByText(/^Đã lưu \d/).waitFor();
  await page.keyboard.press('Alt+Home');
  await home.row(/Cựu chiến binh/).waitFor();
  await installation.close();
  await installation.start();
  await installation.page.setViewportSize({ width: 1366, height: 768 });
  await installation.page.getByRole('button', { name: /^Công văn đề nghị báo cáo/ }).click();
  const text = installation.page.getByLabel(/Nội dung/).first();
  await text.fill('Đề nghị báo cáo sớm.');
  await installation.page.getByText('Có thay đổi chưa lưu').waitFor();
  await installation.page.getByText(/^Đã lưu \d/).waitFor();
  await installation.page.getByRole('button', { name: 'Các bản đã lưu…' }).click();
  const dialog = installation.page.getByRole('dialog', { name: 'Các bản đã lưu' });
  await dialog.locator('ins').filter({ hasText: 'sớm' }).first().waitFor();
  await picture('letter-versions');
  await dialog.getByRole('button', { name: 'Khôi phục bản này' }).click();
  await dialog.waitFor({ state: 'detached' });
  const restored = await text.inputValue();
  expect(restored).not.toBe('Đề nghị báo cáo sớm.');
  await installation.page.getByRole('button', { name: 'Đổi sang bản kia' }).click();
  expect(await text.inputValue()).toBe('Đề nghị báo cáo sớm.');
  await installation.page.getByRole('button', { name: 'Đổi sang bản kia' }).click();
  await picture('letter-restored');
  await installation.page.getByRole('button', { name: 'Xoá…' }).click();
  await installation.page.getByRole('dialog').getByRole('button', { name: 'Xoá' }).click();
  await new Home(installation.page).row(/Cựu chiến binh/).waitFor();
  await chooseInMenu('show-bin');
  const entry = installation.page.getByRole('row', { name: /Công văn đề nghị báo cáo/ });
  await picture('letter-in-bin');
  await entry.getByRole('button', { name: 'Lấy lại' }).click();
  await entry.waitFor({ state: 'detached' });
  await installation.page.keyboard.press('Escape');
  await installation.page.getByRole('button', { name: /^Công văn đề nghị báo cáo/ }).click();
  await text.waitFor();
  expect(await text.inputValue()).toBe(restored);
}, 120_000);
