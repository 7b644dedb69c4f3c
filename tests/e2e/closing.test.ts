import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfText } from '../electron/export/pdf/read-pdf.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

const readPdf = async (path: string) => (await readPdfText(path)).replaceAll(/\s+/g, ' ');

describe('the end of a period', () => {
  it('takes in the answers to the draft, takes one back, and prints their table', async () => {
    const page = await installation.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    await new FirstRun(page).openPractice();
    await page.getByRole('button', { name: /Bước 4: Lấy ý kiến/ }).click();
    await page.getByRole('heading', { name: /^Lấy ý kiến dự thảo/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await takePicture(page, 'consultation-new');

    await page.getByRole('textbox', { name: 'Ngày gửi', exact: true }).fill('22/3/2021');
    await page.getByRole('textbox', { name: 'Hạn trả lời', exact: true }).fill('5/4/2021');
    await page.getByRole('combobox', { name: /^Trả lời của .*Nông dân/ }).selectOption('Nhất trí');
    await page.getByRole('button', { name: /^Thêm ý kiến của .*Phụ nữ/ }).click();
    const text = page.getByRole('textbox', { name: /^Nội dung góp ý, .*Phụ nữ/ });
    await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Đề nghị bổ sung kết quả hỗ trợ phụ nữ khởi nghiệp.');
    const section = page.getByRole('combobox', { name: /^Mục được góp ý/ });
    await section.selectOption({ index: 3 });
    const place = await section.locator('option:checked').textContent();
    await page.getByRole('combobox', { name: /^Tiếp thu, giải trình ý kiến của/ }).selectOption('Tiếp thu');
    await page
      .getByRole('textbox', { name: /^Nội dung tiếp thu, giải trình/ })
      .fill('Đã bổ sung vào mục này.');
    await page.getByText(/1 ý kiến: tiếp thu 1/).waitFor();
    await page.getByRole('button', { name: /^Xoá ý kiến của/ }).click();
    await page.getByText('Chưa có ý kiến nào.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await text.inputValue()).toBe('Đề nghị bổ sung kết quả hỗ trợ phụ nữ khởi nghiệp.');
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await takePicture(page, 'consultation');

    const path = join(installation.folder, 'gop-y.pdf');
    await installation.answerSaveDialog(path);
    await page.getByRole('button', { name: 'In bảng tổng hợp' }).click();
    await page.getByRole('menuitem', { name: 'PDF…' }).click();
    await page.getByText('Đã lưu tệp').waitFor();
    const printed = await readPdf(path);
    for (const words of [
      'Bảng tổng hợp ý kiến góp ý',
      'khởi nghiệp. ',
      'Tiếp thu: Đã bổ sung',
      'nhất trí 1, có ý kiến 1',
      'hạn trả lời 05/4/2021',
    ])
      expect(printed).toContain(words);

    await page.getByRole('button', { name: 'Soạn công văn lấy ý kiến' }).click();
    const letter = page.getByRole('textbox', { name: 'Nội dung', exact: true });
    await letter.waitFor();
    expect(await letter.inputValue()).toContain('chậm nhất ngày 05/4/2021');
    await page.getByRole('button', { name: 'Trở về phần lấy ý kiến' }).click();

    await page.getByRole('button', { name: 'Mở mục' }).click();
    await page.getByRole('textbox', { name: 'Nội dung báo cáo' }).waitFor();
    const heading = (place ?? '').replace(/^Mục [\w.]+\. /, '');
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.anchorNode?.parentElement?.textContent ?? ''))
      .toContain(heading);
    await page.getByRole('button', { name: /^Trở về trang kỳ báo cáo/ }).click();
    await page.getByRole('heading', { name: /^Lấy ý kiến dự thảo/ }).waitFor();
    await page.getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
    await page.getByRole('button', { name: /Bước 4: Lấy ý kiến.*2\/6 · hạn 05\/4/ }).waitFor();
    expect(installation.complaints).toEqual([]);
  }, 120_000);

  it('is told what is open, closes all the same, writes its file, refuses to be written and opens again', async () => {
    const { page } = installation;
    await page.getByRole('button', { name: /Bước 7: Theo dõi/ }).click();
    await page.getByRole('menuitem', { name: 'Kết thúc kỳ, lập hồ sơ' }).click();
    await page.getByRole('heading', { name: /^Còn \d+ việc chưa xong$/ }).waitFor();
    await page.getByText('Lấy ý kiến dự thảo: 4 cơ quan chưa trả lời.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await takePicture(page, 'closing');

    const place = join(installation.folder, 'ho-so');
    await mkdir(place);
    await installation.answerOpenDialog(place);
    await page.getByRole('button', { name: 'Lập thư mục hồ sơ…' }).click();
    await page.getByText(/^Đã ghi \d+ tệp/).waitFor({ timeout: 90_000 });
    const folder = join(place, 'Hồ sơ báo cáo, giao ban quý I-2021');
    expect(await readdir(place)).toEqual(['Hồ sơ báo cáo, giao ban quý I-2021']);
    const files = (await readdir(folder)).toSorted();
    expect(files.slice(0, 2)).toEqual(['00 Mục lục văn bản.docx', '00 Mục lục văn bản.pdf']);
    for (const words of [
      'Bảng tổng hợp ý kiến góp ý quý I-2021.pdf',
      'Báo cáo tổng hợp quý I-2021',
      'Hội LHPN',
    ])
      expect(
        files.some((name) => name.includes(words)),
        words,
      ).toBe(true);
    const contents = await readPdf(join(folder, '00 Mục lục văn bản.pdf'));
    for (const words of ['Số, ký hiệu', 'Trích yếu nội dung', 'Tác giả văn bản', 'Ban Dân vận'])
      expect(contents).toContain(words);

    await page.getByRole('button', { name: 'Vẫn kết thúc' }).click();
    await page.getByText('Đã kết thúc kỳ; từ nay kỳ này chỉ xem.').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', { name: 'Vẫn kết thúc' }).click();
    await page.getByText('Đã kết thúc kỳ; từ nay kỳ này chỉ xem.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/^Kỳ báo cáo đã kết thúc lúc/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await takePicture(page, 'closed-home');

    await new Home(page)
      .row(/Phụ nữ/)
      .getByRole('button', { name: /^Xem báo cáo của|^Mở báo cáo của/ })
      .click();
    await page.getByText('Chỉ xem').waitFor();
    await page.getByRole('button', { name: /^Trở về trang kỳ báo cáo/ }).click();
    await page.getByRole('button', { name: /Bước 4: Lấy ý kiến/ }).click();
    await page.getByText('Chỉ xem').waitFor();
    expect(await page.getByRole('button', { name: /^Thêm ý kiến của/ }).count()).toBe(0);
    await takePicture(page, 'consultation-closed');
    await page.getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
    await page.getByRole('button', { name: 'Mở lại kỳ' }).click();
    await page.getByText(/^Kỳ báo cáo đã kết thúc lúc/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Bước 4: Lấy ý kiến/ }).click();
    await page.getByRole('button', { name: /^Thêm ý kiến của .*Nông dân/ }).waitFor();
    expect(installation.complaints).toEqual([]);
  }, 180_000);
});
