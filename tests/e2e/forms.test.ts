import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeForm } from '../support/excel-forms.ts';
import { listChangedParts } from '../support/read-parts.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
  await new FirstRun(await installation.start()).openPractice();
}, 60_000);
afterAll(() => installation.remove());

describe('an Excel form of the upper level', () => {
  it('is taken in Danh mục and mapped by what its words say', async () => {
    const { page } = installation;
    const given = join(installation.folder, 'Biểu 01 HND.xlsx');
    await writeFile(given, makeForm());
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await page
      .getByRole('navigation', { name: 'Danh mục' })
      .getByRole('button', { name: 'Biểu mẫu (Excel)' })
      .click();
    await installation.answerOpenDialog(given);
    await page.getByRole('button', { name: 'Thêm biểu mẫu…' }).click();
    await page.getByRole('grid').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
    await page.keyboard.press('Control+s');
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    expect(await page.getByRole('gridcell', { name: /đã chọn$/ }).count()).toBeGreaterThan(15);
    await page.getByRole('button', { name: 'Trở về' }).click();
    await page.getByRole('button', { name: 'Mở Biểu 01 HND' }).waitFor();
    await page.getByRole('button', { name: 'Trở về' }).click();
    await page.getByRole('button', { name: 'Trở về' }).click();
    await new Home(page).table.waitFor();
  }, 120_000);

  it('comes back filled from a report after a restart, and nothing else in it is changed', async () => {
    await installation.close();
    const page = await installation.start();
    const editor = await new Home(page).open(/Hội Nông dân/);
    const path = join(installation.folder, 'đã điền.xlsx');
    await installation.answerSaveDialog(path);
    await editor.page.getByRole('button', { name: 'Xuất Excel, phụ lục' }).click();
    await page.getByRole('menuitem', { name: 'Điền biểu mẫu Excel của cấp trên…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Điền biểu mẫu của cấp trên' });
    await dialog
      .getByRole('gridcell', { name: /^1\.018, .*sẽ điền/ })
      .first()
      .waitFor({ timeout: 30_000 });
    await dialog.getByRole('button', { name: 'Điền và lưu…' }).click();
    await dialog.getByText('đã điền.xlsx').waitFor({ timeout: 30_000 });
    const filled = await readFile(path);
    expect(listChangedParts(makeForm(), filled)).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const { sheets } = await readXlsx(filled);
    expect(sheets[0]?.rows[6]?.slice(3, 6)).toEqual([3500, 1018, 1018]);
    expect(sheets[0]?.rows[2]?.[0]).toBe('Đơn vị báo cáo: Hội Nông dân tỉnh Nam Định');
  }, 120_000);

  it('complains about nothing', () => {
    expect(installation.complaints).toEqual([]);
  });
});
