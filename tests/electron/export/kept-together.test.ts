import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintBlock, PrintDocument } from '../../../core/documents/print-document.ts';
import { renderWord } from '../../../electron/export/word/render-word.ts';
import { wordFilesToPdf } from '../../support/word-to-pdf.ts';
import { readPages, type Page } from './pdf/read-pdf.ts';
import {
  cell,
  line,
  note,
  paragraph,
  printDocument,
  signature,
  table,
  text,
} from './pdf/sample-documents.ts';
import { startEngine } from './pdf/start-engine.ts';

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');

/** With so many lines before it, the end of a page falls at every place of what follows. */
function filled(lineCount: number): PrintDocument {
  const rows = Array.from({ length: 9 }, (_, index) => [cell(`hàng${index}`), cell(words(18, 'ô'))]);
  const head = [cell('ĐẦU', { style: 'table-head' as const }), cell('CỘT', { style: 'table-head' as const })];
  const body: PrintBlock[] = [
    ...Array.from({ length: lineCount }, (_, index) => paragraph(`Dòng ${index}.`)),
    paragraph('BẢNG DƯỚI', 'heading-2', '1.'),
    table([80, 85], 1, [head, ...rows]),
    paragraph('NGUỒN DƯỚI', 'heading-2', '2.'),
    paragraph([text('Mở. '), note(words(40, 'nguồn')), text(words(70, 'chữ'))]),
    ...Array.from({ length: 9 }, (_, index) => paragraph(`Thêm ${index}.`)),
    paragraph('KẾT LUẬN', 'heading-1', 'II.'),
    paragraph(words(90, 'cuối')),
    signature,
  ];
  const appendix: PrintBlock[] = [
    {
      kind: 'title',
      lines: [line('appendix-title', 'PHỤ LỤC'), line('appendix-reference', '(Kèm theo Báo cáo)')],
    },
    table([80, 85], 1, [
      [cell('TÊN', { style: 'table-head' as const }), cell('SỐ', { style: 'table-head' as const })],
      ...Array.from({ length: 45 }, (_, index) => [cell(`mục${index}`), cell('1')]),
    ]),
  ];
  const document = printDocument(body);
  return { ...document, sections: [...document.sections, { orientation: 'portrait', blocks: appendix }] };
}

const levels = Array.from({ length: 30 }, (_, index) => index + 2);
const files: Record<'pdf' | 'word', Map<number, Page[]>> = { pdf: new Map(), word: new Map() };

beforeAll(async () => {
  const engine = await startEngine();
  const documents: Record<string, Uint8Array> = {};
  for (const level of levels) {
    const document = filled(level);
    files.pdf.set(level, readPages((await engine.render(document)).bytes));
    documents[level] = renderWord(document);
  }
  for (const [level, pdf] of Object.entries(wordFilesToPdf(documents)))
    files.word.set(Number(level), readPages(pdf));
}, 240_000);

describe.each(['pdf', 'word'] as const)('in %s, wherever the page ends,', (kind) => {
  /** What of the levels breaks a rule, and on how many pages the places stood over all of them. */
  function check(rule: (pages: Page[], pageOf: (word: string) => number) => boolean): number[] {
    return levels.filter((level) => {
      const pages = files[kind].get(level) ?? [];
      const pageOf = (word: string) =>
        pages.findIndex((page) => page.words.some((each) => each.text === word));
      return !rule(pages, pageOf);
    });
  }
  const pagesOf = (word: string) =>
    new Set(
      levels.map((level) =>
        (files[kind].get(level) ?? []).findIndex((page) => page.words.some((each) => each.text === word)),
      ),
    ).size;

  it('a heading stays with the table under it, and its head with a row', () => {
    expect(
      check((_, pageOf) => pageOf('BẢNG') === pageOf('ĐẦU') && pageOf('ĐẦU') === pageOf('hàng0')),
    ).toEqual([]);
    expect(pagesOf('BẢNG')).toBeGreaterThan(1);
  });

  it('a heading stays with its paragraph, whose note would have no room', () => {
    expect(check((_, pageOf) => pageOf('NGUỒN') >= 0 && pageOf('NGUỒN') === pageOf('Mở.'))).toEqual([]);
    expect(pagesOf('NGUỒN')).toBeGreaterThan(1);
  });

  it('the signature takes at least two lines of the last paragraph along, and stays whole', () => {
    const faults = check((pages, pageOf) => {
      const page = pages[pageOf('Nơi')];
      const lines = new Set(
        page?.words.filter(({ text: each }) => each === 'cuối').map((each) => Math.round(each.baselinePt)),
      );
      return lines.size >= 2 && pageOf('Nơi') === pageOf('Hưởng');
    });
    expect(faults).toEqual([]);
    expect(pagesOf('Hưởng')).toBeGreaterThan(1);
  });

  it('the heading before the last paragraph stays with it', () => {
    expect(check((_, pageOf) => pageOf('KẾT') === pageOf('cuối'))).toEqual([]);
  });

  it('the title of an appendix stays with its table', () => {
    expect(check((_, pageOf) => pageOf('PHỤ') === pageOf('TÊN') && pageOf('TÊN') === pageOf('mục0'))).toEqual(
      [],
    );
  });
});
