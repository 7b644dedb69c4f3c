import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines, readPages } from '../electron/export/pdf/read-pdf.ts';
import { readPart } from '../electron/export/word/read-zip.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

describe('the office of a period', () => {
  it('writes its request, finds it again after a restart, and prints it', async () => {
    const page = await installation.start();
    await new FirstRun(page).openPractice();
    await page.getByRole('button', { name: 'Soạn công văn đề nghị báo cáo' }).click();
    const text = page.getByRole('textbox', { name: 'Nội dung' });
    await text.waitFor();
    expect(await text.inputValue()).toContain('trước ngày 20/3/2021');
    await text.press('Control+End');
    await page.keyboard.type('\nLiên hệ đồng chí Nguyễn Văn Thử khi cần trao đổi.');
    await page.getByRole('textbox', { name: 'Số', exact: true }).fill('12');
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    await page.getByLabel('Trang in của công văn').getByText('Kính gửi:').waitFor();

    const path = join(installation.folder, 'cong-van.pdf');
    await installation.answerSaveDialog(path);
    await page.getByRole('button', { name: 'Lưu PDF' }).click();
    await page.getByText('Đã lưu tệp').waitFor();
    const printed = readPages(await readFile(path))
      .flatMap(readLines)
      .map((line) => line.text)
      .join(' ')
      .replaceAll('\u00A0', ' ');
    expect(printed).toContain('Số 12-CV/BDVTU');
    expect(printed).toContain('Liên hệ đồng chí Nguyễn Văn Thử khi cần trao đổi./.');

    await page.getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
    await page.getByRole('button', { name: /^Công văn đề nghị báo cáo · số 12/ }).waitFor();
    await installation.close();

    const again = await installation.start();
    await again.getByRole('button', { name: /^Công văn đề nghị báo cáo · số 12/ }).click();
    await again.getByRole('textbox', { name: 'Nội dung' }).waitFor();
    expect(await again.getByRole('textbox', { name: 'Nội dung' }).inputValue()).toContain('Liên hệ đồng chí');
    await again.getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
    await new Home(again).table.waitFor();
    expect(installation.complaints).toEqual([]);
  });

  it('takes figures, tasks and petitions of a report to Excel, and its task list to Word', async () => {
    const { page } = installation;
    const editor = await new Home(page).open(/Nông dân/);
    const excel = join(installation.folder, 'so-lieu.xlsx');
    await installation.answerSaveDialog(excel);
    await page.getByRole('button', { name: 'Xuất Excel, phụ lục' }).click();
    await page.getByRole('menuitem', { name: /^Xuất Excel/ }).click();
    await page.getByText('so-lieu.xlsx').waitFor();
    expect(readPart(await readFile(excel), 'xl/workbook.xml').match(/<sheet /g)).toHaveLength(3);

    const word = join(installation.folder, 'nhiem-vu.docx');
    await installation.answerSaveDialog(word);
    await page.getByRole('button', { name: 'Xuất Excel, phụ lục' }).click();
    await page.getByRole('menuitem', { name: 'Danh mục nhiệm vụ, Word' }).click();
    await page.getByText('nhiem-vu.docx').waitFor();
    expect(readPart(await readFile(word), 'word/document.xml')).toContain('Cơ quan chủ trì');

    await page.keyboard.press('F9');
    await page
      .getByRole('group', { name: 'Trang' })
      .getByText(/Trang 1\/\d/)
      .waitFor();
    await page.getByRole('combobox', { name: 'Văn bản in' }).selectOption('Bảng kiến nghị');
    await page.getByLabel('Các trang in').getByText('Bảng tổng hợp ý kiến, kiến nghị quý').waitFor();
    await page.keyboard.press('Escape');
    await editor.leave();
    expect(installation.complaints).toEqual([]);
  });
});
