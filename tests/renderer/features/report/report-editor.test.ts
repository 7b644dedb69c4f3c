import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import type { OpenOptions } from '../../harness/serve-page.ts';
import { useHarness } from '../../harness/use-harness.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const harness = useHarness();
let page: Page;

/** The half-written report of the farmers' union (or another body's new draft), with the cursor in its text. */
async function openReport(body = 'Hội Nông dân', options: OpenOptions = {}): Promise<void> {
  page = await harness.open('practice', options);
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: body }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

const prose = () => page.locator('.prose');
const block = (text: string) => page.locator('.prose > *').filter({ hasText: text }).first();

async function putCursorAtEndOf(text: string): Promise<void> {
  const target = block(text);
  await prose().focus();
  await target.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    getSelection()?.collapseToEnd();
  });
  await page.waitForTimeout(50);
}

/** Waits until what was typed is saved, and gives what was sent. */
async function lastSaved(): Promise<Report> {
  await page.locator('output', { hasText: /^Đã lưu/ }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[data-status=pending],[data-status=saving]'));
  const report = await page.evaluate(
    () => window.fake.calls.findLast((call) => call.channel === 'report:save')?.args,
  );
  return readReport(report);
}

function readReport(args: unknown): Report {
  if (typeof args !== 'object' || args === null || !('report' in args)) throw new Error('nothing was saved');
  // The fake keeps exactly what the page sent, which the contract types.
  return args.report as Report;
}

const textOf = (report: Report) =>
  report.blocks
    .flatMap((each) => (each.type === 'table' ? [] : each.content))
    .map((each) => (each.type === 'text' ? each.text : ''))
    .join('|');

/** Leaves the page idle long enough that what follows is a new step. */
const pause = () => page.waitForTimeout(650);

describe('writing', () => {
  it('saves Vietnamese text within 2 s of the last key and says when', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Hội Nông dân tỉnh Đắk Lắk, Thừa Thiên Huế.', { delay: 5 });
    const start = Date.now();
    const report = await lastSaved();
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(textOf(report)).toContain('Hội Nông dân tỉnh Đắk Lắk, Thừa Thiên Huế.');
    const calls = await page.evaluate(() =>
      window.fake.calls.filter((call) => call.channel === 'report:save').map((call) => call.args),
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ expectedVersion: 3 });
  });

  it('saves at once on Ctrl+S, each save from the version of the last', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Một.');
    await page.keyboard.press('Control+s');
    await lastSaved();
    await page.keyboard.type(' Hai.');
    await page.keyboard.press('Control+s');
    await lastSaved();
    const versions = await page.evaluate(() =>
      window.fake.calls.flatMap((call) =>
        call.channel === 'report:save' && typeof call.args === 'object' && call.args !== null
          ? [Reflect.get(call.args, 'expectedVersion')]
          : [],
      ),
    );
    expect(versions).toEqual([3, 4]);
  });

  it('numbers levels by order, and Tab and Shift+Tab change them', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- Ý thứ nhất');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ý nhỏ');
    await page.keyboard.press('Tab');
    expect(await block('Ý thứ nhất').getAttribute('data-level')).toBe('4');
    expect(await block('Ý nhỏ').getAttribute('data-level')).toBe('5');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await block('Ý nhỏ').evaluate((element) => element.tagName)).toBe('H4');
    await page.keyboard.press('Control+Alt+0');
    expect(await block('Ý nhỏ').evaluate((element) => element.tagName)).toBe('P');
    const report = await lastSaved();
    expect(textOf(report)).toContain('|Ý thứ nhất|Ý nhỏ|');
    expect(new Set(report.blocks.map((each) => each.id)).size).toBe(report.blocks.length);
  });

  it('gives the typed "- " back on one undo', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- ');
    expect(await page.locator('.prose > [data-level="4"]').count()).toBe(1);
    await page.keyboard.press('Control+z');
    expect(await page.locator('.prose > [data-level="4"]').count()).toBe(0);
    expect(await page.locator('.prose > p').nth(1).textContent()).toBe('- ');
  });

  it('does not take "1.234" or "-5" at the start of a line for a mark', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1.234 hội viên');
    await page.keyboard.press('Enter');
    await page.keyboard.type('-5 độ');
    expect(await page.locator('.prose > [data-level="4"]').count()).toBe(0);
    expect(await block('1.234 hội viên').evaluate((element) => element.tagName)).toBe('P');
  });

  it('keeps the headings of the outline when Backspace and Delete meet them', async () => {
    await openReport();
    await block('Công tác tuyên truyền, vận động').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Delete');
    await putCursorAtEndOf('Công tác tuyên truyền, vận động');
    await page.keyboard.press('Delete');
    const sections = await page.locator('.prose > [data-section]').count();
    expect(sections).toBe(11);
    expect(await page.locator('.prose > h3').first().textContent()).toBe('Công tác tuyên truyền, vận động');
  });

  it('inserts a table, a note, a figure and a citation', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.getByRole('button', { name: 'Chèn số liệu' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('tong so hoi vien');
    await page.locator('[data-combobox-selected]', { hasText: 'Tổng số hội viên' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Chèn căn cứ' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('217');
    await page.locator('[data-combobox-selected]', { hasText: '217' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Chú thích', exact: true }).click();
    await page.keyboard.type('Theo số liệu của Chi cục.');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bảng' }).click();
    await page.getByRole('button', { name: /^Chèn bảng 3 dòng, 3 cột/ }).press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.locator('.prose table').waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.type('Huyện');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Số lớp');
    const report = await lastSaved();
    const [first, table] = report.blocks;
    expect(first?.type === 'paragraph' && first.content.slice(-3)).toMatchObject([
      { type: 'figure', indicatorId: 'nd02' },
      { type: 'citation', citedDocumentId: 'qd-217' },
      { type: 'footnote', content: [{ type: 'text', text: 'Theo số liệu của Chi cục.' }] },
    ]);
    expect(table).toMatchObject({
      type: 'table',
      headerRowCount: 1,
      rows: [
        {
          cells: [
            { content: [[{ type: 'text', text: 'Huyện' }]] },
            { content: [[{ type: 'text', text: 'Số lớp' }]] },
          ],
        },
        {},
        {},
      ],
    });
  });

  it('opens a note with Enter and keeps what is written in it', async () => {
    await openReport();
    const mark = page.locator('.footnote').first();
    await mark.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.ProseMirror:focus').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(' Vụ Bản 20.');
    await page.getByRole('button', { name: 'Xong' }).click();
    expect(await mark.getAttribute('title')).toBe('Nghĩa Hưng 45, Hải Hậu 38, Ý Yên 31. Vụ Bản 20.');
    await page.keyboard.press('Control+z');
    expect(await mark.getAttribute('title')).toBe('Nghĩa Hưng 45, Hải Hậu 38, Ý Yên 31.');
  });

  it('takes a blank note away again', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    const before = await page.locator('.footnote').count();
    await page.getByRole('button', { name: 'Chú thích', exact: true }).click();
    expect(await page.locator('.footnote').count()).toBe(before + 1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.footnote').count()).toBe(before);
  });
});

describe('one history', () => {
  it('goes back and forth over prose, figures, tasks and header data alike', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Thêm.');
    await pause();
    const figure = page.getByRole('textbox', { name: 'Kỳ này, Hội viên kết nạp mới' });
    await figure.fill('2.500');
    await pause();
    await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await page.keyboard.type('Nhiệm vụ mới');
    await pause();
    await page.getByRole('textbox', { name: 'Địa danh' }).fill('Hà Nam');
    await pause();
    const place = page.getByRole('textbox', { name: 'Địa danh' });
    const task = page.getByRole('textbox', { name: 'Nội dung nhiệm vụ 2' });
    expect(await page.locator('.prose > p .figure-reference').first().textContent()).toBe('2.500');

    await page.keyboard.press('Control+z');
    expect(await place.inputValue()).toBe('Nam Định');
    await page.keyboard.press('Control+z');
    expect(await task.inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await task.count()).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await figure.inputValue()).toBe('1.018');
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.prose > p .figure-reference').first().textContent()).toBe('1.018');
    await page.keyboard.press('Control+z');
    expect(await prose().textContent()).not.toContain('Thêm.');
    expect(await prose().evaluate((element) => element === document.activeElement)).toBe(true);

    for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+y');
    expect(await prose().textContent()).toContain('Thêm.');
    expect(await figure.inputValue()).toBe('2.500');
    expect(await task.inputValue()).toBe('Nhiệm vụ mới');
    expect(await place.inputValue()).toBe('Hà Nam');
    const report = await lastSaved();
    expect(report.figures[0]).toMatchObject({ state: 'value', value: '2500' });
    expect(report.nextTasks[1]).toMatchObject({ text: 'Nhiệm vụ mới' });
  });

  it('also from the menu, and with text that is still being typed in a field', async () => {
    await openReport();
    const abstract = page.getByRole('textbox', { name: 'Trích yếu' });
    const before = await abstract.inputValue();
    await abstract.press('End');
    await abstract.pressSequentially(' thêm');
    await page.evaluate(() => window.fake.sendMenuCommand('undo'));
    expect(await abstract.inputValue()).toBe(before);
    await page.evaluate(() => window.fake.sendMenuCommand('redo'));
    expect(await abstract.inputValue()).toBe(`${before} thêm`);
  });

  it('brings back a deleted section with its list in place', async () => {
    await openReport();
    await prose().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    expect(await page.locator('.prose > h2').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Nội dung nhiệm vụ 1' }).isVisible()).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await page.locator('.prose > [data-section]').count()).toBe(11);
    expect(await page.locator('.prose .section-list').count()).toBe(3);
  });
});

describe('lists', () => {
  it('adds a task with Enter, moves it with Alt+arrows, deletes it without asking', async () => {
    await openReport();
    const first = page.getByRole('textbox', { name: 'Nội dung nhiệm vụ 1' });
    await first.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Chuẩn bị đại hội');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await first.inputValue()).toBe('Chuẩn bị đại hội');
    await page.getByRole('button', { name: 'Xoá nhiệm vụ 2' }).click();
    await page.locator('summary').first().click();
    await page.getByRole('textbox', { name: 'Thời hạn của nhiệm vụ 1' }).fill('ngày 8 tháng 4');
    await page.getByRole('textbox', { name: 'Phối hợp của nhiệm vụ 1' }).fill('Hội LHPN, Tỉnh đoàn');
    await page.getByRole('textbox', { name: 'Chủ trì của nhiệm vụ 1' }).fill('Hội Nông dân tỉnh');
    const report = await lastSaved();
    expect(report.nextTasks).toMatchObject([
      {
        text: 'Chuẩn bị đại hội',
        deadline: '2021-04-08',
        lead: { organisationId: null, name: 'Hội Nông dân tỉnh' },
        partners: [{ name: 'Hội LHPN' }, { name: 'Tỉnh đoàn' }],
      },
    ]);
    expect(await page.getByRole('textbox', { name: 'Thời hạn của nhiệm vụ 1' }).inputValue()).toBe(
      '08/4/2021',
    );
  });

  it('keeps a date that cannot be read in sight and out of the record', async () => {
    await openReport();
    await page.locator('summary').first().click();
    const deadline = page.getByRole('textbox', { name: 'Thời hạn của nhiệm vụ 1' });
    await deadline.fill('31/4');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('alert').textContent()).toContain('Không có ngày này trong lịch');
    expect(await deadline.inputValue()).toBe('31/4');
    await page.getByRole('textbox', { name: 'Địa danh' }).fill('Hà Nam');
    expect((await lastSaved()).nextTasks[0]?.deadline).toBe('2021-05-23');
  });

  it('asks before a text that no field could read is left behind, and leads back to it', async () => {
    await openReport();
    await page.locator('summary').first().click();
    const deadline = page.getByRole('textbox', { name: 'Thời hạn của nhiệm vụ 1' });
    await deadline.fill('cuối tháng');
    await page.keyboard.press('Alt+Home');
    const dialog = page.getByRole('dialog', { name: 'Có ô chưa đọc được' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('Thời hạn của nhiệm vụ 1: cuối tháng');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => deadline.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await deadline.inputValue()).toBe('cuối tháng');
    await page.keyboard.press('Alt+Home');
    await dialog.getByRole('button', { name: 'Bỏ các ô này' }).click();
    await page.getByRole('columnheader', { name: 'Tình trạng' }).waitFor();
  });

  it('answers the tasks of the last period', async () => {
    await openReport();
    await page
      .getByRole('combobox', { name: 'Tình hình thực hiện của nhiệm vụ kỳ trước 1' })
      .selectOption('partly-done');
    await page.getByRole('textbox', { name: 'Lý do của nhiệm vụ kỳ trước 1' }).fill('Dịch bệnh');
    const [answer] = (await lastSaved()).lastTaskAnswers;
    expect(answer).toMatchObject({
      taskId: 'q4-1',
      fromPeriodId: '2020-q4',
      outcome: 'partly-done',
      reason: 'Dịch bệnh',
    });
  });

  it('writes a petition with its origin and addressee', async () => {
    await openReport();
    await page.getByRole('button', { name: 'Thêm ý kiến, kiến nghị' }).click();
    await page.keyboard.type('Đề nghị sửa đường.');
    await page.getByRole('combobox', { name: 'Nguồn của kiến nghị 2' }).selectOption('organisation');
    await page
      .getByRole('textbox', { name: 'Cơ quan có thẩm quyền giải quyết của kiến nghị 2' })
      .fill('Sở Giao thông vận tải');
    expect((await lastSaved()).petitions[1]).toMatchObject({
      text: 'Đề nghị sửa đường.',
      origin: 'organisation',
      addressee: 'Sở Giao thông vận tải',
    });
  });
});

describe('figures', () => {
  it('go down a column with Enter and keep what cannot be read out of the record', async () => {
    await openReport();
    const first = page.getByRole('textbox', { name: 'Kỳ này, Hội viên kết nạp mới' });
    await first.fill('2.58');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('phần lẻ dùng dấu phẩy');
    await page.keyboard.type('166.000');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('1.234,5');
    const report = await lastSaved();
    expect(report.figures.slice(0, 2)).toMatchObject([
      { indicatorId: 'nd01', value: '1234.5' },
      { indicatorId: 'nd02', value: '166000' },
    ]);
    expect(await page.getByRole('row', { name: /Hội viên kết nạp mới/ }).textContent()).toContain('41,15%');
  });

  it('tell "không phát sinh" from "chưa có", and compute a ratio from its parts', async () => {
    await openReport();
    await page.getByRole('combobox', { name: 'Tình trạng, Ngày công đóng góp' }).selectOption('none');
    await page.getByRole('textbox', { name: 'Tử số, Tỷ lệ hộ đạt danh hiệu' }).fill('275');
    await page.getByRole('textbox', { name: 'Mẫu số, Tỷ lệ hộ đạt danh hiệu' }).fill('298');
    const report = await lastSaved();
    expect(report.figures.find((each) => each.indicatorId === 'nd07')).toMatchObject({
      state: 'none',
      value: null,
    });
    expect(report.figures.find((each) => each.indicatorId === 'nd12')).toMatchObject({
      state: 'value',
      value: '92.28',
      numerator: '275',
      denominator: '298',
    });
    expect(await page.getByText('= 92,28%').isVisible()).toBe(true);
  });
});

describe('header data', () => {
  it('fills in position and authority with the signer, and keeps the day blank', async () => {
    await openReport();
    await page.getByRole('combobox', { name: 'Thể thức đề ký' }).selectOption('direct');
    await page
      .getByRole('combobox', { name: 'Người ký', exact: true })
      .selectOption({ label: 'Vũ Thị Lan – Phó Chủ tịch' });
    await page.getByRole('textbox', { name: /Nơi nhận/ }).fill('Ban Dân vận Tỉnh uỷ\nLưu VT');
    const { header } = await lastSaved();
    expect(header).toMatchObject({
      signerName: 'Vũ Thị Lan',
      signerPosition: 'PHÓ CHỦ TỊCH',
      authority: 'for-head',
      authorityName: 'CHỦ TỊCH',
      recipients: ['Ban Dân vận Tỉnh uỷ', 'Lưu VT'],
      date: { year: 2021, month: 3, day: null },
    });
  });
});

describe('pasting', () => {
  const paste = (text: string, html?: string) =>
    page.evaluate(
      ({ text, html }) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        if (html) data.setData('text/html', html);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      { text, html },
    );

  it('keeps bold, italic, tables and paragraphs of HTML, and nothing else', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.press('Enter');
    await paste(
      'x',
      '<h1 style="color:red">Tiêu đề</h1><ul><li>Một <b>đậm</b> <i>nghiêng</i> H<sub>2</sub>O</li></ul><table><tr><td>A</td><td>B</td></tr></table><script>alert(1)</script>',
    );
    const report = await lastSaved();
    const pasted = report.blocks.slice(1, 5);
    expect(pasted).toMatchObject([
      { type: 'paragraph', content: [{ text: 'Tiêu đề' }] },
      {
        type: 'heading',
        level: 4,
        content: [
          { text: 'Một ' },
          { text: 'đậm', isBold: true },
          { text: ' ' },
          { text: 'nghiêng', isItalic: true },
          { text: ' H' },
          { text: '2', position: 'subscript' },
          { text: 'O' },
        ],
      },
      { type: 'table', rows: [{ cells: [{ content: [[{ text: 'A' }]] }, { content: [[{ text: 'B' }]] }] }] },
      {},
    ]);
    expect(new Set(report.blocks.map((each) => each.id)).size).toBe(report.blocks.length);
  });

  it('makes lines into paragraphs, drops control characters and writes NFC, as one undoable step', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.press('Enter');
    await paste(`${'Dòng một'.normalize('NFD')}\u0007\r\n\r\nDòng\u200B hai`);
    const report = await lastSaved();
    expect(report.blocks.slice(1, 3)).toMatchObject([
      { type: 'paragraph', content: [{ text: 'Dòng một' }] },
      { type: 'paragraph', content: [{ text: 'Dòng hai' }] },
    ]);
    await page.keyboard.press('Control+z');
    expect(await prose().textContent()).not.toContain('Dòng');
  });

  it('refuses 10 MB in prose and in a field with one sentence, at once, and changes nothing', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    const before = await prose().textContent();
    const start = Date.now();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'á '.repeat(5 * 1024 * 1024));
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(await page.getByRole('alert').textContent()).toContain('Nội dung dán quá dài');
    expect(await prose().textContent()).toBe(before);
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('textbox', { name: 'Nội dung nhiệm vụ 1' }).click();
    await paste('á'.repeat(200_000));
    expect(await page.getByRole('alert').textContent()).toContain('Nội dung dán quá dài');
  });
});

describe('a save that fails', () => {
  it('shows a red bar with the reason, keeps the text, and saves on "Lưu lại"', async () => {
    await openReport();
    await page.evaluate(() => {
      for (let count = 0; count < 2; count += 1) {
        window.fake.failNext('report:save', { code: 'disk-full', details: {} });
      }
    });
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Chưa lưu.');
    const bar = page.getByRole('alert').filter({ hasText: 'CHƯA LƯU ĐƯỢC' });
    await bar.waitFor();
    expect(await bar.textContent()).toContain('Ổ đĩa đã đầy');
    await bar.getByRole('button', { name: 'Lưu lại' }).click();
    await page.getByRole('button', { name: 'Trở về trang kỳ báo cáo' }).click();
    await bar.waitFor({ state: 'detached' });
    const sent = await page.evaluate(
      () => window.fake.calls.findLast((call) => call.channel === 'report:save')?.args,
    );
    expect(textOf(readReport(sent))).toContain('Chưa lưu.');
  });

  it('asks before leaving what could not be saved, and staying is the default', async () => {
    await openReport();
    await page.evaluate(() => {
      for (let count = 0; count < 9; count += 1) {
        window.fake.failNext('report:save', { code: 'no-permission', details: {} });
      }
    });
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Chưa lưu.');
    await page.getByRole('button', { name: 'Trở về trang kỳ báo cáo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await prose().textContent()).toContain('Chưa lưu.');
  });

  it('explains a report that was saved elsewhere and lets one version be chosen', async () => {
    await openReport();
    await page.evaluate(() => window.fake.failNext('report:save', { code: 'stale-version', details: {} }));
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Của tôi.');
    const bar = page.getByRole('alert').filter({ hasText: 'CHƯA LƯU ĐƯỢC' });
    await bar.waitFor();
    await bar.getByRole('button', { name: 'Lấy bản lưu ở nơi khác' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await prose().textContent()).not.toContain('Của tôi.');
    await page.keyboard.press('Control+z');
    expect(textOf(await lastSaved())).toContain('Của tôi.');
  });
});

describe('leaving, printing, exporting', () => {
  it('saves before it goes back to the period', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Xong.');
    await page.evaluate(() => window.fake.sendMenuCommand('go-home'));
    await prose().waitFor({ state: 'detached' });
    const sent = await page.evaluate(
      () => window.fake.calls.findLast((call) => call.channel === 'report:save')?.args,
    );
    expect(textOf(readReport(sent))).toContain('Xong.');
  });

  it('saves before it makes a file, and shows where the file is', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Xong.');
    await page.getByRole('button', { name: 'Xuất Word' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Mở thư mục' }).waitFor();
    const channels = await page.evaluate(() => window.fake.calls.map((call) => call.channel));
    const making = channels.filter((channel) => channel === 'report:save' || channel === 'report:export');
    expect(making.slice(-2)).toEqual(['report:save', 'report:export']);
  });

  it('shows the pages of what is typed and comes back to the text', async () => {
    await openReport();
    await putCursorAtEndOf('hội viên.');
    await page.keyboard.type(' Vừa gõ.');
    await page.keyboard.press('F9');
    await page.getByRole('heading', { name: /^Trang in/ }).waitFor();
    const preview = await page.waitForFunction(
      () => window.fake.calls.findLast((call) => call.channel === 'report:preview')?.args,
    );
    const sent = await preview.jsonValue();
    expect(textOf(readReport(sent))).toContain('Vừa gõ.');
    await page.getByRole('button', { name: 'Trở về soạn' }).click();
    await page.keyboard.type(' Tiếp.');
    expect(await prose().textContent()).toContain('Vừa gõ. Tiếp.');
  });
});

describe('by keyboard and for screen readers', () => {
  it('goes from pane to pane with F6 and back to the text with Escape', async () => {
    await openReport();
    await prose().click();
    const names: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      await page.keyboard.press('F6');
      names.push(
        await page.evaluate(
          () =>
            document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label') ??
            document.activeElement?.id ??
            '',
        ),
      );
    }
    expect(names).toEqual(['figures', 'header-data', 'Thanh công cụ', 'Mục']);
    await page.keyboard.press('Escape');
    expect(await prose().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('has a toolbar that is one stop of Tab', async () => {
    await openReport();
    expect(await page.locator('[role=toolbar] button[tabindex="0"]').count()).toBe(1);
    await page.locator('[role=toolbar] button').first().focus();
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Khung bên');
  });

  it('jumps to a section and marks where the cursor is', async () => {
    await openReport();
    await page
      .getByRole('navigation', { name: 'Mục' })
      .getByRole('button', { name: /Hạn chế, nguyên nhân/ })
      .click();
    await page.keyboard.type('X');
    const current = page.locator('nav [aria-current]');
    expect(await current.textContent()).toContain('Hạn chế, nguyên nhân');
    expect(
      await block('Hạn chế, nguyên nhân').locator('xpath=following-sibling::p[1]').textContent(),
    ).toMatch(/^X/);
  });

  it.each([
    ['at 1366×768', {}],
    ['at 200 %', { zoom: 2 }],
  ] as const)('has no axe violation and nothing cut off %s', async (_, options) => {
    await openReport('Hội Nông dân', options);
    await page.locator('summary').first().click();
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const axe: unknown = Reflect.get(window, 'axe');
      if (typeof axe !== 'object' || axe === null) throw new Error('no axe');
      const { violations } = await Reflect.get(axe, 'run').call(axe);
      return violations.map(
        (each: { id: string; nodes: { html: string }[] }) => `${each.id}: ${each.nodes[0]?.html}`,
      );
    });
    expect(violations).toEqual([]);
    const cut = await page.evaluate(() =>
      [
        document.documentElement,
        ...document.querySelectorAll<HTMLElement>('main, header, [role=toolbar], nav, section'),
      ]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
  });
});
