import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPeriodicReport } from '../../../core/documents/periodic-report.ts';
import type { PrintDocument } from '../../../core/documents/print-document.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import type { Block } from '../../../core/model/block.ts';
import type { Report, ReportHeader } from '../../../core/model/report.ts';
import { normaliseText } from '../../../core/rules/text/normalise-text.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { findMissingGlyphs } from '../../../electron/export/pdf/find-missing-glyphs.ts';
import type { PdfEngine } from '../../../electron/export/pdf/typst-engine.ts';
import { renderWord } from '../../../electron/export/word/render-word.ts';
import { listOfficeFaults } from '../../support/list-office-faults.ts';
import { commission, indicator, paragraph, period, report } from '../../support/records.ts';
import { wordFilesToPdf } from '../../support/word-to-pdf.ts';
import { readPages, readText } from './pdf/read-pdf.ts';
import { fontFolder, startEngine } from './pdf/start-engine.ts';
import { readZip } from './word/read-zip.ts';

const version = selectVersion(commission, '2021-03-14');

function print(change: Partial<Report>, issuerLines = version.issuerLines): PrintDocument {
  return buildPeriodicReport({
    report: { ...report, sections: [], nextTasks: [], petitions: [], ...change },
    organisation: { ...version, issuerLines },
    period,
    layout: partyHd36,
    indicators: [indicator],
    citedDocuments: [],
    lastTasks: [],
  });
}

const header = (part: Partial<ReportHeader>) => ({ header: { ...report.header, ...part } });
const prose = (...texts: string[]) => ({ blocks: texts.map((text, index) => paragraph(`p${index}`, text)) });
const wide = (columnCount: number): Block => ({
  type: 'table',
  id: 'bang',
  columnShares: Array.from({ length: columnCount }, () => 1),
  headerRowCount: 1,
  rows: ['Cột', 'Ô'].map((name) => ({
    cells: Array.from({ length: columnCount }, (_, index) => ({
      content: [[{ type: 'text' as const, text: `${name}${index}` }]],
    })),
  })),
});
const sentence = 'Các cấp Hội đã tổ chức 267 buổi tuyên truyền cho hơn 14.000 lượt hội viên. ';

/** Each bad report, and what of it must be read on its pages. */
const bad: Record<string, { document: PrintDocument; texts: string[] }> = {
  empty: {
    document: print({ ...header({ abstract: '', recipients: [], signerName: '' }), blocks: [], figures: [] }),
    texts: ['BÁO CÁO', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  },
  'no signer': {
    document: print({ ...header({ signerName: '', signerPosition: '' }), ...prose('Một.') }),
    texts: ['Một'],
  },
  'no recipients': { document: print({ ...header({ recipients: [] }), ...prose('Hai.') }), texts: ['Hai'] },
  'long abstract': {
    document: print({ ...header({ abstract: sentence.repeat(13).slice(0, 1000) }), ...prose('Ba.') }),
    texts: ['BÁO CÁO', 'Ba'],
  },
  'issuer of six lines': {
    document: print({ ...header({ secrecy: 'absolute-secret', urgency: 'express' }), ...prose('Bốn.') }, [
      'BAN CHỈ ĐẠO',
      'CUỘC VẬN ĐỘNG TOÀN DÂN',
      'ĐOÀN KẾT XÂY DỰNG',
      'NÔNG THÔN MỚI,',
      'ĐÔ THỊ VĂN MINH',
      'CẤP TỈNH',
    ]),
    texts: ['BAN CHỈ ĐẠO', 'CẤP TỈNH', 'TUYỆT MẬT', 'HOẢ TỐC'],
  },
  'forty columns': { document: print({ blocks: [wide(40)] }), texts: [] },
  'long paragraph': {
    document: print(prose(sentence.repeat(700).slice(0, 50_000))),
    texts: [sentence.slice(0, 40)],
  },
  'long word': { document: print(prose(`đầu ${'dài'.repeat(3000)} cuối`)), texts: ['đầu', 'cuối'] },
  'right to left': {
    document: print(prose('Tên שלום và مرحبا đây. \u202Engược\u202C')),
    texts: ['Tên', 'đây', 'ngược'],
  },
  emoji: { document: print(prose('Tốt 😀 👨‍👩‍👧 lắm 𠀀')), texts: ['Tốt', 'lắm'] },
  commands: {
    document: print(
      prose(
        '<script>alert(1)</script>',
        '#import "x"',
        '#set page(width: 1cm)',
        '{{x}} $y$ \\u{41} &amp; ]]>',
      ),
    ),
    texts: [
      '<script>alert(1)</script>',
      '#import "x"',
      '#set page(width: 1cm)',
      '{{x}} $y$ \\u{41} &amp; ]]>',
    ],
  },
  'control characters': { document: print(prose('a\u0000b\u0008c\uFFFEd\uD800e\u001Ff')), texts: ['abcdef'] },
};
const names = Object.keys(bad);

let engine: PdfEngine;
const words: Record<string, Uint8Array> = {};
const pdfs: Record<string, { bytes: Uint8Array; wordPdf: Uint8Array }> = {};

beforeAll(async () => {
  engine = await startEngine();
  for (const [name, { document }] of Object.entries(bad)) words[name] = renderWord(document);
  const opened = wordFilesToPdf(words);
  for (const [name, { document }] of Object.entries(bad)) {
    const { bytes } = await engine.render(document);
    pdfs[name] = { bytes, wordPdf: opened[name] ?? new Uint8Array() };
  }
}, 240_000);

/** Without what the page breaks and joins. */
const bare = (text: string) => text.normalize('NFC').replace(/[\s\u00A0\u200B]+/g, '');

describe.each(names)('a report with bad input: %s', (name) => {
  it('is a Word file that the validator of Word passes', async () => {
    expect(await listOfficeFaults(words[name] ?? new Uint8Array(), 'docx')).toEqual([]);
  });

  it.each(['bytes', 'wordPdf'] as const)('prints what it says within the margins (%s)', (kind) => {
    const pdf = pdfs[name]?.[kind] ?? new Uint8Array();
    const shown = bare(readText(pdf));
    for (const text of bad[name]?.texts ?? []) expect(shown).toContain(bare(text));
    const right = Math.max(...readPages(pdf).flatMap((page) => page.words.map((word) => word.rightMm)));
    expect(right).toBeLessThan(196);
  });
});

describe('bad input', () => {
  it('loses no letter of a paragraph of 50,000', () => {
    const whole = bare(sentence.repeat(700).slice(0, 50_000));
    for (const pdf of Object.values(pdfs['long paragraph'] ?? {}))
      // The numbers of the pages stand between.
      expect(bare(readText(pdf)).replace(/\d/g, '')).toContain(whole.replace(/\d/g, '').slice(0, 2000));
  });

  it('keeps every cell of forty columns', () => {
    for (const pdf of Object.values(pdfs['forty columns'] ?? {})) {
      const letters = readPages(pdf)
        .flatMap((page) => page.words.map(({ text }) => text))
        .join('');
      expect(letters.match(/Ô/g)?.length).toBe(40);
    }
  });

  it('names the characters that would print as boxes', async () => {
    const missing = await findMissingGlyphs(bad.emoji?.document ?? print({}), fontFolder);
    expect(missing).toEqual(expect.arrayContaining(['😀', '𠀀']));
    const arabic = await findMissingGlyphs(bad['right to left']?.document ?? print({}), fontFolder);
    expect(arabic).toEqual(['م', 'ر', 'ح', 'ب', 'ا']);
  });

  it('of any kind never breaks the Word file, and reads back from the PDF', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ maxLength: 40 }),
        async (wild, plain) => {
          const text = `${wild} ${plain}`;
          const document = print({
            ...prose(text),
            ...header({ abstract: text, signerName: plain, recipients: [text] }),
          });
          for (const [path, part] of readZip(renderWord(document))) {
            if (!/\.(?:xml|rels)$/.test(path)) continue;
            const faults: string[] = [];
            new DOMParser({
              onError: (level, message) => faults.push(`${level} ${message}`),
            }).parseFromString(part, 'text/xml');
            expect(faults, path).toEqual([]);
          }
          const { bytes } = await engine.render(document);
          const letters = (value: string) => bare(value).replace(/[^a-zA-Z0-9]/g, '');
          expect(letters(readText(bytes))).toContain(letters(normaliseText(plain)));
        },
      ),
      { numRuns: 25, seed: 20210314 },
    );
  }, 120_000);
});
