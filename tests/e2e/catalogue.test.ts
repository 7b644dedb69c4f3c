import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;
let page: Page;

beforeAll(async () => {
  installation = await Installation.make();
  page = await installation.start();
  page.setDefaultTimeout(10_000);
  await new FirstRun(page).openPractice();
  await page.getByRole('button', { name: 'Danh mục' }).click();
  await page.getByRole('heading', { name: 'Danh mục', exact: true }).waitFor();
});
afterAll(() => installation.remove());

const noun = (name: string) =>
  page.getByRole('navigation', { name: 'Danh mục' }).getByRole('button', { name });
const list = (name: string) => page.getByRole('grid', { name });
const row = (name: string | RegExp) => page.getByRole('row', { name });
const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
const saved = () => page.locator('main > header output').filter({ hasText: /^Đã lưu \d\d:\d\d:\d\d$/ });
const firstCells = async (grid: Locator) =>
  grid.locator('tbody tr td:nth-child(3)').evaluateAll((cells) => cells.map((cell) => cell.textContent));

async function openNoun(name: string): Promise<void> {
  await noun(name).click();
  await list(name).waitFor();
}

/** Beside an open form there is no room for more buttons than "Thêm". */
const otherAct = async (name: string) => {
  await page.getByRole('button', { name: 'Việc khác', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

describe('the catalogue', () => {
  it('adds a document that is saved when its rules are met, and found without tone marks', async () => {
    await openNoun('Văn bản căn cứ, viện dẫn');
    await page.keyboard.press('Control+n');
    await field('Số, ký hiệu').fill('05-CT/TW');
    await page.getByText('1 mục chưa lưu').waitFor();
    await field('Loại văn bản').fill('Chỉ thị');
    await field('Ngày ban hành').fill('31/2/2021');
    await field('Ngày ban hành').press('Enter');
    await page.getByText(/Chưa đọc được ngày “31\/2\/2021”/).waitFor();
    await field('Ngày ban hành').fill('15/5/2016');
    await field('Ngày ban hành').press('Enter');
    await field('Cơ quan ban hành').fill('Bộ Chính trị');
    await field('Trích yếu').fill('về đẩy mạnh học tập tư tưởng Hồ Chí Minh');
    await saved().waitFor();
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    await page.getByRole('searchbox').fill('hoc tap tu tuong');
    await row(/05-CT\/TW/).waitFor();
    expect(await list('Văn bản căn cứ, viện dẫn').locator('tbody tr').count()).toBe(1);
    await page.getByRole('searchbox').fill('');
  });

  it('sorts by a column, both ways, and is walked with the keys', async () => {
    const grid = list('Văn bản căn cứ, viện dẫn');
    await page.getByRole('button', { name: 'Số, ký hiệu' }).click();
    expect(await firstCells(grid)).toEqual(['02-CT/TU', '05-CT/TW', '217-QĐ/TW', '', '']);
    await page.getByRole('button', { name: 'Số, ký hiệu' }).click();
    expect(await firstCells(grid)).toEqual(['217-QĐ/TW', '05-CT/TW', '02-CT/TU', '', '']);
    await grid.locator('tbody tr').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('heading', { name: 'Đã chọn 2 dòng' }).waitFor();
  });

  it('sets one field of the chosen rows, shown before it is done, and takes all back with one undo', async () => {
    await page.getByRole('combobox', { name: 'Sửa cột' }).selectOption('Cơ quan ban hành');
    await field('Thành').fill('Tỉnh uỷ Nam Định');
    await page.getByText('Sẽ sửa 2 dòng. Các dòng khác giữ nguyên.').waitFor();
    await page.getByRole('button', { name: 'Sửa 2 dòng' }).click();
    await row(/02-CT\/TU.*Tỉnh uỷ Nam Định/).waitFor();
    expect(await row(/Tỉnh uỷ Nam Định/).count()).toBe(2);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await row(/Tỉnh uỷ Nam Định/).count()).toBe(0);
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await saved().waitFor();
    expect(await row(/Tỉnh uỷ Nam Định/).count()).toBe(2);
  });

  it('keeps what a record was before, and goes back to it', async () => {
    await row(/02-CT\/TU/).click();
    await page.getByRole('tab', { name: 'Các bản đã lưu' }).click();
    await page.getByText('Cơ quan ban hành: ').first().waitFor();
    await page.getByRole('button', { name: 'Khôi phục' }).first().click();
    await saved().waitFor();
    expect(await field('Cơ quan ban hành').inputValue()).toBe('Ban Thường vụ Tỉnh uỷ');
  });

  it('writes an Excel file, and takes back what was changed there after showing it', async () => {
    const path = join(installation.folder, 'van-ban.xlsx');
    await installation.answerSaveDialog(path);
    await otherAct('Xuất Excel');
    await page.getByText('van-ban.xlsx').waitFor();
    await page.getByRole('button', { name: 'Đóng', exact: true }).first().click();

    const { sheets } = await readXlsx(await readFile(path));
    const rows = sheets[0]?.rows ?? [];
    const place = rows.findIndex((cells) => cells.includes('217-QĐ/TW'));
    const changed = rows.map((cells, index) =>
      index === place ? cells.map((cell) => (cell === 'Bộ Chính trị' ? 'Ban Bí thư' : cell)) : cells,
    );
    const added = [
      null,
      'Kết luận',
      '01-KL/TW',
      new Date('2021-05-18T00:00:00Z'),
      'Bộ Chính trị',
      'về học tập',
      null,
    ];
    const wrong = [null, 'Kết luận', '02-KL/TW', 'mùng 3 Tết', 'Bộ Chính trị', 'sai ngày', null];
    await writeFile(path, await writeXlsx({ sheets: [{ name: 'Sửa', rows: [...changed, added, wrong] }] }));
    await installation.answerOpenDialog(path);
    await otherAct('Nhập từ Excel');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/1 mục mới · 1 mục thay đổi · 4 mục như đang có · 1 chỗ chưa lấy được/).waitFor();
    await dialog.getByText(/Chưa đọc được ngày “mùng 3 Tết”/).waitFor();
    expect(await dialog.locator('del').allTextContents()).toEqual(['Bộ Chính trị']);
    expect(await findViolations(page)).toEqual([]);
    expect(await row(/Ban Bí thư/).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Lấy các thay đổi (2)' }).click();
    await row(/217-QĐ\/TW.*Ban Bí thư/).waitFor();
    await row(/01-KL\/TW/).waitFor();
    await saved().waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await row(/01-KL\/TW/).waitFor({ state: 'hidden' });
    expect(await row(/217-QĐ\/TW.*Bộ Chính trị/).count()).toBe(1);
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await row(/01-KL\/TW/).waitFor();
    await saved().waitFor();
  });

  it('says in a sentence that a file is no Excel file', async () => {
    const path = join(installation.folder, 'bao-cao.xlsx');
    await writeFile(path, '%PDF-1.7 …');
    await installation.answerOpenDialog(path);
    await otherAct('Nhập từ Excel');
    await page.getByText(/đây là tệp PDF/).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('alert').getByRole('button', { name: 'Đóng' }).click();
  });

  it('does not remove what a report cites, and leads there', async () => {
    await row(/217-QĐ\/TW/).click();
    await page.getByRole('button', { name: 'Xoá', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xoá', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Không xoá được vì đang dùng' });
    await dialog
      .getByRole('button', { name: /^Báo cáo quý I/ })
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    expect(await row(/217-QĐ\/TW/).count()).toBe(1);
  });

  it('removes what nothing uses, keeps it in the bin, and brings it back', async () => {
    await row(/05-CT\/TW/).focus();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Xoá', exact: true }).click();
    await row(/05-CT\/TW/).waitFor({ state: 'hidden' });
    await saved().waitFor();
    await page.getByRole('button', { name: 'Đã xoá' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Chỉ thị số 05-CT\/TW/).waitFor();
    await dialog.getByRole('button', { name: 'Khôi phục' }).click();
    await page.keyboard.press('Escape');
    await row(/05-CT\/TW/).waitFor();
    expect(await field('Trích yếu').inputValue()).toBe('về đẩy mạnh học tập tư tưởng Hồ Chí Minh');
  });

  it('refuses two heads of one organisation at one time, in a sentence', async () => {
    await openNoun('Người ký');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await field('Họ và tên').fill('Nguyễn Văn Thử');
    await page.getByRole('button', { name: 'Thêm chức vụ' }).click();
    await field('Chức vụ').fill('Chủ tịch');
    const organisations = page.getByRole('combobox', { name: 'Cơ quan, đơn vị' });
    const label = await organisations
      .locator('option')
      .filter({ hasText: 'Cựu chiến binh' })
      .first()
      .textContent();
    await organisations.selectOption({ label: label ?? '' });
    await page.getByRole('combobox', { name: 'Cấp' }).selectOption('Người đứng đầu');
    await page.getByText(/có hai người đứng đầu cùng lúc: Bùi Đình Luyện/).waitFor();
    await page.getByRole('combobox', { name: 'Cấp' }).selectOption('Cấp phó');
    await saved().waitFor();
    expect(await page.getByText(/hai người đứng đầu/).count()).toBe(0);
  });

  it('shows nothing cut off and is read by all, at 1366×768 and at 200 %', async () => {
    for (const name of ['Người ký', 'Nơi nhận', 'Ngày nghỉ', 'Chính tả, dấu', 'Văn bản căn cứ, viện dẫn']) {
      await page.setViewportSize({ width: 1366, height: 768 });
      await noun(name).click();
      await page.getByRole('region', { name, exact: true }).waitFor();
      for (const [width, height] of [
        [1366, 768],
        [683, 384],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(await findViolations(page), `${name} at ${width}`).toEqual([]);
        const isCutOff = await page.evaluate(
          () => document.documentElement.scrollWidth > window.innerWidth + 1,
        );
        expect(isCutOff, `${name} at ${width}`).toBe(false);
      }
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('is left for the period, with everything on disk', async () => {
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();
    await new Home(page).table.waitFor();
    expect(installation.complaints).toEqual([]);
  });
});
