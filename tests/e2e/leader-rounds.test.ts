import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines, readPages } from '../electron/export/pdf/read-pdf.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import {
  addComment,
  deleteParagraph,
  dropBlockBookmarks,
  editPart,
  trackChange,
  trackNewParagraph,
  typeOver,
} from '../support/edit-docx.ts';
import { saveInLibreOffice } from '../support/save-in-libre-office.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { Editor, FirstRun, Home } from './screens.ts';

const body = /Cựu chiến binh/;
const leader = 'Trần Văn Lãnh';
const typedByHand = 'Có 05 hội viên đề nghị giải quyết chế độ thương binh';
const addedByLeader = 'Các cấp Hội tiếp tục vận động hội viên giúp nhau xây dựng nhà tình nghĩa.';

let installation: Installation;
const pathOf = (name: string) => join(installation.folder, name);
const page = () => installation.page;
const dialog = () => page().getByRole('dialog');

beforeAll(async () => {
  installation = await Installation.make();
  const started = await installation.start();
  await started.setViewportSize({ width: 1366, height: 768 });
  await (await new FirstRun(started).openPractice()).open(body);
});
afterAll(() => installation.remove());

/** A step of the menu behind the state of the report. */
async function step(label: string | RegExp): Promise<void> {
  await page()
    .getByRole('button', { name: /^Tình trạng:/ })
    .click();
  await page().getByRole('menuitem', { name: label }).click();
}

const stateIs = (state: string) =>
  page()
    .getByRole('button', { name: `Tình trạng: ${state}.` })
    .waitFor();

/** The words of a PDF in reading order. */
const textOfPdf = async (path: string) =>
  readPages(await readFile(path))
    .flatMap((each) => readLines(each).map((line) => line.text))
    .join(' ')
    .replace(/\s+/g, ' ');

async function fileIsThere(path: string): Promise<void> {
  await expect
    .poll(
      () =>
        readFile(path).then(
          () => true,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
}

const closeDialog = () => dialog().getByText('Đóng', { exact: true }).click();

/** The dialog's rows: `Đã sửa`, `Thêm mới` or `Đã xoá` with the words of both sides. */
async function listRows(): Promise<string[]> {
  const rows = dialog().locator('ol > li');
  return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
}

const row = (words: string): Locator => dialog().locator('ol > li').filter({ hasText: words });

async function reimport(path: string): Promise<void> {
  await installation.answerOpenDialog(path);
  await step('Nhập lại bản Word đã sửa…');
  await dialog().getByText('Các chỗ').or(dialog().locator('ol > li').first()).first().waitFor();
}

describe('a draft goes to the leader', () => {
  it('is kept as dự thảo lần 1 and printed for the leader’s hand', async () => {
    await installation.answerSaveDialog(pathOf('trình.pdf'));
    await step(/^Trình lãnh đạo \(dự thảo lần 1\)/);
    await dialog().getByRole('region', { name: 'Kết quả kiểm tra' }).waitFor();
    expect(await findViolations(page())).toEqual([]);
    await takePicture(page(), 'rounds-submit');
    await dialog().getByRole('button', { name: 'Trình, lưu PDF' }).click();
    await fileIsThere(pathOf('trình.pdf'));
    await stateIs('Dự thảo lần 1 (đang trình)');
    const text = await textOfPdf(pathOf('trình.pdf'));
    expect(text).toMatch(/DỰ THẢO lần 1/i);
    expect(text).toContain('Kết nạp 212 hội viên');
  });

  it('comes back as a Word file that was really edited: the list shows exactly those places', async () => {
    await installation.answerSaveDialog(pathOf('báo cáo.docx'));
    await new Editor(page()).export('Xuất Word');
    const before = await readFile(pathOf('báo cáo.docx'));
    const changed = editPart(before, 'word/document.xml', (xml) => {
      const tracked = trackChange(xml, '246 hội viên tham gia', '264 hội viên tham gia', leader);
      const typed = typeOver(typeOver(tracked, '04 hội viên đề nghị', '05 hội viên đề nghị'), '212', '221');
      const longer = trackNewParagraph(typed, 'Dư nợ uỷ thác đạt', addedByLeader, leader);
      return deleteParagraph(longer, 'hoà giải 119 vụ việc');
    });
    const edited = addComment(changed, 'coi trọng lời nói', 'Viết gọn lại đoạn này.', leader);
    const { edited: inLibreOffice = edited } = saveInLibreOffice({ edited });
    await writeFile(pathOf('đã sửa.docx'), edited);
    await writeFile(pathOf('đã sửa, LibreOffice.docx'), inLibreOffice);
    await writeFile(pathOf('đã sửa, không dấu trang.docx'), dropBlockBookmarks(inLibreOffice));

    const lists: string[][] = [];
    for (const name of ['đã sửa, LibreOffice', 'đã sửa, không dấu trang', 'đã sửa']) {
      await reimport(pathOf(`${name}.docx`));
      lists.push(await listRows());
      if (name !== 'đã sửa') await closeDialog();
    }
    for (const rows of lists) {
      expect(rows).toHaveLength(5);
      for (const [kind, ...words] of [
        ['Đã sửa', '04 hội viên', '05 hội viên'],
        ['Thêm mới', addedByLeader, leader],
        ['Đã sửa', '246 hội viên', '264 hội viên', leader],
        ['Đã xoá', 'hoà giải 119 vụ việc'],
        ['Đã sửa', 'Kết nạp 212', 'Kết nạp 221'],
      ])
        expect(
          rows.filter((text) =>
            [kind ?? '', ...words].every((each) => text.replaceAll('\u00a0', ' ').includes(each)),
          ),
          `${kind} ${words.join(' → ')} in ${rows.join('\n')}`,
        ).toHaveLength(1);
    }
    await dialog().getByText('5 đoạn khác với báo cáo · 1 số liệu không khớp · 1 ghi chú bên lề').waitFor();
    await dialog().getByText('Hội viên kết nạp mới: bảng ghi 212, bản Word ghi 221').waitFor();
    await dialog().getByText('Viết gọn lại đoạn này.').waitFor();
    expect(await findViolations(page())).toEqual([]);
    await takePicture(page(), 'rounds-reimport');
  });

  it('takes some places and keeps others; the comment becomes a remark', async () => {
    for (const words of ['05 hội viên', addedByLeader, '264 hội viên'])
      await row(words).getByRole('button', { name: 'Lấy bản mới' }).click();
    await row('hoà giải 119').getByRole('button', { name: 'Lấy bản mới' }).click();
    await row('hoà giải 119').getByRole('button', { name: 'Giữ bản cũ' }).click();
    await dialog().getByRole('button', { name: 'Thành ý kiến lãnh đạo' }).click();
    await dialog().getByText('Đã thêm').waitFor();
    await dialog().getByRole('button', { name: 'Đưa vào báo cáo (3 chỗ)' }).click();
    const prose = new Editor(page()).prose;
    await expect
      .poll(async () => ((await prose.textContent()) ?? '').replaceAll('\u00a0', ' '))
      .toContain(typedByHand);
    const text = ((await prose.textContent()) ?? '').replaceAll('\u00a0', ' ');
    for (const words of [addedByLeader, 'Cử 264 hội viên', 'hoà giải 119 vụ việc', 'Kết nạp 212'])
      expect(text).toContain(words);
    // What was kept is still there when the same file is read again, and nothing else.
    await reimport(pathOf('đã sửa.docx'));
    const rows = await listRows();
    expect(rows).toHaveLength(2);
    await closeDialog();
  });

  it('has its remarks ticked and what changed printed for the leader', async () => {
    await step('Ghi ý kiến lãnh đạo');
    const remarks = page().getByRole('complementary');
    await remarks.getByText('Còn 1 ý kiến chưa xong.').waitFor();
    await takePicture(page(), 'rounds-remarks');
    await remarks.getByRole('checkbox', { name: /Đã xong: Viết gọn lại/ }).check();
    await remarks.getByText('Đã tiếp thu hết các ý kiến.').waitFor();
    await step('So sánh, in bản so sánh…');
    const list = dialog().getByRole('region', { name: 'Các chỗ khác nhau' });
    await list.getByText('Phần chữ: 3 đoạn khác').waitFor();
    expect(await findViolations(page())).toEqual([]);
    await takePicture(page(), 'rounds-comparison');
    await installation.answerSaveDialog(pathOf('so sánh.pdf'));
    await dialog().getByRole('button', { name: 'In bản so sánh (PDF)' }).click();
    await fileIsThere(pathOf('so sánh.pdf'));
    const text = await textOfPdf(pathOf('so sánh.pdf'));
    expect(text).toContain(addedByLeader);
    expect(text).toMatch(/246\s?264 hội viên tham gia/);
  });
});

describe('the approved report goes out', () => {
  it('gets its number, date and signed copy', async () => {
    await step(/^Đã duyệt/);
    await stateIs('Đã duyệt, chờ ban hành');
    await step(/^Ghi số, ngày ban hành/);
    await dialog().getByRole('textbox', { name: 'Số' }).fill('27');
    await dialog().getByRole('textbox', { name: 'Ngày ban hành' }).fill('18/3/2021');
    await dialog().getByRole('button', { name: 'Ghi số, ngày' }).click();
    await stateIs('Đã ban hành');
    await installation.answerSaveDialog(pathOf('ký.pdf'));
    await new Editor(page()).export('Lưu PDF');
    await fileIsThere(pathOf('ký.pdf'));
    expect(await textOfPdf(pathOf('ký.pdf'))).toContain('Số: 27/BC-CCB');
    await installation.answerOpenDialog(pathOf('đã chuyển đi.pdf'));
    await step(/^Đính kèm bản ký/);
    await page()
      .getByText('Không tìm thấy tệp “đã chuyển đi.pdf”. Có thể tệp đã bị đổi tên, chuyển đi hoặc xoá.')
      .waitFor();
    await installation.answerOpenDialog(pathOf('ký.pdf'));
    await step(/^Đính kèm bản ký/);
    await page().getByText('Đã đính kèm bản ký “ký.pdf”.').waitFor();
    expect(await page().getByText('Không tìm thấy tệp').count()).toBe(0);
  });

  it('is checked when it is sent: what is still open goes out with a reason that is kept', async () => {
    await step(/^Đã gửi/);
    const findings = dialog().getByRole('region', { name: 'Kết quả kiểm tra' });
    expect(await findings.getByRole('button').count()).toBeGreaterThan(0);
    await dialog()
      .getByText(/Ghi nhận báo cáo số 27, ngày 18\/3\/2021/)
      .waitFor();
    expect(await findViolations(page())).toEqual([]);
    await takePicture(page(), 'rounds-send');
    await dialog().getByRole('button', { name: 'Vẫn gửi, ghi lý do' }).click();
    await dialog().getByText('Ghi lý do trước khi gửi.').waitFor();
    await dialog().getByRole('textbox', { name: 'Lý do vẫn gửi' }).fill('Đã trao đổi với Ban Dân vận.');
    await dialog().getByRole('button', { name: 'Vẫn gửi, ghi lý do' }).click();
    await stateIs('Đã gửi');
    await step(/^Lý do vẫn gửi/);
    await dialog().getByText('Lý do: Đã trao đổi với Ban Dân vận.').waitFor();
    await takePicture(page(), 'rounds-reason');
    await closeDialog();
  });

  it('is frozen: no key changes the text, the sent revision lies beside, and home shows it', async () => {
    const editor = new Editor(page());
    const before = await page().locator('.prose').textContent();
    await page().locator('.prose').click();
    await page().keyboard.type('Không được ghi. ');
    expect(await page().locator('.prose').textContent()).toBe(before);
    const folder = pathOf('practice/periods/2021-q1/reports/nam-dinh-ccb');
    expect((await readdir(folder)).filter((name) => /^(draft-1|r1)\.json$/.test(name))).toHaveLength(2);
    const sent = await readFile(join(folder, 'r1.json'), 'utf8');
    for (const words of ['Đã trao đổi với Ban Dân vận.', addedByLeader]) expect(sent).toContain(words);
    await editor.leave();
    const cells = new Home(page()).row(body);
    await cells.getByText('Trên máy này: đã gửi').waitFor();
    expect(await cells.innerText()).toMatch(/\b27\b/);
    await takePicture(page(), 'rounds-home');
    expect(installation.complaints).toEqual([]);
  });
});
