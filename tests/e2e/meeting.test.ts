import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfText } from '../electron/export/pdf/read-pdf.ts';
import { readPart } from '../electron/export/word/read-zip.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { FirstRun } from './screens.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

describe('the meeting of the practice quarter', () => {
  it('is prepared, its roll called, its remarks taken down and taken back', async () => {
    const page = await installation.start();
    await new FirstRun(page).openPractice();
    await page.getByRole('button', { name: /Bước 5: Hội nghị/ }).click();
    await page.getByRole('menuitem', { name: 'Chuẩn bị, điểm danh, ghi ý kiến' }).click();
    await page.getByRole('textbox', { name: 'Địa điểm' }).fill('Hội trường tầng 2');
    await page.getByRole('textbox', { name: 'Giờ', exact: true }).fill('8 giờ 00');

    await page.getByRole('tab', { name: 'Thành phần' }).click();
    await page.locator('[data-row="0"] input[type=radio]').first().focus();
    await page.keyboard.press('c');
    await page.locator('[data-row="1"] :focus').waitFor();
    await page.keyboard.press('v');
    await page.locator('[data-row="2"] :focus').waitFor();
    await page.keyboard.press('t');
    await page.locator('[data-row="2"] [data-deputy] :focus').waitFor();
    await page.keyboard.type('Lê Thị Mẫu');
    await page.getByRole('button', { name: 'Còn lại đều có mặt' }).click();
    await page.getByText('7/8 có mặt (1 đi thay) · 1 vắng · 0 chưa điểm danh').waitFor();

    await page.getByRole('tab', { name: 'Ý kiến phát biểu' }).click();
    for (const [speaker, text] of [
      [
        'Trịnh Đăng Khôi, Chủ tịch Uỷ ban MTTQ',
        'Nhất trí với báo cáo; đề nghị sớm có hướng dẫn hiệp thương.',
      ],
      ['Vũ Hoàng Nguyên', 'Đề nghị hỗ trợ kinh phí tháng thanh niên.'],
    ] as const) {
      // Slow enough for a save to come in between: the keyboard stays where it is.
      await page.keyboard.type(speaker);
      await page.keyboard.press('Enter');
      await page.keyboard.type(text, { delay: 40 });
      await page.keyboard.press('Enter');
      await page.getByText(`Đã ghi ý kiến của ${speaker}.`).waitFor();
    }
    const opinions = page.getByRole('textbox', { name: /^Nội dung ý kiến/ });
    expect(await opinions.first().inputValue()).toContain('hướng dẫn hiệp thương.');
    await page.getByRole('button', { name: 'Xoá ý kiến 1' }).press('Enter');
    await page.getByText('Đã xoá ý kiến của Trịnh Đăng Khôi, Chủ tịch Uỷ ban MTTQ.').waitFor();
    expect(await opinions.count()).toBe(1);
    // The keyboard goes to the same button of the row that has taken the place.
    await expect
      .poll(() => page.locator(':focus').getAttribute('aria-label', { timeout: 1_000 }))
      .toBe('Xoá ý kiến 1');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await opinions.first().inputValue()).toContain('hướng dẫn hiệp thương.');
  }, 120_000);

  it('keeps its conclusions over a power cut, tells what is wrong with them, brings one back from the bin', async () => {
    let { page } = installation;
    await page.getByRole('tab', { name: /^Kết luận/ }).click();
    await page.getByRole('textbox', { name: 'Đánh giá chung của chủ trì' }).fill('Ghi nhận kết quả quý I.');
    for (const [number, lead, text] of [
      [1, 'Hội Nông dân tỉnh Nam Định', 'Vận động hội viên tham gia bầu cử'],
      [2, '', 'Bố trí vốn cho Quỹ Hỗ trợ nông dân'],
    ] as const) {
      await page.getByRole('button', { name: 'Thêm nội dung kết luận' }).click();
      await page.getByLabel(`Cơ quan chủ trì, nội dung ${number}`).fill(lead);
      await page.getByLabel(`Nội dung kết luận ${number}`).fill(text);
    }
    expect(await page.getByRole('textbox', { name: 'Thời hạn, nội dung 1' }).inputValue()).toBe('19/4/2021');
    await page.getByRole('textbox', { name: 'Thời hạn, nội dung 2' }).fill('1/4/2021');
    await page.getByText('Thời hạn 01/4/2021 kết thúc trước ngày hội nghị').waitFor();
    await page.getByText('Chưa rõ: cơ quan chủ trì, cơ quan phối hợp, chế độ báo cáo.').waitFor();
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    await installation.kill();

    page = await installation.start();
    await page.getByRole('button', { name: /Bước 6: Kết luận/ }).click();
    await page.getByLabel('Nội dung kết luận 2').waitFor();
    await page.getByRole('button', { name: 'Xoá nội dung 2' }).click();
    await page.getByText('Đã xoá nội dung kết luận 2.').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await page.getByLabel('Nội dung kết luận 2').inputValue()).toBe(
      'Bố trí vốn cho Quỹ Hỗ trợ nông dân',
    );
    await page.getByRole('button', { name: 'Đưa nội dung 2 lên' }).click();
    expect(await page.getByLabel('Nội dung kết luận 1').inputValue()).toBe(
      'Bố trí vốn cho Quỹ Hỗ trợ nông dân',
    );
  }, 120_000);

  it('prints minutes and notice, and a notice does not change by itself when the conclusions do', async () => {
    const { page } = installation;
    await page.getByRole('tab', { name: 'Văn bản' }).click();
    expect(await findViolations(page)).toEqual([]);
    const minutes = join(installation.folder, 'bien-ban.docx');
    await page.getByRole('button', { name: 'Soạn Biên bản hội nghị' }).click();
    await page.getByRole('textbox', { name: 'Nội dung' }).waitFor();
    const pages = page.getByLabel(/^Trang in của/);
    await pages
      .getByText(/BIÊN\sBẢN/)
      .first()
      .waitFor();
    await installation.answerSaveDialog(minutes);
    await page.getByRole('button', { name: 'Xuất Word' }).click();
    await page.getByText('Đã lưu tệp').waitFor();
    const word = readPart(await readFile(minutes), 'word/document.xml').replaceAll('\u00A0', ' ');
    for (const words of ['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ', 'Lê Thị Mẫu đi thay', 'hướng dẫn hiệp thương'])
      expect(word).toContain(words);

    await page.getByRole('button', { name: 'Trở về hội nghị' }).click();
    await page.getByRole('button', { name: 'Soạn Thông báo kết luận' }).click();
    const text = page.getByRole('textbox', { name: 'Nội dung' });
    await text.waitFor();
    const notice = join(installation.folder, 'thong-bao.pdf');
    await pages
      .getByText(/THÔNG\sBÁO/)
      .first()
      .waitFor();
    await installation.answerSaveDialog(notice);
    await page.getByRole('button', { name: 'Lưu PDF' }).click();
    await page.getByText('Đã lưu tệp').waitFor();
    const printed = await readPdfText(notice);
    for (const words of [
      'DỰ THẢO',
      'THÔNG BÁO',
      'TỈNH UỶ NAM ĐỊNH',
      'trước ngày 19/4/2021',
      'T/M BAN THƯỜNG VỤ',
    ])
      expect(printed).toContain(words);

    await page.getByRole('button', { name: 'Trở về hội nghị' }).click();
    await page.getByRole('tab', { name: /^Kết luận/ }).click();
    await page.getByLabel('Nội dung kết luận 2').fill('Vận động hội viên, nông dân tham gia bầu cử');
    await page.getByRole('tab', { name: 'Văn bản' }).click();
    await page.getByText('Kết luận đã sửa sau khi lập thông báo.').waitFor();
    await page.getByRole('button', { name: 'Mở Thông báo kết luận' }).click();
    expect(await text.inputValue()).not.toContain('hội viên, nông dân');
    await page.getByRole('button', { name: 'Trở về hội nghị' }).click();
    await page.getByRole('button', { name: 'Lập lại từ kết luận' }).click();
    await page.getByText('Kết luận đã sửa sau khi lập thông báo.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Mở Thông báo kết luận' }).click();
    expect(await text.inputValue()).toContain('hội viên, nông dân');
    await page.getByRole('button', { name: 'Trở về hội nghị' }).click();
  }, 120_000);

  it('lays all papers into one new folder, beside what lies there already', async () => {
    const { page } = installation;
    const place = join(installation.folder, 'giay-to');
    await mkdir(join(place, 'Tài liệu Hội nghị giao ban quý I-2021'), { recursive: true });
    await page.getByRole('tab', { name: 'Chuẩn bị' }).click();
    await installation.answerOpenDialog(place);
    await page.getByRole('button', { name: 'Lập thư mục tài liệu…' }).click();
    await page.getByText(/^Đã ghi \d+ tệp/).waitFor({ timeout: 60_000 });
    expect(await readdir(join(place, 'Tài liệu Hội nghị giao ban quý I-2021'))).toEqual([]);
    const folder = join(place, 'Tài liệu Hội nghị giao ban quý I-2021 (2)');
    const files = await readdir(folder);
    expect(files.filter((name) => name.startsWith('00 Mục lục'))).toHaveLength(2);
    const contents = await readPdfText(join(folder, '00 Mục lục tài liệu.pdf'));
    expect(contents.replaceAll(/\s+/g, ' ')).toContain('Báo cáo tổng hợp quý I/2021');
    expect(installation.complaints).toEqual([]);
  }, 120_000);

  it('follows its conclusions up: the home says what presses, each is judged, the table is printed', async () => {
    const { page } = installation;
    await page.getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
    await page.getByText('Thực hiện kết luận: 1 việc quá hạn.').waitFor();
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    const judgement = page.getByRole('combobox', { name: /^Đánh giá: .*bố trí vốn/i });
    await judgement.selectOption('Chưa đạt');
    const reason = page.getByRole('textbox', { name: /^Lý do: / });
    await reason.fill('chưa cân đối được vốn');
    await reason.blur();
    await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('Quá hạn');
    await page.locator('main').getByText('1/2 nội dung').waitFor();
    expect(await findViolations(page)).toEqual([]);
    const path = join(installation.folder, 'doi-soat.pdf');
    await installation.answerSaveDialog(path);
    await page.getByRole('button', { name: 'Bảng đối soát, PDF' }).click();
    await page.getByText('Đã lưu tệp').waitFor();
    const printed = await readPdfText(path);
    for (const words of ['Bảng đối soát thực hiện kết luận', 'Chưa đạt', 'chưa cân đối được'])
      expect(printed.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(installation.complaints).toEqual([]);
  }, 120_000);
});
