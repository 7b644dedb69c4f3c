import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintBlock, PrintDocument } from '../../../core/documents/print-document.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import { renderWord } from '../../../electron/export/word/render-word.ts';
import { wordToPdf } from '../../support/word-to-pdf.ts';
import { readPages, type Page } from './pdf/read-pdf.ts';
import {
  cell,
  note,
  paragraph,
  partyLetterhead,
  printDocument,
  sentence,
  signature,
  table,
  text,
} from './pdf/sample-documents.ts';
import { startEngine } from './pdf/start-engine.ts';

/** About 300 pages on both sides, with an appendix that lies across. */
function build(): PrintDocument {
  const part = (index: number): PrintBlock[] => [
    paragraph(`Phần việc ${index}`, 'heading-2', `${index}.`),
    ...Array.from({ length: 24 }, (_, at) =>
      paragraph([text(`${sentence} ${sentence}`), ...(at % 8 === 0 ? [note(`Nguồn ${index}.${at}.`)] : [])]),
    ),
  ];
  const rows = Array.from({ length: 40 }, (_, index) => [cell(`Nội dung ${index}`), cell('1')]);
  const layout = { ...partyHd36, page: { ...partyHd36.page, isTwoSided: true } };
  const parts = Array.from({ length: 62 }, (_, index) => part(index + 1));
  const document = printDocument([partyLetterhead, ...parts.flat(), signature], { layout });
  return {
    ...document,
    sections: [...document.sections, { orientation: 'landscape', blocks: [table([150, 102], 0, rows)] }],
  };
}

let made: Record<'pdf' | 'word', { pages: Page[]; bytes: Uint8Array }>;

beforeAll(async () => {
  const document = build();
  const { bytes } = await (await startEngine()).render(document);
  const word = wordToPdf(renderWord(document));
  made = { pdf: { pages: readPages(bytes), bytes }, word: { pages: readPages(word), bytes: word } };
}, 240_000);

describe.each(['pdf', 'word'] as const)('a report of 300 pages, in %s,', (kind) => {
  it('bears its number in the middle of the text of each page but the first, right to the end', () => {
    const { pages } = made[kind];
    expect(pages.length).toBeGreaterThan(290);
    const faults = pages.flatMap((page, index) => {
      const shown = page.words.filter((word) => (word.baselinePt * 25.4) / 72 < 20);
      const isEven = index % 2 === 1;
      const [left, right] = isEven ? [15, page.widthMm - 30] : [30, page.widthMm - 15];
      const middle = ((shown[0]?.leftMm ?? 0) + (shown[0]?.rightMm ?? 0)) / 2;
      const isKept =
        index === 0
          ? shown.length === 0
          : shown.length === 1 &&
            shown[0]?.text === String(index + 1) &&
            Math.abs(middle - (left + right) / 2) < 0.6;
      return isKept
        ? []
        : [`page ${index + 1}: ${shown.map(({ text: each }) => each).join(' ')} at ${middle}`];
    });
    expect(faults).toEqual([]);
    expect(pages.at(-1)?.widthMm).toBeGreaterThan(290);
  });
});
