import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintedPlace } from '../../../../core/contract/printed-place.ts';
import type { PrintDocument } from '../../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../../core/layouts/layout-profile.ts';
import { partyHd36 } from '../../../../core/layouts/profiles/party-hd36.ts';
import { measuredAppendices } from '../../../measure/sample-appendices.ts';
import { measuredReport } from '../../../measure/sample-report.ts';
import { readPages, type Page, type Word } from './read-pdf.ts';
import { startEngine } from './start-engine.ts';

const twoSided: LayoutProfile = { ...partyHd36, page: { ...partyHd36.page, isTwoSided: true } };
let document: PrintDocument;
let places: PrintedPlace[];
let pages: Page[];

beforeAll(async () => {
  const engine = await startEngine();
  document = measuredReport(twoSided);
  const rendered = await engine.render(document, { isPlaced: true });
  places = rendered.places;
  pages = readPages(rendered.bytes);
}, 60_000);

const mmPerPoint = 25.4 / 72;

/** The words whose baseline stands in a place. */
function wordsIn({ page, leftMm, topMm, widthMm, heightMm }: PrintedPlace): Word[] {
  return (pages[page - 1]?.words ?? [])
    .filter((word) => {
      const middleMm = (word.leftMm + word.rightMm) / 2;
      const baselineMm = word.baselinePt * mmPerPoint;
      return (
        middleMm > leftMm &&
        middleMm < leftMm + widthMm &&
        baselineMm > topMm &&
        baselineMm < topMm + heightMm
      );
    })
    .toSorted((one, other) =>
      Math.abs(one.baselinePt - other.baselinePt) < 4
        ? one.leftMm - other.leftMm
        : one.baselinePt - other.baselinePt,
    );
}

const textIn = (found: readonly PrintedPlace[]) =>
  found
    .flatMap(wordsIn)
    .map(({ text }) => text)
    .join(' ');
const block = (id: string) => places.filter(({ target }) => target.kind === 'block' && target.id === id);
const note = (id: string) => places.filter(({ target }) => target.kind === 'note' && target.id === id);
const line = (style: string) =>
  places.filter(({ target }) => target.kind === 'line' && target.style === style);

const plain = (text: string) => text.replace(/[\s\u00A0\u200B]+/g, '');

describe('the places of a printed report', () => {
  it('hold each paragraph, whole and alone, also over the end of a page and on mirrored pages', () => {
    const paragraphs = document.sections.flatMap((section) =>
      section.blocks.filter((each) => each.kind === 'paragraph'),
    );
    expect(new Set(paragraphs.flatMap(({ id }) => block(id).map(({ page }) => page % 2))).size).toBe(2);
    expect(paragraphs.some(({ id }) => block(id).length === 2)).toBe(true);
    for (const paragraph of paragraphs) {
      const found = block(paragraph.id);
      const words = plain(
        `${paragraph.mark?.text ?? ''} ${paragraph.pieces.map((each) => (each.kind === 'text' ? each.text : '')).join('')}`,
      );
      // The mark of a note stands raised among the words; the notes of a page stand below what goes over its end.
      const shown = plain(textIn(found));
      expect(shown.slice(0, 30), paragraph.id).toBe(words.slice(0, 30));
      if (found.length === 1) expect(shown.replace(/\d/g, ''), paragraph.id).toBe(words.replace(/\d/g, ''));
    }
  });

  it('hold tables from the head to the last row, on each page that they fill', () => {
    for (const id of ['bang1', 'bang2', 'bang3']) {
      const shown = textIn(block(id));
      expect(shown, id).toMatch(/^TT Nội dung/);
      expect(shown, id).toContain(`Mô hình số ${id.slice(4)}6`);
      expect(shown, id).not.toContain('Sau đợt');
    }
  });

  it('hold notes, the lines of the letterhead, the signature and the recipients', () => {
    expect(textIn(note('n1'))).toMatch(/^1 ?Theo sổ của đợt 1/);
    expect(textIn(line('number'))).toBe('Số 07-BC/BDVTU');
    expect(textIn(line('place-date'))).toBe('Nam Định, ngày 18 tháng 3 năm 2021');
    expect(textIn(line('stamp'))).toBe('TUYỆT MẬT THƯỢNG KHẨN');
    expect(textIn(line('abstract'))).toMatch(/^kết quả công tác quý I/);
    expect(textIn(line('recipients'))).toContain('- Lưu văn phòng.');
    expect(textIn(line('signer-name'))).toBe('Nguyễn Văn Thử');
    expect(textIn(line('authority'))).toBe('K/T TRƯỞNG BAN');
  });

  it('begin at the left edge of the text of their page', () => {
    for (const { leftMm, page } of block('dai')) expect(leftMm).toBe(page % 2 === 1 ? 30 : 15);
  });
});

it('hold the title of each appendix, and each part of a table that is too wide for its page', async () => {
  const engine = await startEngine();
  const appendices = measuredAppendices(partyHd36);
  const rendered = await engine.render(appendices, { isPlaced: true });
  const shown = rendered.places.flatMap(({ target, page }) =>
    target.kind === 'block' ? [`${target.id} ${page}`] : [],
  );
  const last = appendices.sections.at(-1)?.appendixId ?? '';
  expect(shown).toEqual(expect.arrayContaining([`${last} 6`, 'rong 6', 'rong 7', 'rong 8', 'moi 5', 'ra 5']));
  const parts = rendered.places.filter(({ target }) => target.kind === 'block' && target.id === 'rong');
  for (const { topMm, heightMm, widthMm } of parts) {
    expect(widthMm).toBeCloseTo(252, 0);
    expect(topMm).toBeGreaterThan(15);
    expect(topMm + heightMm).toBeLessThan(195);
  }
  expect(parts.length).toBeGreaterThanOrEqual(4);
}, 60_000);

it('change nothing on the pages', async () => {
  const engine = await startEngine();
  for (const each of [measuredReport(twoSided), measuredAppendices(partyHd36)]) {
    const printed = await engine.render(each);
    const shown = await engine.render(each, { isPlaced: true });
    expect(printed.places).toEqual([]);
    expect(Buffer.compare(printed.bytes, shown.bytes)).toBe(0);
  }
});
