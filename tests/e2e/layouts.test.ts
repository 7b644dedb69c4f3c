import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGlyphs, type TextLine } from '../measure/read-glyphs.ts';
import { wordToPdf } from '../support/word-to-pdf.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
  await new FirstRun(await installation.start()).openPractice();
}, 60_000);
afterAll(() => installation.remove());

/** What the first drawn page looks like, to tell one picture from another. */
const readPicture = () =>
  installation.page
    .locator('[data-picture] canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no picture');
      return canvas.toDataURL();
    });

async function waitForAnotherPicture(before: string): Promise<string> {
  await expect.poll(readPicture, { timeout: 30_000 }).not.toBe(before);
  return readPicture();
}

/** Distances in points between baselines that follow each other on a page, in running text. */
function pitchesOf(lines: readonly TextLine[]): number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.page === line.page ? [Math.round((next.baselinePt - line.baselinePt) * 10) / 10] : [];
  });
}

describe('a house that sets its lines to 20 pt and writes I-', () => {
  it('sees the page change with each switch', async () => {
    const { page } = installation;
    await page.getByRole('button', { name: 'Thể thức văn bản' }).click();
    await page.locator('[data-picture] canvas').first().waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: /HD 91/ }).last().click();
    await page.locator('[data-picture][aria-busy=false]').waitFor();
    const first = await readPicture();
    await page
      .getByRole('radiogroup', { name: /Giãn dòng/ })
      .getByText('20', { exact: true })
      .click();
    const second = await waitForAnotherPicture(first);
    await page.getByRole('radiogroup', { name: 'Đánh số mục lớn' }).getByText('I- KẾT QUẢ…').click();
    expect(await waitForAnotherPicture(second)).not.toBe(first);
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();
    await new Home(page).table.waitFor();
  }, 120_000);

  it('finds both on the page where it writes, in the PDF and in Word, also after a restart', async () => {
    await installation.close();
    const page = await installation.start();
    const editor = await new Home(page).open(/Mặt trận/);
    expect(await editor.section(/^I- /).count()).toBe(1);
    const [pdf, word] = [join(installation.folder, 'a.pdf'), join(installation.folder, 'a.docx')];
    await installation.answerSaveDialog(pdf);
    await editor.export('Lưu PDF');
    await page.getByText('a.pdf').first().waitFor();
    await installation.answerSaveDialog(word);
    await editor.export('Xuất Word');
    await page.getByText('a.docx').first().waitFor();
    for (const bytes of [await readFile(pdf), wordToPdf(await readFile(word))]) {
      const lines = readGlyphs(bytes).flatMap((each) => each.lines);
      const texts = lines.map(({ text }) => text.replaceAll('\u00A0', ' ').trim());
      expect(texts.filter((text) => /^[IVX]+- /.test(text)).map((text) => text.split('-')[0])).toEqual([
        'I',
        'II',
        'III',
        'IV',
        'V',
      ]);
      expect(texts.filter((text) => /^[IVX]+\. /.test(text))).toEqual([]);
      const pitches = pitchesOf(lines);
      expect(pitches.filter((each) => each === 20).length).toBeGreaterThan(20);
      expect(pitches.filter((each) => each === 26).length).toBeGreaterThan(5);
      expect(pitches.filter((each) => each === 18 || each === 24).length).toBeLessThan(10);
    }
  }, 120_000);

  it('complains about nothing', () => {
    expect(installation.complaints).toEqual([]);
  });
});
