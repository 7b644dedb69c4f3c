import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../../core/documents/print-document.ts';
import type { LayoutProfile, StyleName, TextStyle } from '../../../core/layouts/layout-profile.ts';
import { applyOnShipped } from '../../../core/layouts/house-layouts.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import { layouts } from '../../../core/layouts/layouts.ts';
import { makeRoomForRemarks } from '../../../core/layouts/make-room-for-remarks.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import { stateNd30 } from '../../../core/layouts/profiles/state-nd30.ts';
import { renderWord } from '../../../electron/export/word/render-word.ts';
import { isKept, measureDocument, type Measurement } from '../../measure/measure-document.ts';
import { measuredAppendices } from '../../measure/sample-appendices.ts';
import { leftOf, readGlyphs, rightOf } from '../../measure/read-glyphs.ts';
import { measuredChart, measuredOthers } from '../../measure/sample-others.ts';
import { houseRecords, measuredReport } from '../../measure/sample-report.ts';
import { wordFilesToPdf } from '../../support/word-to-pdf.ts';
import { readRules } from './pdf/read-pdf.ts';
import { startEngine } from './pdf/start-engine.ts';

const printTwoSided = (layout: LayoutProfile): LayoutProfile => ({
  ...layout,
  page: { ...layout.page, isTwoSided: true },
});

const documents: Record<string, PrintDocument> = {
  ...Object.fromEntries(layouts.map((layout) => [layout.id, measuredReport(layout)])),
  'hai mặt': measuredReport(printTwoSided(partyHd36)),
  'hai mặt, số trang bên phải': measuredReport(
    printTwoSided({ ...stateNd30, pageNumber: { ...stateNd30.pageNumber, position: 'top-right' } }),
  ),
  'đã chỉnh': measuredReport(applyOnShipped(houseRecords[0] as LayoutRecord)),
  'thể thức riêng': measuredReport(applyOnShipped(houseRecords[1] as LayoutRecord)),
  'nhiều phụ lục': measuredAppendices(partyHd36),
  'nhiều phụ lục, hai mặt': measuredAppendices(printTwoSided(stateNd30)),
  'bản trình': measuredReport(makeRoomForRemarks(partyHd36)),
  ...Object.fromEntries(
    layouts.map((layout) => [
      `${layout.id}, công văn và các bảng, hai mặt`,
      measuredOthers(printTwoSided(layout)),
    ]),
  ),
};
const names = Object.keys(documents);

let files: Record<string, { pdf: Uint8Array; word: Uint8Array }> = {};

beforeAll(async () => {
  const engine = await startEngine();
  const words: Record<string, Uint8Array> = {};
  const pdfs: Record<string, Uint8Array> = {};
  for (const [name, document] of Object.entries(documents)) {
    pdfs[name] = (await engine.render(document)).bytes;
    words[name] = renderWord(document);
  }
  const wordPdfs = wordFilesToPdf(words);
  files = Object.fromEntries(
    names.map((name) => [
      name,
      { pdf: pdfs[name] ?? new Uint8Array(), word: wordPdfs[name] ?? new Uint8Array() },
    ]),
  );
}, 240_000);

function measure(name: string, kind: 'pdf' | 'word', document = documents[name]): Measurement[] {
  const file = files[name];
  if (!file || !document) throw new Error(`no file of ${name}`);
  return measureDocument(document, file[kind]);
}

const tell = ({ what, asked, found, unit, at }: Measurement) =>
  `${what}: ${asked} ${found} ${unit} at "${at}"`;

describe('every component of a page', () => {
  it.each(names.flatMap((name) => [[name, 'pdf'] as const, [name, 'word'] as const]))(
    'of %s stands where its layout asks, in %s',
    (name, kind) => {
      const measurements = measure(name, kind);
      expect(measurements.filter((each) => !isKept(each)).map(tell)).toEqual([]);
      expect(measurements.length).toBeGreaterThan(500);
    },
  );

  it.each(names)('of %s stands in Word where it stands in the PDF', (name) => {
    const keyOf = (each: Measurement) => `${each.what} ${each.at}`;
    const word = Map.groupBy(measure(name, 'word'), keyOf);
    const pdf = Map.groupBy(measure(name, 'pdf'), keyOf);
    const both = [...pdf].flatMap(([key, places]) => {
      const twins = word.get(key) ?? [];
      // Pages may break elsewhere, so that a table goes over more of them.
      return twins.length === places.length
        ? places.flatMap((place, index) => {
            const twin = twins[index];
            return twin && place.unit !== '' ? [{ ...place, asked: twin.found }] : [];
          })
        : [];
    });
    expect(both.filter((each) => !isKept(each)).map(tell)).toEqual([]);
    expect(both.length).toBeGreaterThan(300);
  });
});

describe('the rule above notes', () => {
  it.each([
    ['party-hd36', 'pdf', 1],
    ['party-hd36', 'word', 1],
    ['đã chỉnh', 'pdf', 0],
    ['đã chỉnh', 'word', 0],
  ] as const)('of %s in %s is drawn %d times on its page', (name, kind, count) => {
    const file = files[name];
    const document = documents[name];
    if (!file || !document) throw new Error(`no file of ${name}`);
    const { marginLeftMm, heightMm } = document.layout.page;
    // The first notes stand at the foot of the second page.
    const drawn = readRules(file[kind], 2).filter(
      ({ leftMm, topMm }) => Math.abs(leftMm - marginLeftMm) < 1 && topMm > heightMm / 2,
    );
    expect(drawn).toHaveLength(count);
  });
});

describe('a printed chart', () => {
  const name = 'party-hd36, công văn và các bảng, hai mặt';
  const bar = /[█▌░]+/;

  it.each(['pdf', 'word'] as const)('stands within the text, its bars in their column, in %s', (kind) => {
    const file = files[name];
    const { page } = documents[name]?.layout ?? partyHd36;
    const [block] = measuredChart(partyHd36).sections.flatMap(({ blocks }) =>
      blocks.filter((each) => each.kind === 'table'),
    );
    if (!file || block?.kind !== 'table') throw new Error(`no chart in ${name}`);
    const [labelMm = 0, numberMm = 0, barMm = 0] = block.columnWidthsMm;
    const lines = readGlyphs(file[kind]).flatMap(({ widthMm, lines: all }, index) =>
      all.filter(({ text }) => bar.test(text)).map((line) => ({ line, widthMm, isEven: index % 2 === 1 })),
    );
    expect(lines).toHaveLength(30);
    const lengths = lines.map(({ line, widthMm, isEven }) => {
      const marginMm = isEven ? page.marginRightMm : page.marginLeftMm;
      const otherMm = isEven ? page.marginLeftMm : page.marginRightMm;
      expect(leftOf(line)).toBeGreaterThanOrEqual(marginMm);
      expect(rightOf(line)).toBeLessThanOrEqual(widthMm - otherMm);
      const drawn = line.glyphs.filter(({ sign }) => bar.test(sign));
      const columnMm = marginMm + labelMm + numberMm;
      expect(Math.min(...drawn.map(({ leftMm }) => leftMm))).toBeGreaterThan(columnMm);
      const right = Math.max(...drawn.map(({ rightMm }) => rightMm));
      expect(right).toBeLessThan(columnMm + barMm);
      return right - Math.min(...drawn.map(({ leftMm }) => leftMm));
    });
    // The sample counts up from one: each bar is as long as its share of the longest, to half a block.
    const longest = Math.max(...lengths);
    expect(longest).toBeGreaterThan(barMm * 0.6);
    const off = lengths.filter(
      (length, index) => Math.abs(length - (longest * (index + 1)) / 30) > longest / 18,
    );
    expect(off).toEqual([]);
  });
});

/** A layout whose styles are a little off; the pages were made with the right one. */
function changed(layout: LayoutProfile, name: StyleName, change: Partial<TextStyle>): LayoutProfile {
  return { ...layout, styles: { ...layout.styles, [name]: { ...layout.styles[name], ...change } } };
}

describe('the measuring itself', () => {
  const styles = Object.keys(stateNd30.styles) as StyleName[];
  const ofLetters = new Set<StyleName>(['subject', 'salutation', 'addressees']);
  const unused = new Set<StyleName>(['issuer-mark', 'abstract-mark']);

  it.each(styles.filter((name) => !unused.has(name)))('sees %s half a point too large', (name) => {
    const sizePt = stateNd30.styles[name].sizePt + 0.5;
    const isOfLetters = ofLetters.has(name);
    const layout = isOfLetters ? printTwoSided(stateNd30) : stateNd30;
    const sample = isOfLetters ? measuredOthers(layout) : measuredReport(layout);
    const file = isOfLetters ? 'state-nd30, công văn và các bảng, hai mặt' : 'state-nd30';
    const document = { ...sample, layout: changed(layout, name, { sizePt }) };
    const off = measure(file, 'word', document).filter((each) => !isKept(each));
    expect(off.map(({ what }) => what)).toContain(`${name}: size`);
  });

  it.each([
    ['body: left edge', { marginLeftMm: 31 }],
    ['body: right edge of a full line', { marginRightMm: 14 }],
    ['body: first baseline of the page', { marginTopMm: 19 }],
  ])('sees another margin by %s', (what, change) => {
    const document = measuredReport(partyHd36);
    const layout = { ...partyHd36, page: { ...partyHd36.page, ...change } };
    const off = measure('party-hd36', 'word', { ...document, layout }).filter((each) => !isKept(each));
    expect(off.map((each) => each.what)).toContain(what);
  });

  it.each([
    ['body: pitch', { linePitchPt: 18.5 }],
    ['body: left edge of the first line', { firstLineIndentMm: 11 }],
    ['body: distance from what stands above', { spaceBeforePt: 1 }],
    ['body: face', { isItalic: true }],
  ])('sees another %s', (what, change) => {
    const document = { ...measuredReport(partyHd36), layout: changed(partyHd36, 'body', change) };
    const off = measure('party-hd36', 'pdf', document).filter((each) => !isKept(each));
    expect(off.map((each) => each.what)).toContain(what);
  });

  it.each(layouts.map(({ id }) => id))('sees the edges of even pages of %s, two-sided', (id) => {
    for (const kind of ['pdf', 'word'] as const) {
      const edges = measure(`${id}, công văn và các bảng, hai mặt`, kind).filter(({ what }) =>
        what.includes('even pages'),
      );
      expect(edges.map(({ what }) => what)).toEqual(
        expect.arrayContaining([
          'body: left edge on even pages, two-sided',
          'body: right edge of a full line on even pages, two-sided',
        ]),
      );
      expect(edges.length).toBeGreaterThan(10);
    }
  });

  it('sees even pages that mirror nothing', () => {
    const document = measuredReport(printTwoSided(partyHd36));
    const off = measure('party-hd36', 'word', document).filter((each) => !isKept(each));
    expect(off.map((each) => each.what)).toContain('page-number: middle');
  });

  it('sees a shorter rule and a line too few for the hand', () => {
    const document = measuredReport(partyHd36);
    const short = { ...document, sections: document.sections.map(shorten) };
    const off = measure('party-hd36', 'pdf', short).filter((each) => !isKept(each));
    expect(off.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['title: length of the rule', 'signer-name: distance from what stands above']),
    );
  });
});

function shorten(section: PrintDocument['sections'][number]): PrintDocument['sections'][number] {
  return {
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind === 'signature') return { ...block, freeLines: block.freeLines - 1 };
      if (block.kind !== 'letterhead') return block;
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          right: row.right.map((line) => ({
            ...line,
            ...(line.rule && { rule: { ...line.rule, lengthShare: 0.9 } }),
          })),
        })),
      };
    }),
  };
}
