import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines, readPages } from '../electron/export/pdf/read-pdf.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { wordToPdf } from '../support/word-to-pdf.ts';
import { Installation } from './app.ts';
import { Editor, FirstRun, Home } from './screens.ts';

const body = /Hội Nông dân/;
let installation: Installation;
let file: string;

beforeAll(async () => {
  installation = await Installation.make();
  file = join(installation.folder, 'Báo cáo quý I năm 2021.docx');
});
afterAll(() => installation.remove());

const dialog = () => installation.page.getByRole('dialog', { name: 'Bắt đầu báo cáo' });
const status = () => installation.page.getByRole('contentinfo');

describe('last quarter’s Word file', () => {
  it('is what the office has in its folder, and the next period is opened', async () => {
    const page = await installation.start({ asksHowToBegin: true });
    // It is issued, so its text can only be read.
    await (await new FirstRun(page).openPractice()).report(body).click();
    await page.locator('.prose').waitFor();
    const editor = new Editor(page);
    await installation.answerSaveDialog(file);
    await editor.export('Xuất Word');
    await editor.leave();
    await page.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Thêm/ }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toMatch(/II\/2021/);
  });

  it('is shown before it goes into the new report, at 1366×768 and at 200 %', async () => {
    const { page } = installation;
    await installation.answerOpenDialog(file);
    await new Home(page).report(body).click();
    await dialog()
      .getByRole('button', { name: /Từ báo cáo cũ/ })
      .click();
    await dialog().getByText('Báo cáo quý I năm 2021.docx').waitFor();
    for (const [width, height] of [
      [683, 384],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await findViolations(page), `at ${width} pixels`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)).toBe(false);
    }
    const sections = dialog().getByRole('group', { name: 'Đã xếp vào mục' }).getByRole('checkbox');
    expect(await sections.count()).toBeGreaterThan(5);
    await dialog().getByRole('button', { name: 'Đưa vào báo cáo' }).click();
    await status()
      .getByText(/đoạn chép chưa sửa/)
      .waitFor();
    const kept = join(installation.folder, 'practice', 'received', 'originals');
    const [original = ''] = await readdir(kept);
    expect((await readFile(join(kept, original))).equals(await readFile(file))).toBe(true);
  });

  it('becomes a new report whose copies are edited or confirmed, and which is exported to Word', async () => {
    const { page } = installation;
    const editor = new Editor(page);
    expect(await editor.countCopies()).toBeGreaterThan(10);
    await status()
      .getByRole('button', { name: /đoạn chép chưa sửa/ })
      .click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Câu mới của quý II.');
    await editor.confirmAllCopies();
    await editor.waitUntilSaved();
    const next = join(installation.folder, 'Báo cáo quý II năm 2021.docx');
    await installation.answerSaveDialog(next);
    await editor.export('Xuất Word');
    const text = readPages(wordToPdf(await readFile(next)))
      .flatMap((each) => readLines(each).map((line) => line.text))
      .join(' ');
    expect(text).toContain('Câu mới của quý II.');
    expect(installation.complaints).toEqual([]);
  });
});
