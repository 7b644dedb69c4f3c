import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Block } from '../../../core/model/block.ts';
import type { Inline } from '../../../core/model/inline.ts';
import { outline as outlineSchema, type OutlineSection } from '../../../core/model/outline.ts';
import type { OutlinePlacement } from '../../../core/reading/outline-placement.ts';
import type { RecognisedDocument } from '../../../core/reading/recognised-document.ts';
import { convertOldFonts } from '../../../core/rules/old-fonts/convert-old-fonts.ts';
import { placeOnOutline } from '../../../core/rules/beginning/place-on-outline.ts';
import { recogniseDocument } from '../../../core/rules/recognise/recognise-document.ts';
import { readWord } from '../../../electron/import/word/read-word.ts';
import { countingIds } from '../word-documents.ts';
import type { OfficeHabit } from './office-habits.ts';
import type { OfficeReport } from './office-reports.ts';

export type Understood = {
  recognised: RecognisedDocument;
  placement: OutlinePlacement;
  conversions: readonly { before: string; after: string }[];
};

const outlineOf = (id: string): OutlineSection[] =>
  outlineSchema
    .parse(JSON.parse(readFileSync(`assets/catalogue/outlines/${id}.json`, 'utf8')))
    .sections.map((section) => ({
      ...section,
      title: section.title.replace('{period}', 'quý II/2021').replace('{nextPeriod}', 'quý III/2021'),
    }));

/** A file as the program understands it, on the shipped outline of the next quarter. */
export async function understand(bytes: Uint8Array, outlineId: string): Promise<Understood> {
  const newId = countingIds();
  const { document, conversions } = convertOldFonts(await readWord(bytes));
  const recognised = recogniseDocument(document, { newId });
  const origin = { fileName: 'Báo cáo quý I.docx' };
  const placement = placeOnOutline({ recognised, sections: outlineOf(outlineId), origin, newId });
  return { recognised, placement, conversions };
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
export const textOf = (block: Block): string =>
  block.type === 'table'
    ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.map(inlineText))).join(' ')
    : inlineText(block.content);

/** All words that the program kept, wherever it put them. */
export function keptText({ recognised, placement }: Understood): string {
  const { letterhead, signature } = recognised;
  return [
    ...placement.sections.flatMap((each) => [each.sourceTitle ?? '', ...each.blocks.map(textOf)]),
    ...placement.appendices.flatMap((each) =>
      each.kind === 'figures' ? [] : [each.name, each.title, each.reference, ...each.tables.map(textOf)],
    ),
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

/** Letters and digits only, in small letters: programs differ in spaces and marks. */
export const bare = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}%,]/gu, '');

/** The text of a file by another way than the reader's: its XML without the tags. */
export function textInXml(bytes: Uint8Array): string {
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

/** The words of one text that another does not hold, or not as often. */
export function findLostWords(source: string, kept: string): string[] {
  const counts = countWords(kept);
  return [...countWords(source)].flatMap(([word, count]) =>
    !ownFields.has(word) && (counts.get(word) ?? 0) < count ? [word] : [],
  );
}

export function expectedLetterhead(
  report: OfficeReport,
  habit: OfficeHabit,
): RecognisedDocument['letterhead'] {
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
    otherLines: habit.stamp === undefined ? [] : [habit.stamp],
  };
}
