import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inline } from '../../core/model/inline.ts';
import { indicator } from '../../core/model/indicator.ts';
import { report as reportSchema, type Report } from '../../core/model/report.ts';
import { readLines, readPages, type Page } from '../electron/export/pdf/read-pdf.ts';
import { wordToPdf } from '../support/word-to-pdf.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

const assets = join(import.meta.dirname, '../../assets');
const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(assets, path), 'utf8'));

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
  await new FirstRun(await installation.start()).openPractice();
});
afterAll(() => installation.remove());

/** Text in one line, spaces alike, without the hyphen-like differences of line ends. */
function flatten(pages: Page[]): string {
  return fold(pages.flatMap((page) => readLines(page).map((line) => line.text)).join(' '));
}

function fold(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** The literal words of inline content between its notes and references. */
function literals(content: readonly Inline[]): string[] {
  return content
    .flatMap((inline) => (inline.type === 'text' ? [fold(inline.text)] : []))
    .filter((text) => text.length > 3);
}

/** What the record says, in the order of the page: paragraphs, tasks, petitions. */
function wordsOf(report: Report): string[] {
  return report.blocks.flatMap((block) => {
    if (block.type === 'table') {
      // A cell's lines stand between those of its neighbours: single words are looked for.
      const words = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flatMap(literals)));
      return words.flatMap((text) => text.split(' '));
    }
    const texts = literals(block.content);
    return block.type === 'heading' && block.level === 1
      ? texts.map((text) => text.toLocaleUpperCase('vi'))
      : texts;
  });
}

const withoutEnd = (text: string) => fold(text).replace(/[.;,]$/, '');

describe.each([
  ['Mặt trận', 'nam-dinh-mttq'],
  ['Ban Dân vận', 'nam-dinh-ban-dan-van'],
])('the practice report of %s', (name, id) => {
  const printed: { kind: string; pages: Page[] }[] = [];
  let report: Report;

  beforeAll(async () => {
    report = reportSchema.parse(await readJson(`sample/periods/2021-q1/reports/${id}/draft.json`));
    const folder = join(installation.folder, id);
    await mkdir(folder);
    const editor = await new Home(installation.page).open(new RegExp(name));
    await installation.answerSaveDialog(join(folder, 'a.docx'));
    await editor.export('Xuất Word');
    await installation.answerSaveDialog(join(folder, 'a.pdf'));
    await editor.export('Lưu PDF');
    await editor.page.getByText('a.pdf').first().waitFor();
    await editor.leave();
    printed.push({ kind: 'PDF', pages: readPages(await readFile(join(folder, 'a.pdf'))) });
    printed.push({ kind: 'Word', pages: readPages(wordToPdf(await readFile(join(folder, 'a.docx')))) });
  });

  it('has every paragraph, task and petition in Word and PDF, in order', () => {
    for (const { kind, pages } of printed) {
      const text = flatten(pages);
      let from = 0;
      const missing: string[] = [];
      for (const words of wordsOf(report)) {
        // The first words are enough: notes and page numbers may stand inside a paragraph that crosses a page.
        const found = text.indexOf(words.slice(0, 24), Math.max(0, from - 2_000));
        if (found === -1) missing.push(words);
        else from = Math.max(from, found);
      }
      expect(missing, kind).toEqual([]);
      for (const list of [report.nextTasks, report.petitions]) {
        const places = list.map((each) => text.indexOf(withoutEnd(each.text).slice(0, 40)));
        expect(
          places.every((place) => place >= 0),
          kind,
        ).toBe(true);
        expect(places, kind).toEqual([...places].sort((a, b) => a - b));
      }
    }
  });

  it('has every figure of its table, written as offices write numbers', async () => {
    const labels = new Map<string, string>();
    for (const figure of report.figures) {
      labels.set(
        figure.indicatorId,
        indicator.parse(await readJson(`catalogue/indicators/${figure.indicatorId}.json`)).label,
      );
    }
    for (const { kind, pages } of printed) {
      const text = flatten(pages);
      const appendix = text.slice(text.lastIndexOf('PHỤ LỤC'));
      for (const figure of report.figures) {
        const [firstWord = ''] = (labels.get(figure.indicatorId) ?? '').split(' ');
        expect(appendix, `${kind} ${figure.indicatorId}`).toContain(firstWord);
        if (figure.value === null) continue;
        const [whole = '', fraction] = figure.value.split('.');
        const written = `${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${fraction ? `,${fraction}` : ''}`;
        expect(appendix, `${kind} ${figure.indicatorId}`).toContain(written);
      }
    }
  });

  it('has no number on page 1, "2" at the top centre of page 2, and bears BẢN TẬP HUẤN on every page', () => {
    for (const { kind, pages } of printed) {
      const top = (page: Page | undefined) => (page?.words ?? []).filter((word) => word.baselinePt < 50);
      expect(
        top(pages[0]).filter((word) => /^\d+$/.test(word.text) && word.rightMm < 150),
        kind,
      ).toEqual([]);
      const number = top(pages[1]).find((word) => word.text === '2');
      expect(((number?.leftMm ?? 0) + (number?.rightMm ?? 0)) / 2, kind).toBeCloseTo(112.5, 0);
      for (const page of pages) {
        expect(
          top(page)
            .map((word) => word.text)
            .join(' '),
          kind,
        ).toContain('BẢN TẬP HUẤN');
      }
    }
  });

  it('stands inside the official margins on every page', () => {
    for (const { kind, pages } of printed) {
      for (const page of pages) {
        const body = page.words.filter((word) => word.baselinePt >= 50);
        expect(Math.min(...body.map((word) => word.leftMm)), kind).toBeGreaterThanOrEqual(29.7);
        expect(Math.max(...body.map((word) => word.rightMm)), kind).toBeLessThanOrEqual(195.6);
      }
    }
  });
});
