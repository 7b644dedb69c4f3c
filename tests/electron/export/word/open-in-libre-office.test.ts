import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Piece,
  PrintBlock,
  PrintDocument,
  TableBlock,
} from '../../../../core/documents/print-document.ts';
import { partyHd36 } from '../../../../core/layouts/profiles/party-hd36.ts';
import { renderWord } from '../../../../electron/export/word/render-word.ts';
import { hasLibreOffice, openInLibreOffice, type Page, type PageWord } from './libre-office.ts';
import {
  bodySentence,
  cell,
  documentOf,
  footnoteText,
  line,
  nationalReport,
  paragraph,
  partyReport,
  reportBody,
  vietnameseLetters,
} from './sample-documents.ts';

const columns = Array.from({ length: 40 }, (_, index) => index);
const fortyColumns: TableBlock = {
  kind: 'table',
  id: 'forty',
  columnWidthsMm: columns.map(() => 165 / 40),
  headerRowCount: 1,
  rows: [
    { cells: columns.map((index) => cell(`${index}`, { style: 'table-head' })) },
    { cells: columns.map((index) => cell(index % 2 === 0 ? 'dàidài' : '')) },
  ],
};

function one(...blocks: PrintBlock[]): PrintDocument {
  return documentOf(partyHd36, [{ orientation: 'portrait', blocks }]);
}

/** Reports that grow line by line, so that the end of the page falls at every place of their last part. */
function growing(lineCount: number): PrintDocument {
  return one(
    ...Array.from({ length: lineCount }, (_, index) => paragraph('body', `Dòng ${index + 1}.`)),
    paragraph('heading-1', 'ĐỀ MỤC CUỐI', { text: 'IX.', isBold: true, isItalic: false }),
    paragraph('body', `Đoạn cuối. ${bodySentence}`),
    {
      kind: 'signature',
      recipients: [line('recipients-title', 'Nơi nhận:'), line('recipients', '- Lưu.')],
      signer: [line('position', 'TRƯỞNG BAN')],
      freeLines: 5,
      name: line('signer-name', 'Đặng Thị Hồng'),
    },
  );
}

const growingCounts = [14, 16, 18, 20, 22, 23, 24, 25, 26, 28];

describe.skipIf(!hasLibreOffice)('a Word file opened in LibreOffice', () => {
  let opened: Record<string, Page[]> = {};
  const pages = (name: string): Page[] => opened[name] ?? [];
  const wordsOf = (name: string, page: number): PageWord[] => pages(name)[page - 1]?.words ?? [];
  const find = (name: string, page: number, text: string): PageWord => {
    const word = wordsOf(name, page).find((each) => each.text === text);
    if (word === undefined) throw new Error(`no "${text}" on page ${page} of ${name}`);
    return word;
  };

  beforeAll(async () => {
    const documents: Record<string, PrintDocument> = {
      party: partyReport,
      national: nationalReport,
      letters: one(paragraph('body', vietnameseLetters.replaceAll(/(.{10})/gu, '$1 '))),
      empty: documentOf(partyHd36, []),
      forty: one(fortyColumns, paragraph('body', 'hết')),
      longWord: one(paragraph('body', `đầu ${'dài'.repeat(200)} cuối`)),
      ...Object.fromEntries(growingCounts.map((count) => [`growing${count}`, growing(count)])),
    };
    const files: Record<string, Uint8Array> = {};
    for (const [name, document] of Object.entries(documents)) files[name] = renderWord(document);
    opened = await openInLibreOffice(files);
  }, 120_000);

  it.each(['party', 'national'])('has A4 pages, the appendix across (%s)', (name) => {
    const sizes = pages(name).map(
      ({ widthMm, heightMm }) => `${Math.round(widthMm)}x${Math.round(heightMm)}`,
    );
    expect(sizes.slice(0, 3)).toEqual(['210x297', '210x297', '210x297']);
    expect(new Set(sizes.slice(3))).toEqual(new Set(['297x210']));
  });

  it.each(['party', 'national'])('keeps 30 mm at the left and ends full lines at 195 mm (%s)', (name) => {
    const body = wordsOf(name, 2).filter((word) => word.top > 20);
    expect(Math.min(...body.map((word) => word.left))).toBeCloseTo(30, 0);
    expect(Math.max(...body.map((word) => word.right))).toBeGreaterThan(194.6);
    expect(Math.max(...body.map((word) => word.right))).toBeLessThan(195.4);
  });

  it.each(['party', 'national'])(
    'numbers pages at the top centre from page 2, and page 1 not (%s)',
    (name) => {
      expect(wordsOf(name, 1).filter((word) => word.bottom < 20 && /^\d+$/.test(word.text))).toEqual([]);
      const number = find(name, 2, '2');
      expect((number.left + number.right) / 2).toBeCloseTo(30 + 165 / 2, 0);
      expect(number.top).toBeGreaterThan(9.5);
      expect(number.bottom).toBeLessThan(18);
      const across = find(name, 4, '4');
      expect((across.left + across.right) / 2).toBeCloseTo(30 + 252 / 2, 0);
    },
  );

  it('bears the running mark at the top right of every page', () => {
    for (const page of pages('national').keys()) {
      const mark = find('national', page + 1, 'HUẤN');
      expect(mark.bottom).toBeLessThan(20);
      expect(mark.right).toBeCloseTo((pages('national')[page]?.widthMm ?? 0) - 15, 0);
    }
  });

  it.each([
    ['party', ['ĐẢNG', 'CỘNG', 'SẢN']],
    ['national', ['Độc', 'lập', 'Hạnh', 'phúc']],
  ])('keeps the ruled line of the letterhead on one line (%s)', (name, words) => {
    const [first, ...others] = words.map((word) => find(name, 1, word));
    for (const word of others) expect(word.bottom).toBeCloseTo(first?.bottom ?? 0, 1);
  });

  it('sets body lines 18 pt apart', () => {
    const lefts = wordsOf('party', 2).filter((word) => word.left < 30.5 && word.top > 20);
    const steps = lefts
      .slice(1)
      .map((word, index) => ((word.top - (lefts[index]?.top ?? 0)) * 72) / 25.4)
      .filter((step) => step < 20);
    expect(steps.length).toBeGreaterThan(10);
    for (const step of steps) expect(step).toBeCloseTo(18, 1);
  });

  it('indents the first line of a paragraph by 10 mm', () => {
    expect(find('party', 1, 'Thực').left).toBeCloseTo(40, 1);
  });

  it('holds every paragraph, note and signature in order, in composed letters', () => {
    const words = (pieces: Piece[]): string[] =>
      pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text.trim()] : []));
    const inOrder = reportBody.flatMap((block) => (block.kind === 'paragraph' ? words(block.pieces) : []));
    const inCells = reportBody.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.flatMap((each) => words(each.paragraphs.flat())))
        : [],
    );
    for (const name of ['party', 'national']) {
      const shown = pages(name).flatMap((page) => page.words.filter((word) => word.bottom > 18));
      const whole = shown.map((word) => word.text).join(' ');
      expect(whole).toBe(whole.normalize('NFC'));
      let from = 0;
      for (const part of inOrder.filter((each) => each.length > 1)) {
        const start = part.split(' ').slice(0, 6).join(' ');
        const found = whole.indexOf(start, from);
        expect(found, `"${start}" after position ${from} of ${name}`).toBeGreaterThanOrEqual(from);
        from = found + 1;
      }
      for (const part of inCells) expect(whole).toContain(part.split(' ').slice(0, 2).join(' '));
      expect(whole).toContain(footnoteText.split(' ').slice(0, 8).join(' '));
      expect(whole.indexOf('Nơi nhận:')).toBeGreaterThan(from);
    }
  });

  it('shows all Vietnamese letters', () => {
    const shown = wordsOf('letters', 1)
      .map((word) => word.text)
      .join('');
    expect(shown).toBe(vietnameseLetters);
  });

  it('puts the footnote at the foot of the page of its mark', () => {
    const note = find('party', 1, 'riêng.');
    expect(note.bottom).toBeGreaterThan(265);
    expect(note.bottom).toBeLessThan(277.5);
  });

  it('repeats the head of a table on each page', () => {
    const withHead = pages('party').filter(
      (page) => page.words.filter((word) => word.text === 'Cột').length === 9,
    );
    expect(withHead.length).toBe(pages('party').length - 3);
    expect(withHead.length).toBeGreaterThan(1);
  });

  it('opens a document without anything as one empty page', () => {
    expect(pages('empty')).toHaveLength(1);
    expect(wordsOf('empty', 1)).toEqual([]);
  });

  it('keeps a table of 40 columns and a word of 600 letters within the margins', () => {
    for (const name of ['forty', 'longWord']) {
      const right = Math.max(...pages(name).flatMap((page) => page.words.map((word) => word.right)));
      expect(right).toBeLessThan(195.5);
    }
    const letters = pages('longWord')
      .flatMap((page) => page.words.map((word) => word.text))
      .join('');
    expect(letters).toBe(`đầu${'dài'.repeat(200)}cuối`);
  });

  it.each(growingCounts)(
    'after %i lines leaves neither the last heading nor the signature alone',
    (count) => {
      const all = pages(`growing${count}`);
      const pageOf = (text: string): number =>
        all.findIndex((page) => page.words.some((word) => word.text === text));
      expect(pageOf('Nơi')).toBe(pageOf('Hồng'));
      const signaturePage = all[pageOf('Hồng')]?.words ?? [];
      expect(signaturePage.some((word) => word.text === 'sở.')).toBe(true);
      expect(pageOf('ĐỀ')).toBe(pageOf('Đoạn'));
    },
  );
});
