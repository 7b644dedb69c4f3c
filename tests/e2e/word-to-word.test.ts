import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPracticeWorkspace } from '../../electron/services/create-workspace.ts';
import { renderReport } from '../../electron/services/print-report.ts';
import { readLines, readPages } from '../electron/export/pdf/read-pdf.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { editPart } from '../support/edit-docx.ts';
import { loosenDocx } from '../support/loosen-docx.ts';
import { makeProgram, wordPrinter } from '../support/make-program.ts';
import { saveInLibreOffice } from '../support/save-in-libre-office.ts';
import { wordToPdf } from '../support/word-to-pdf.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { Editor, FirstRun, Home } from './screens.ts';

const office = 'Hội Nông dân tỉnh Ninh Bình';
const written = 'Kỳ này Hội mở thêm 12 lớp tập huấn cho hội viên trẻ.';
const figures = ['1.018'];

let installation: Installation;
const pathOf = (name: string) => join(installation.folder, name);
const page = () => installation.page;
const dialog = () => page().getByRole('dialog');
const status = () => page().getByRole('contentinfo');

/** Last quarter's report as it lies in the office's folder: saved by LibreOffice, loosened by years of use. */
async function makeOldFile(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-old-'));
  try {
    const program = makeProgram(folder, { printer: wordPrinter });
    await createPracticeWorkspace(program);
    const name = { periodId: '2021-q1', organisationId: 'nam-dinh-hnd' };
    const { bytes } = await renderReport(program, name, 'word');
    const { old = bytes } = saveInLibreOffice({ old: bytes }, 'odt');
    return editPart(loosenDocx(old), 'word/document.xml', (xml) =>
      xml.replaceAll('Nam Định', 'Ninh Bình').replaceAll('NAM ĐỊNH', 'NINH BÌNH'),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The central steps hold on an office's screen, and on the same screen at 200 %. */
async function lookAtBothSizes(name: string): Promise<void> {
  for (const [width, height, zoom] of [
    [683, 384, '200'],
    [1366, 768, '100'],
  ] as const) {
    await page().setViewportSize({ width, height });
    await takePicture(page(), `flow-${name}-${zoom}`);
    expect(await findViolations(page()), `${name} at ${zoom} %`).toEqual([]);
    expect(
      await page().evaluate(() => document.documentElement.scrollWidth > innerWidth + 1),
      `${name} at ${zoom} % is wider than the window`,
    ).toBe(false);
  }
}

beforeAll(async () => {
  installation = await Installation.make();
  await writeFile(pathOf('Báo cáo quý trước.docx'), await makeOldFile());
  const started = await installation.start({ asksHowToBegin: true });
  await started.setViewportSize({ width: 1366, height: 768 });
  await new FirstRun(started).chooseOffice('ninh b', ['Hội Nông dân']);
  await started
    .getByRole('button', { name: /kỳ báo cáo/i })
    .first()
    .click();
  await dialog().getByRole('button', { name: /^Thêm/ }).click();
  await new Home(started).row(office).waitFor();
});
afterAll(() => installation.remove());

describe('from last quarter’s Word file to a report that is ready to be signed', () => {
  it('shows what the old file holds, and takes it as copies', async () => {
    await installation.answerOpenDialog(pathOf('Báo cáo quý trước.docx'));
    await new Home(page()).row(office).getByRole('button').click();
    await dialog()
      .getByRole('button', { name: /Từ báo cáo cũ/ })
      .click();
    await dialog().getByText('Báo cáo quý trước.docx').waitFor();
    await lookAtBothSizes('proposal');
    const placed = dialog().getByRole('group', { name: 'Đã xếp vào mục' }).getByRole('checkbox');
    expect(await placed.count()).toBeGreaterThan(8);
    await dialog().getByRole('button', { name: 'Đưa vào báo cáo' }).click();
    await expect.poll(() => new Editor(page()).countCopies()).toBeGreaterThan(20);
    const header = (label: string) => page().getByRole('textbox', { name: label, exact: true });
    expect(await header('Địa danh').inputValue()).toBe('Ninh Bình');
    expect(await header('Họ và tên người ký').inputValue()).toBe('Mai Xuân Trạch');
    expect(await header('Số').inputValue()).toBe('');
    // The old abstract names the old period: the new one keeps its own, and it is no part of the text either.
    expect(await header('Trích yếu').inputValue()).toMatch(/^kết quả công tác quý/);
    expect(await new Editor(page()).prose.textContent()).toMatch(/^(Xác nhận)?Ban Thường vụ Hội Nông/);
  });

  it('has its figures typed with the keys of a sheet', async () => {
    const editor = new Editor(page());
    await editor.section('Phụ lục số liệu').click();
    const inputs = page().getByRole('textbox', { name: /^Kỳ này, / });
    const count = await inputs.count();
    expect(count).toBeGreaterThan(5);
    await inputs.first().click();
    for (let index = 0; index < count; index += 1) {
      await page().keyboard.type(String(index + 3));
      await page().keyboard.press('Enter');
    }
    for (const part of ['Tử số', 'Mẫu số'])
      for (const field of await page()
        .getByRole('textbox', { name: new RegExp(`^${part}, `) })
        .all())
        await field.fill(part === 'Tử số' ? '40' : '100');
    await editor.figure('Hội viên kết nạp mới').fill('1018');
    await page().keyboard.press('Enter');
    expect(await editor.figure('Hội viên kết nạp mới').inputValue()).toBe(figures[0]);
    await editor.savedSign.waitFor();
    await lookAtBothSizes('figures');
  });

  it('is edited, and its copied sentences are confirmed', async () => {
    await status()
      .getByRole('button', { name: /đoạn chép chưa sửa/ })
      .click();
    // The end of the paragraph: End alone leads to the end of a line.
    await page().keyboard.press('Control+ArrowDown');
    await page().keyboard.press('ArrowLeft');
    await page().keyboard.type(` ${written}`);
    await expect
      .poll(async () => (await new Editor(page()).prose.locator('p').first().textContent()) ?? '')
      .toMatch(new RegExp(`\\. ${written.replaceAll('.', '\\.')}$`));
    await lookAtBothSizes('editing');
    await new Editor(page()).confirmAllCopies();
    await new Editor(page()).waitUntilSaved();
  });

  it('is told which sections of its outline the old report did not have, and shows no fault once they are written', async () => {
    await page().keyboard.press('F7');
    const panel = page().locator('[data-check]');
    await panel.locator('[data-level=error]').first().waitFor();
    expect(await panel.locator('[data-level=error]').count()).toBe(2);
    const editor = new Editor(page());
    await editor.write(/Vốn vay, Quỹ Hỗ trợ nông dân/, 'Quỹ Hỗ trợ nông dân tăng so với kỳ trước.');
    await editor.write(/Dịch vụ, tư vấn, dạy nghề/, 'Hội phối hợp mở các lớp dạy nghề.');
    await editor.waitUntilSaved();
    await panel.getByText(/^\d+ cần xem lại$/).waitFor();
    await lookAtBothSizes('check');
    const faults = await panel.locator('[data-level=error]').allInnerTexts();
    expect(faults).toEqual([]);
    await panel.getByRole('button', { name: 'Đóng phần kiểm tra' }).click();
  });

  it('is submitted, approved and exported as Word and PDF that say the same', async () => {
    const step = async (label: RegExp) => {
      await page()
        .getByRole('button', { name: /^Tình trạng:/ })
        .click();
      await page().getByRole('menuitem', { name: label }).click();
    };
    await installation.answerSaveDialog(pathOf('trình.pdf'));
    await step(/^Trình lãnh đạo \(dự thảo lần 1\)/);
    await lookAtBothSizes('submit');
    await dialog().getByRole('button', { name: 'Trình, lưu PDF' }).click();
    await page().getByText('trình.pdf').waitFor();
    await step(/^Đã duyệt/);
    await page().getByRole('button', { name: 'Tình trạng: Đã duyệt, chờ ban hành.' }).waitFor();
    const editor = new Editor(page());
    for (const [format, name] of [
      ['Xuất Word', 'báo cáo.docx'],
      ['Lưu PDF', 'báo cáo.pdf'],
    ] as const) {
      await installation.answerSaveDialog(pathOf(name));
      await editor.export(format);
      await page().getByText(name).waitFor();
    }
    const word = wordToPdf(await readFile(pathOf('báo cáo.docx')));
    for (const bytes of [word, await readFile(pathOf('báo cáo.pdf'))]) {
      const text = readPages(bytes)
        .flatMap((each) => readLines(each).map((line) => line.text))
        .join(' ')
        .replace(/\s+/g, ' ');
      for (const words of [
        written,
        figures[0] ?? '',
        'Mai Xuân Trạch',
        'Nơi nhận',
        'PHỤ LỤC',
        'Ninh Bình, ngày',
      ])
        expect(text).toContain(words);
      expect(text).not.toMatch(/DỰ THẢO|TẬP HUẤN/);
    }
    expect(installation.complaints).toEqual([]);
  });
});
