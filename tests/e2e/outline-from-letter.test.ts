import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { asked, outlineHabits, writeOutlineLetter } from '../support/outline-letters/outline-letters.ts';
import { wrongWordFiles } from '../support/wrong-word-files.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { Editor, FirstRun, Home } from './screens.ts';

const body = /Hội Nông dân/;
let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

const page = () => installation.page;
const dialog = () => page().getByRole('dialog', { name: 'Lấy đề cương từ tệp Word' });
const openNoun = (name: string) =>
  page().getByRole('navigation', { name: 'Danh mục' }).getByRole('button', { name, exact: true }).click();
const waitUntilSaved = () =>
  page()
    .locator('main output[data-status=saved]')
    .filter({ hasText: /^Đã lưu \d\d:\d\d:\d\d$/ })
    .waitFor();

describe('the outline that an office sends as a Word letter', () => {
  it('is chosen in Danh mục; a file that is no Word file is told as what it is', async () => {
    await installation.start();
    await new FirstRun(page()).openPractice();
    await page().getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
    await page().getByRole('dialog').getByRole('button', { name: /^Thêm/ }).click();
    await expect.poll(() => page().getByRole('heading', { level: 1 }).textContent()).toMatch(/II\/2021/);
    await page().getByRole('button', { name: 'Danh mục', exact: true }).click();
    await openNoun('Đề cương');
    const wrong = wrongWordFiles.find(({ what }) => what === 'a PDF');
    const pdf = join(installation.folder, 'CV 127.docx');
    await writeFile(pdf, wrong?.bytes() ?? '');
    await installation.answerOpenDialog(pdf);
    await page().getByRole('button', { name: 'Từ công văn (Word)…' }).click();
    await dialog()
      .getByText(/đây là tệp PDF/)
      .waitFor();
  });

  it('is shown line by line before it is taken, at 1366×768 and at 200 %', async () => {
    const [habit] = outlineHabits;
    if (!habit) throw new Error('no habit');
    const file = join(installation.folder, 'CV 127 đề cương.docx');
    await writeFile(file, writeOutlineLetter(habit));
    await installation.answerOpenDialog(file);
    await dialog().getByRole('button', { name: 'Chọn tệp khác' }).click();
    await dialog().getByText('CV 127 đề cương.docx').waitFor();
    for (const [width, height] of [
      [683, 384],
      [1366, 768],
    ] as const) {
      await page().setViewportSize({ width, height });
      expect(await findViolations(page()), `at ${width} pixels`).toEqual([]);
      await takePicture(page(), `outline-from-word-${width}`);
    }
    // Only the farmers' union is asked, and one line is no guidance.
    for (const kind of [
      'Mặt trận Tổ quốc',
      'Công đoàn',
      'Hội Liên hiệp Phụ nữ',
      'Đoàn Thanh niên',
      'Hội Cựu chiến binh',
    ])
      await dialog().getByRole('checkbox', { name: kind }).uncheck();
    await dialog().getByRole('checkbox', { name: 'Cơ quan dân vận của cấp uỷ' }).uncheck();
    await dialog()
      .getByRole('combobox', { name: /^Lấy dòng \d+: Mô hình mới/ })
      .selectOption({ label: 'Không lấy' });
    await dialog().getByRole('textbox', { name: 'Tên đề cương' }).fill('Đề cương quý theo Công văn 127');
    await dialog()
      .getByRole('combobox', { name: 'Cách tính của nữ' })
      .selectOption({ label: 'Có đến cuối kỳ' });
    await dialog().getByRole('button', { name: 'Lấy đề cương' }).click();
    await page().getByRole('heading', { name: 'Đề cương quý theo Công văn 127' }).waitFor();
  });

  it('is edited with the keyboard: moved, set one level in and back', async () => {
    const title = (name: string | RegExp) => page().getByRole('textbox', { name });
    const listed = () =>
      page()
        .getByRole('list', { name: 'Các mục của đề cương' })
        .getByRole('textbox', { name: /^Tên mục/ })
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const before = await listed();
    expect(before).toHaveLength(asked.sections.length + 2);
    await title('Tên mục III., cấp 1').click();
    await page().keyboard.press('Alt+ArrowUp');
    await title('Tên mục II., cấp 1').and(page().locator(':focus')).waitFor();
    expect((await listed())[2]).toBe('Đánh giá chung');
    await page().keyboard.press('Alt+ArrowDown');
    expect(await listed()).toEqual(before);
    await page().keyboard.press('Tab');
    await title('Tên mục 4., cấp 2').and(page().locator(':focus')).waitFor();
    await page().keyboard.press('Shift+Tab');
    await title('Tên mục III., cấp 1').and(page().locator(':focus')).waitFor();
    await waitUntilSaved();
    expect(await findViolations(page())).toEqual([]);
    await takePicture(page(), 'outline-form');
  });

  it('is set for the period, whose due date says its last day', async () => {
    await openNoun('Kỳ báo cáo');
    await page()
      .getByRole('row', { name: /Quý II\/2021/ })
      .click();
    await page()
      .getByRole('combobox', { name: 'Hội Nông dân' })
      .selectOption({ label: 'Đề cương quý theo Công văn 127' });
    await page()
      .getByText(/19\/6\/2021/)
      .waitFor();
    await page().getByRole('combobox', { name: 'Hạn gửi' }).selectOption({ label: 'chậm nhất ngày' });
    await page()
      .getByText(/chủ nhật, 20\/6\/2021/)
      .waitFor();
    await waitUntilSaved();
    expect(await findViolations(page())).toEqual([]);
    await takePicture(page(), 'period-form');
    await openNoun('Đề cương');
    await page()
      .getByRole('row', { name: /Công văn 127/ })
      .press('Delete');
    await page().getByRole('button', { name: 'Xoá', exact: true }).click();
    await page()
      .getByRole('dialog')
      .getByText(/Kỳ báo cáo Quý II\/2021/)
      .waitFor();
    await page().keyboard.press('Escape');
  });

  it('is what the report begins with: its sections, and its figures in the table', async () => {
    await page().getByRole('button', { name: 'Trở về' }).click();
    const editor = await new Home(page()).open(body);
    for (const { title } of asked.sections.filter(({ level }) => level === 2))
      await editor.section(title).waitFor();
    expect(await editor.section(/Kết quả công tác/).textContent()).toContain('quý II/2021');
    await editor.section('Phụ lục số liệu').click();
    for (const label of ['Hội viên kết nạp mới', 'Quà Tết đã trao, luỹ kế từ đầu năm'])
      await editor.figure(label).waitFor();
    await editor.write(/tuyên truyền/, 'Các cấp Hội mở 12 lớp.');
    await editor.waitUntilSaved();
    expect(installation.complaints).toEqual([]);
  });

  it('keeps the report’s sections when it is changed afterwards', async () => {
    await new Editor(page()).leave();
    await page().getByRole('button', { name: 'Danh mục', exact: true }).click();
    await openNoun('Đề cương');
    await page()
      .getByRole('row', { name: /Công văn 127/ })
      .click();
    await page().getByRole('textbox', { name: 'Tên mục III., cấp 1' }).fill('Nhận xét chung');
    await waitUntilSaved();
    await page().getByRole('tab', { name: 'Các bản đã lưu' }).click();
    await page().getByText('Nhận xét chung').first().waitFor();
    await page().getByRole('button', { name: 'Trở về' }).click();
    const editor = await new Home(page()).open(body);
    await editor.section(/Đánh giá chung/).waitFor();
    expect(await editor.section(/Nhận xét chung/).count()).toBe(0);
    expect(installation.complaints).toEqual([]);
  });
});
