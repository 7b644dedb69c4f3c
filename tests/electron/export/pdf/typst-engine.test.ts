import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintBlock, PrintDocument } from '../../../../core/documents/print-document.ts';
import { measureTextPt } from '../../../../core/layouts/times-metrics.ts';
import type { PdfEngine } from '../../../../electron/export/pdf/typst-engine.ts';
import {
  type Line,
  readFonts,
  readInfo,
  readLines,
  readPages,
  readRules,
  readTags,
  readText,
} from './read-pdf.ts';
import {
  cell,
  layouts,
  line,
  nationalLetterhead,
  note,
  paragraph,
  partyLetterhead,
  printDocument,
  reportDocument,
  sentence,
  signature,
  table,
  text,
  vietnameseLetters,
} from './sample-documents.ts';
import { startEngine } from './start-engine.ts';
import { pointsPerMm } from '../../../../core/layouts/points-per-mm.ts';

const topMarginPt = 20 * pointsPerMm;

let engine: PdfEngine;

beforeAll(async () => {
  engine = await startEngine();
});

async function print(blocks: PrintBlock[], rest: Partial<PrintDocument> = {}): Promise<Uint8Array> {
  return (await engine.render(printDocument(blocks, rest))).bytes;
}

function linesOf(bytes: Uint8Array): Line[][] {
  return readPages(bytes).map(readLines);
}

const prose = Array.from({ length: 12 }, () => paragraph(`${sentence} ${sentence}`));

describe('a page', () => {
  it('is A4 with text from 30 mm to 195 mm', async () => {
    const [page] = readPages(await print(prose));
    expect(page?.widthMm).toBeCloseTo(210, 1);
    expect(page?.heightMm).toBeCloseTo(297, 1);
    const words = page?.words ?? [];
    expect(Math.min(...words.map((word) => word.leftMm))).toBeCloseTo(30, 1);
    expect(Math.max(...words.map((word) => word.rightMm))).toBeCloseTo(195, 1);
  });

  it('has its first baseline four fifths of a line below the top margin', async () => {
    const [first] = linesOf(await print(prose));
    expect(first?.[0]?.baselinePt).toBeCloseTo(topMarginPt + 14.4, 1);
  });

  it('has exactly 18 pt from line to line and 6 pt more between paragraphs, also under marks and notes', async () => {
    const marked = paragraph([
      text(`${sentence} `),
      text('đậm ', { isBold: true }),
      text('nghiêng ', { isItalic: true }),
      text('m'),
      text('2', { position: 'superscript' }),
      text(' CO'),
      text('2', { position: 'subscript' }),
      note('Chú thích.'),
      text(` ${sentence}`),
    ]);
    const [page] = readPages(await print([marked, marked]));
    // Marks and notes stand off the baseline; the 14 pt words show it.
    const words = (page?.words ?? []).filter((word) => Math.abs(word.sizePt - 14) < 0.1);
    const baselines = readLines({ widthMm: 0, heightMm: 0, words }).map((found) => found.baselinePt);
    const steps = baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0));
    expect(steps.length).toBeGreaterThan(8);
    for (const step of steps) expect(step < 20 ? step : step - 6).toBeCloseTo(18, 2);
    expect(steps.filter((step) => step > 20)).toHaveLength(1);
  });

  it('indents the first line of each paragraph by 10 mm, headings included, and no other line', async () => {
    const [lines = []] = linesOf(await print([paragraph('KẾT QUẢ', 'heading-1', 'I.'), ...prose]));
    expect(lines[0]?.leftMm).toBeCloseTo(40, 1);
    expect(lines[1]?.leftMm).toBeCloseTo(40, 1);
    expect(lines[2]?.leftMm).toBeCloseTo(30, 1);
  });

  it('is numbered at the top centre from the second on, 10 mm from the edge', async () => {
    const [first = [], second = [], third = []] = linesOf(await print([...prose, ...prose, ...prose]));
    expect(first[0]?.baselinePt).toBeGreaterThan(topMarginPt);
    expect(second[0]?.text).toBe('2');
    expect(third[0]?.text).toBe('3');
    expect(((second[0]?.leftMm ?? 0) + (second[0]?.rightMm ?? 0)) / 2).toBeCloseTo(112.5, 1);
    expect(second[0]?.baselinePt).toBeCloseTo(10 * pointsPerMm + 14.4, 1);
  });

  it('can be numbered at the foot and on the first page too', async () => {
    const layout = {
      ...layouts.party,
      pageNumber: { position: 'bottom-center' as const, edgeDistanceMm: 10, isShownOnFirstPage: true },
    };
    const pages = linesOf(await print(prose, { layout }));
    expect(pages.map((lines) => lines.at(-1)?.text)).toEqual(['1', '2', '3']);
    expect(pages[0]?.at(-1)?.baselinePt).toBeCloseTo(287 * pointsPerMm - 3.6, 1);
  });

  it('bears the running mark at the top right, the first page too', async () => {
    const pages = readPages(await print([...prose, ...prose], { runningMark: 'BẢN TẬP HUẤN' }));
    for (const page of pages) {
      const top = page.words.filter((word) => word.baselinePt < topMarginPt && !/\d/.test(word.text));
      expect(top.map((word) => word.text).join(' ')).toBe('BẢN TẬP HUẤN');
      expect(Math.max(...top.map((word) => word.rightMm))).toBeCloseTo(195, 1);
    }
  });

  it('lies on its side in a landscape section, and the numbers run on', async () => {
    const { bytes, pageCount } = await engine.render(
      printDocument([], {
        sections: [
          { orientation: 'portrait', blocks: [paragraph('Dọc')] },
          { orientation: 'landscape', blocks: [paragraph(sentence)] },
          { orientation: 'portrait', blocks: [paragraph('Dọc')] },
        ],
      }),
    );
    const pages = readPages(bytes);
    expect(pageCount).toBe(3);
    expect(pages.map((page) => Math.round(page.widthMm))).toEqual([210, 297, 210]);
    expect(pages[1]?.words[0]?.text).toBe('2');
    expect(Math.max(...(pages[1]?.words ?? []).map((word) => word.rightMm))).toBeCloseTo(282, 1);
  });

  it('is blank when the document has no blocks', async () => {
    const { pageCount } = await engine.render(printDocument([], { sections: [] }));
    expect(pageCount).toBe(1);
  });
});

describe('a letterhead', () => {
  it('rules the Party title over its whole length, 0.75 pt thick', async () => {
    const bytes = await print([partyLetterhead]);
    const [rule, ...others] = readRules(bytes, 1);
    const widthMm =
      measureTextPt('ĐẢNG CỘNG SẢN VIỆT NAM', { sizePt: 15, isBold: true, isItalic: false }) / pointsPerMm;
    expect(others).toEqual([]);
    expect(Math.abs((rule?.lengthMm ?? 0) - widthMm)).toBeLessThan(0.2);
    expect(Math.abs((rule?.thicknessMm ?? 0) - 0.26)).toBeLessThan(0.1);
    expect((rule?.leftMm ?? 0) + (rule?.lengthMm ?? 0) / 2).toBeCloseTo(30 + 75 + 45, 0);
    const title = linesOf(bytes)[0]?.[0];
    expect((rule?.topMm ?? 0) * pointsPerMm - (title?.baselinePt ?? 0)).toBeGreaterThan(4);
    expect((rule?.topMm ?? 0) * pointsPerMm - (title?.baselinePt ?? 0)).toBeLessThan(8);
  });

  it('rules the national motto over its whole length and the issuer over a part of it', async () => {
    const rules = readRules(await print([nationalLetterhead], { layout: layouts.national }), 1);
    const mottoMm =
      measureTextPt('Độc lập - Tự do - Hạnh phúc', { sizePt: 14, isBold: true, isItalic: false }) /
      pointsPerMm;
    const issuerMm =
      measureTextPt('TỈNH NAM ĐỊNH', { sizePt: 13, isBold: true, isItalic: false }) / pointsPerMm;
    const [short = 0, long = 0] = rules.map((rule) => rule.lengthMm).toSorted((a, b) => a - b);
    expect(rules).toHaveLength(2);
    expect(Math.abs(long - mottoMm)).toBeLessThan(0.2);
    expect(Math.abs(short - 0.4 * issuerMm)).toBeLessThan(0.2);
  });

  it('sets number and date on one line and every line in the middle of its column', async () => {
    const [page] = readPages(await print([partyLetterhead]));
    const baselineOf = (word: string) => page?.words.find((found) => found.text === word)?.baselinePt ?? 0;
    expect(baselineOf('Số')).toBeCloseTo(baselineOf('Định,'), 2);
    const left = (page?.words ?? []).filter((word) => ['BAN', 'VẬN'].includes(word.text));
    expect(((left[0]?.leftMm ?? 0) + (left[1]?.rightMm ?? 0)) / 2).toBeCloseTo(30 + 37.5, 1);
  });
});

describe('text', () => {
  it('keeps all 134 Vietnamese letters in every style, as NFC', async () => {
    const letters = vietnameseLetters.join(' ');
    const bytes = await print([
      paragraph(letters),
      paragraph([text(letters, { isBold: true })]),
      paragraph([text(letters, { isItalic: true })]),
      paragraph([text(letters, { isBold: true, isItalic: true })]),
    ]);
    const found = readText(bytes);
    expect(vietnameseLetters).toHaveLength(134);
    expect(found).toBe(found.normalize('NFC'));
    expect(found.split(letters)).toHaveLength(5);
  });

  it('is all there, in order, in 30 pages', async () => {
    const numbered = Array.from(
      { length: 120 },
      (_, index) => `Đoạn số ${index + 1}. ${sentence} ${sentence}`,
    );
    const { bytes, pageCount } = await engine.render(
      printDocument(numbered.map((value) => paragraph(value))),
    );
    const withoutNumbers = readPages(bytes)
      .flatMap((page) => page.words.filter((word) => word.baselinePt > topMarginPt))
      .map((word) => word.text)
      .join(' ');
    expect(pageCount).toBeGreaterThanOrEqual(25);
    expect(withoutNumbers).toBe(numbered.join(' '));
  });

  it.each([
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    '$x$ \\ `mã` ```thô``` *đậm* _nghiêng_ -- --- ...',
    '@nguồn <nhãn> ]} [[ {{ "a" \'b\' // chú /* thích */',
    '#panic("a") \\u{41} <b>HTML</b> &amp; http://a.vn/b',
  ])('prints what looks like a command literally: %s', async (value) => {
    const bytes = await print(
      [
        { kind: 'title', lines: [line('document-type', value)] },
        paragraph(value, 'heading-1', 'I.'),
        paragraph([text(value), note(value)]),
        table([165], 0, [[cell(value)]]),
      ],
      { title: value, author: value, keywords: [value], runningMark: value },
    );
    expect(
      readText(bytes).replaceAll('- ', '-').split(value.replaceAll('- ', '-')).length,
    ).toBeGreaterThanOrEqual(6);
    expect(readInfo(bytes).get('Title')).toBe(value);
  });

  it('keeps double spaces, line breaks and no-break spaces', async () => {
    const [lines = []] = linesOf(
      await print([paragraph([text('Số      -BC'), { kind: 'line-break' }, text('dòng hai\ndòng ba')])]),
    );
    expect(lines.map((found) => found.text)).toEqual(['Số -BC', 'dòng hai', 'dòng ba']);
    const number = lines[0];
    const spaces = measureTextPt('      ', { sizePt: 14, isBold: false, isItalic: false });
    const letters = measureTextPt('Số-BC', { sizePt: 14, isBold: false, isItalic: false });
    expect(((number?.rightMm ?? 0) - (number?.leftMm ?? 0)) * pointsPerMm).toBeCloseTo(spaces + letters, 0);
  });

  it('breaks a word that is wider than its line instead of running over the margin or into the next cell', async () => {
    const address = `https://mattran.org.vn/${'abcdefghij'.repeat(12)}`;
    const bytes = await print([
      paragraph(`Xem ${address} để biết thêm.`),
      table([25, 140], 0, [[cell('NguyễnThịMinhKhaiNguyễnThịMinhKhai'), cell('Ô bên')]]),
    ]);
    const words = readPages(bytes)[0]?.words ?? [];
    expect(Math.max(...words.map((word) => word.rightMm))).toBeLessThan(195.1);
    expect(readText(bytes).replaceAll(/\s/g, '')).toContain(address);
    const narrow = words.filter((word) => 'NguyễnThịMinhKhaiNguyễnThịMinhKhai'.includes(word.text));
    expect(narrow.length).toBeGreaterThan(1);
    expect(Math.max(...narrow.map((word) => word.rightMm))).toBeLessThan(30 + 25);
  });

  it('goes from bold to plain in a run-in heading', async () => {
    const bytes = await print([
      paragraph([text('An sinh xã hội: '), text(sentence, { isBold: false })], 'heading-2', '2.'),
    ]);
    expect(readText(bytes)).toContain('2. An sinh xã hội: Ban Thường trực');
    expect(readFonts(bytes).map((font) => font.name.split('+')[1])).toEqual(['Tinos-Bold', 'Tinos-Regular']);
    expect(readTags(bytes).some((tag) => tag.trim().startsWith('H2'))).toBe(false);
  });

  it('prints an empty paragraph as an empty line', async () => {
    const [lines = []] = linesOf(await print([paragraph('a'), paragraph([]), paragraph('b')]));
    expect((lines[1]?.baselinePt ?? 0) - (lines[0]?.baselinePt ?? 0)).toBeCloseTo(48, 1);
  });

  it('prints a character that the font lacks as a box and goes on', async () => {
    const found = readText(await print([paragraph('Trước ☑ 🙂 sau')]));
    expect(found).toContain('Trước');
    expect(found).toContain('sau');
  });
});

describe('a footnote', () => {
  it('stands under a rule of 50 mm on the page of its mark and is set 11 pt on 13 pt', async () => {
    const bytes = await print([paragraph([text(sentence), note(`Nguồn. ${sentence}`)])]);
    const [page] = readPages(bytes);
    const notes = (page?.words ?? []).filter(
      (word) => word.baselinePt > 700 && Math.abs(word.sizePt - 11) < 0.1,
    );
    const lines = readLines({ widthMm: 0, heightMm: 0, words: notes });
    expect(lines[0]?.text).toContain('Nguồn.');
    expect((lines[1]?.baselinePt ?? 0) - (lines[0]?.baselinePt ?? 0)).toBeCloseTo(13, 2);
    expect(lines.at(-1)?.baselinePt).toBeCloseTo((297 - 20) * pointsPerMm - 2.6, 1);
    const [rule] = readRules(bytes, 1);
    expect(rule?.lengthMm).toBeCloseTo(50, 0);
    expect(rule?.leftMm).toBeCloseTo(30, 0);
    expect((rule?.topMm ?? 0) * pointsPerMm).toBeLessThan((lines[0]?.baselinePt ?? 0) - 10);
  });

  it('goes over with its line when the page has no room for it', async () => {
    for (let filler = 0; filler < 12; filler += 1) {
      const blocks = [
        ...Array.from({ length: 17 + filler }, () => paragraph('Một dòng.')),
        paragraph([text(`${sentence} ${sentence} MỐC`), note(`NGUỒN ${sentence}`)]),
      ];
      const pages = readPages(await print(blocks));
      const pageOf = (start: string) =>
        pages.findIndex(({ words }) => words.some((word) => word.text.startsWith(start)));
      expect(pageOf('NGUỒN')).toBe(pageOf('MỐC'));
    }
  });

  it('is numbered through the document, and a long one goes on overleaf', async () => {
    const long = Array.from({ length: 40 }, () => sentence).join(' ');
    const bytes = await print([
      paragraph([text('Một'), note(long)]),
      ...prose,
      ...prose,
      paragraph([text('Hai'), note('Nguồn thứ hai.')]),
    ]);
    const pages = readPages(bytes);
    const small = pages.map((page) => page.words.filter((word) => Math.abs(word.sizePt - 11) < 0.1).length);
    expect(small[0]).toBeGreaterThan(100);
    expect(small[1]).toBeGreaterThan(100);
    expect(readText(bytes)).toMatch(/2 Nguồn thứ hai\./);
  });
});

describe('a table', () => {
  const head = [
    [
      cell('TT', { style: 'table-head', rowSpan: 2 }),
      cell('Kết quả', { style: 'table-head', columnSpan: 2 }),
    ],
    [cell('Quý I', { style: 'table-head' }), cell('Luỹ kế', { style: 'table-head' })],
  ];

  it('repeats its header rows on every page and splits no row', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      cell(`ĐẦU${index} ${sentence} CUỐI${index}`),
      cell('1.234,5', { style: 'table-number' }),
      cell('2', { style: 'table-number' }),
    ]);
    const pages = readPages(await print([table([85, 40, 40], 2, [...head, ...rows])]));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      const words = page.words.map((word) => word.text).filter((word) => !/^\d+$/.test(word));
      expect(words.filter((word) => ['TT', 'Luỹ', 'Quý'].includes(word)).toSorted()).toEqual([
        'Luỹ',
        'Quý',
        'TT',
      ]);
      const starts = words.filter((word) => word.startsWith('ĐẦU')).map((word) => word.slice(3));
      const ends = words.filter((word) => word.startsWith('CUỐI')).map((word) => word.slice(4));
      expect(starts).toEqual(ends);
    }
  });

  it('splits a row that is higher than a page instead of running over the margin', async () => {
    const long = Array.from({ length: 60 }, () => sentence).join(' ');
    const pages = readPages(await print([table([80, 85], 0, [[cell(long), cell('ngắn')]])]));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(Math.max(...page.words.map((word) => word.baselinePt))).toBeLessThan(277 * pointsPerMm);
    }
  });

  it('has columns as wide as given', async () => {
    const rules = readRules(await print([table([40, 50], 0, [[cell('a'), cell('b')]])]), 1);
    expect(rules[0]?.lengthMm).toBeCloseTo(90, 0);
    expect(rules[0]?.leftMm).toBeCloseTo(30, 0);
  });

  it('prints every cell even when spans and rows do not fit together', async () => {
    const bytes = await print([
      table([50, 50], 1, [
        [cell('một', { columnSpan: 9, rowSpan: 9 })],
        [cell('hai', { rowSpan: 5 }), cell('ba'), cell('bốn')],
        [],
        [cell('năm'), cell('sáu', { columnSpan: 2 })],
      ]),
    ]);
    const found = readText(bytes);
    for (const value of ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu']) expect(found).toContain(value);
  });

  it('holds several paragraphs, notes and empty cells', async () => {
    const bytes = await print([
      table([80, 85], 0, [[cell([[text('đoạn một')], [text('đoạn hai'), note('Nguồn.')]]), cell([])]]),
    ]);
    expect(readText(bytes)).toMatch(/đoạn một đoạn hai.*Nguồn\./);
  });
});

describe('the places of the record', () => {
  it('tell on which page each paragraph and each table begins, in the order of the record', async () => {
    const numbered = prose.map((_, index) => paragraph(`Đoạn${index}. ${sentence} ${sentence}`));
    const blocks = [...numbered, table([60, 60], 1, [[cell('Đầu'), cell('bảng')]]), ...prose].map(
      (block, index) => ({ ...block, id: `b${index}` }),
    );
    const { bytes, places: all } = await engine.render(printDocument(blocks), { isPlaced: true });
    const places = all.filter(
      ({ target }, index) =>
        target.kind === 'block' &&
        all.findIndex((each) => JSON.stringify(each.target) === JSON.stringify(target)) === index,
    );
    expect(places.map(({ target }) => (target.kind === 'block' ? target.id : ''))).toEqual(
      blocks.map(({ id }) => id),
    );
    const pages = readPages(bytes);
    const pageOf = (text: string) =>
      pages.findIndex((page) => page.words.some((word) => word.text === text)) + 1;
    const expected = [...numbered.map((_, index) => pageOf(`Đoạn${index}.`)), pageOf('bảng')];
    expect(places.slice(0, 13).map(({ page }) => page)).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(1);
  });
});

describe('the file', () => {
  it('is tagged, in Vietnamese, with title, author, subject, keywords and the date of the document', async () => {
    const { bytes } = await engine.render(reportDocument(layouts.party, 1));
    const info = readInfo(bytes);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).toBe('Báo cáo quý I năm 2021');
    expect(info.get('Author')).toBe('Ban Dân vận Tỉnh uỷ Nam Định');
    expect(info.get('Subject')).toBe('Báo cáo quý');
    expect(info.get('Keywords')).toBe('báo cáo, quý I/2021');
    expect(info.get('CreationDate')).toContain('Mar 15 00:00:00 2021');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang\s?\(vi-VN\)/);
  });

  it('has headings of three levels, paragraphs, notes and tables as such, and an outline', async () => {
    const { bytes } = await engine.render(reportDocument(layouts.party, 1));
    const tags = readTags(bytes).map((tag) => /^\w+/.exec(tag.trim())?.[0]);
    for (const tag of ['H1', 'H2', 'H3', 'P', 'Note', 'Table', 'THead', 'TH', 'TBody', 'TD'])
      expect(tags).toContain(tag);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Outlines');
  });

  it('embeds a subset of Tinos for each style and no other font', async () => {
    const { bytes } = await engine.render(reportDocument(layouts.national, 1));
    const fonts = readFonts(bytes);
    expect(fonts.map((font) => font.name.replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    expect(fonts.every((font) => font.isEmbedded && font.isSubset && font.hasUnicode)).toBe(true);
  });

  it('has the same bytes every time, in every process', async () => {
    const document = reportDocument(layouts.party, 3);
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const first = hash((await engine.render(document)).bytes);
    await engine.render(reportDocument(layouts.national, 1));
    expect(hash((await engine.render(document)).bytes)).toBe(first);
    const script = join(import.meta.dirname, 'print-hash.ts');
    expect(execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim()).toBe(first);
  });
});

describe('page breaks', () => {
  const longs = { short: 8, middle: 40, long: 180, tall: 800 };
  const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
  const bodyBlocks = (fillerWords: number): PrintBlock[] => [
    paragraph(words(fillerWords, 'chữ')),
    ...Array.from({ length: 5 }, (_, part): PrintBlock[] => [
      paragraph('MỤC LỚN', 'heading-1', 'I.'),
      paragraph('MỤC VỪA', 'heading-2', '1.'),
      paragraph('MỤC NHỎ', 'heading-3', 'a)'),
      part === 3
        ? table(
            [80, 85],
            1,
            Array.from({ length: 5 }, () => [cell(words(20, 'ô')), cell('ô')]),
          )
        : paragraph([
            text(words(60 + part * 11, 'chữ')),
            ...(part % 2 === 0 ? [note(words(30, 'nguồn'))] : []),
          ]),
    ]).flat(),
  ];

  it.each(Object.entries(longs))(
    'never leave a heading last on a page or the signature alone after a %s paragraph',
    async (_, lastWords) => {
      const faults: string[] = [];
      let signaturesNearTop = 0;
      for (let filler = 10; filler < 500; filler += 29) {
        const blocks = [...bodyBlocks(filler), paragraph(words(lastWords, 'cuối')), signature];
        for (const [index, page] of readPages(await print(blocks)).entries()) {
          const body = page.words.filter((word) => word.baselinePt > topMarginPt && word.sizePt > 11.5);
          const lines = readLines({ ...page, words: body }).map((found) => found.text);
          const start = lines.findIndex((found) => found.includes('TRƯỞNG BAN'));
          const where = `filler ${filler}, page ${index + 1}`;
          if (lines.at(-1)?.includes('MỤC')) faults.push(`heading last: ${where}`);
          if (start >= 0 && !lines[start - 1]?.includes('cuối')) faults.push(`signature alone: ${where}`);
          if (start >= 0 && !lines.at(-1)?.includes('Hưởng')) faults.push(`signature split: ${where}`);
          if (start >= 0 && start < 8 && index > 0) signaturesNearTop += 1;
        }
      }
      expect(faults).toEqual([]);
      // Otherwise no document of the series was near the case.
      expect(signaturesNearTop).toBeGreaterThan(0);
    },
  );

  it('bring the last rows of a table along to the signature', async () => {
    for (let rowCount = 18; rowCount < 40; rowCount += 1) {
      const rows = Array.from({ length: rowCount }, () => [cell('hàng'), cell('1')]);
      const pages = readPages(await print([table([80, 85], 0, rows), signature]));
      const last = pages.at(-1)?.words.map((word) => word.text) ?? [];
      expect(last).toContain('Hưởng');
      expect(last).toContain('hàng');
    }
  });
});
