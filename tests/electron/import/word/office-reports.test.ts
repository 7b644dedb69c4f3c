import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
import type { Inline } from '../../../../core/model/inline.ts';
import { outline as outlineSchema, type OutlineSection } from '../../../../core/model/outline.ts';
import type { OutlinePlacement } from '../../../../core/reading/outline-placement.ts';
import type { RecognisedDocument } from '../../../../core/reading/recognised-document.ts';
import { placeOnOutline } from '../../../../core/rules/place-on-outline.ts';
import { recogniseDocument } from '../../../../core/rules/recognise/recognise-document.ts';
import { readWord } from '../../../../electron/import/word/read-word.ts';
import { officeHabits, type OfficeHabit } from '../../../support/office-reports/office-habits.ts';
import { officeReports, type OfficeReport } from '../../../support/office-reports/office-reports.ts';
import { appendixTitle } from '../../../support/office-reports/write-office-end.ts';
import { footnote, writeOfficeReport } from '../../../support/office-reports/write-office-report.ts';
import { countingIds } from '../../../support/word-documents.ts';

const outlineOf = (id: string): OutlineSection[] =>
  outlineSchema
    .parse(JSON.parse(readFileSync(`assets/catalogue/outlines/${id}.json`, 'utf8')))
    .sections.map((section) => ({
      ...section,
      title: section.title.replace('{period}', 'quý II/2021').replace('{nextPeriod}', 'quý III/2021'),
    }));

async function understand(bytes: Uint8Array, outlineId: string) {
  const newId = countingIds();
  const recognised = recogniseDocument(await readWord(bytes), { newId });
  const origin = { fileName: 'Báo cáo quý I.docx' };
  const placement = placeOnOutline({ recognised, sections: outlineOf(outlineId), origin, newId });
  return { recognised, placement };
}

const inlineText = (content: readonly Inline[]): string =>
  content
    .map((inline) =>
      inline.type === 'text'
        ? inline.text
        : inline.type === 'footnote'
          ? ` ${inlineText(inline.content)} `
          : ' ',
    )
    .join('');
const textOf = (block: Block): string =>
  block.type === 'table'
    ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.map(inlineText))).join(' ')
    : inlineText(block.content);

/** All words that the program kept, wherever it put them. */
function keptText({
  recognised,
  placement,
}: {
  recognised: RecognisedDocument;
  placement: OutlinePlacement;
}): string {
  const { letterhead, signature } = recognised;
  return [
    ...placement.sections.flatMap((each) => [each.sourceTitle ?? '', ...each.blocks.map(textOf)]),
    ...placement.unplaced.map((each) => textOf(each.block)),
    ...letterhead.superiorLines,
    ...letterhead.issuerLines,
    ...letterhead.titleLines,
    ...letterhead.otherLines,
    letterhead.number,
    letterhead.typeCode,
    letterhead.symbol,
    letterhead.placeName,
    recognised.documentType,
    recognised.abstract,
    signature?.authorityName ?? '',
    signature?.position ?? '',
    signature?.name ?? '',
    ...(signature?.otherLines ?? []),
    ...recognised.recipients,
  ].join('\n');
}

const bare = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}%,]/gu, '');

/** The text of a file by another way than the reader's: its XML without the tags. */
function textInXml(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return ['word/document.xml', 'word/footnotes.xml']
    .map((name) =>
      strFromU8(parts[name] ?? new Uint8Array())
        .replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ')
        .replace(/<[^>]*>/g, ''),
    )
    .join(' ');
}

/** How often each word stands in a text; single letters and Roman numerals are marks of headings. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .matchAll(/\p{L}{2,}|\p{N}{3,}/gu))
    if (!/^[ivx]+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What stands for the number, the date and the authority in fields of their own. */
const ownFields = new Set('số ngày tháng năm nơi nhận thứ phần 2021 tm kt tl uq tuq'.split(' '));

const cases = officeReports.flatMap((report) => officeHabits.map((habit) => ({ report, habit })));

describe.each(cases)('the report of $report.id in the habit “$habit.name”', ({ report, habit }) => {
  const file = writeOfficeReport(report, habit);

  it('gives letterhead, number, place and date', async () => {
    const { letterhead, documentType, abstract } = (await understand(file.bytes, report.outlineId))
      .recognised;
    expect([documentType, abstract.toLocaleLowerCase('vi')]).toEqual([
      'BÁO CÁO',
      report.abstract.toLocaleLowerCase('vi'),
    ]);
    expect(letterhead).toEqual(expectedLetterhead(report, habit));
  });

  it('gives signer and recipients', async () => {
    const { recognised } = await understand(file.bytes, report.outlineId);
    const hasList = habit.signature !== 'none' && habit.signature !== 'alone';
    expect(recognised.recipients).toEqual(hasList ? report.recipients : []);
    expect(recognised.signature).toEqual(
      habit.signature === 'none' ? null : { ...report.signature, otherLines: ['(Đã ký)'] },
    );
  });

  it('has every sentence under its section, and none twice', async () => {
    const { placement, recognised } = await understand(file.bytes, report.outlineId);
    const titles = placement.sections.filter(({ sourceTitle }) => sourceTitle !== null);
    expect(titles.map(({ sectionId, sourceTitle }) => [sectionId, bare(sourceTitle ?? '')])).toEqual(
      file.headings.map(({ sectionId, sourceTitle }) => [sectionId, bare(sourceTitle)]),
    );
    const found = Object.fromEntries(
      placement.sections.map(({ sectionId, blocks }) => [sectionId, bare(blocks.map(textOf).join(' '))]),
    );
    for (const part of report.parts) {
      for (const sentence of part.sentences)
        expect(found[part.sectionId]?.split(bare(sentence)).length, sentence).toBe(2);
    }
    if (habit.hasPageNumbers) {
      const all = placement.sections.flatMap(({ blocks }) => blocks.map((block) => textOf(block).trim()));
      expect(all.filter((text) => /^\d+$/.test(text))).toEqual([]);
      expect(recognised.pageNumbers).toEqual(['2', '3', '4', '5']);
    }
    expect(found['mo-dau']).toBe(bare(report.opening));
    expect(placement.unplaced.map((each) => textOf(each.block))).toEqual(
      habit.hasAppendix ? [appendixTitle, 'Nội dung Số lượng Số buổi tuyên truyền 217'] : [],
    );
    if (habit.hasFootnote) expect(Object.values(found).join(' ').split(bare(footnote))).toHaveLength(2);
  });

  it('loses no word', async () => {
    const kept = countWords(keptText(await understand(file.bytes, report.outlineId)));
    const words = countWords(textInXml(file.bytes));
    expect(words.size).toBeGreaterThan(100);
    const lost = [...words].filter(([word, count]) => !ownFields.has(word) && (kept.get(word) ?? 0) < count);
    expect(lost).toEqual([]);
  });
});

function expectedLetterhead(report: OfficeReport, habit: OfficeHabit): RecognisedDocument['letterhead'] {
  const { superiorLines, issuerLines, titleLines, symbol, placeName } = report;
  if (habit.letterhead === 'none')
    return {
      superiorLines: [],
      issuerLines: [],
      titleLines: [],
      number: '',
      typeCode: '',
      symbol: '',
      placeName: '',
      date: null,
      otherLines: [],
    };
  return {
    superiorLines,
    issuerLines,
    titleLines,
    number: habit.number,
    typeCode: 'BC',
    symbol,
    placeName,
    date: { year: 2021, month: 3, day: habit.isDayBlank ? null : 18 },
    otherLines: [],
  };
}
