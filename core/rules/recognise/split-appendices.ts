import type { Orientation } from '../../model/appendix.ts';
import type { Table } from '../../model/block.ts';
import type { RecognisedBlock } from '../../reading/recognised-document.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { plainTextOf } from '../text/read-plain-text.ts';
import { joinTableParts } from './join-table-parts.ts';

/** An appendix of an old file, with the tables of which a report's appendix consists. */
export type SplitAppendix = {
  kind: 'figures' | 'tables';
  /** As the file has it: `PHỤ LỤC II`, `Biểu số 1`; empty when it has only a title. */
  name: string;
  title: string;
  /** `(Kèm theo Báo cáo số 12-BC/HND ngày …)`; empty when it is not there. */
  reference: string;
  orientation: Orientation;
  tables: readonly Table[];
};

export type SplitAppendices = {
  appendices: SplitAppendix[];
  /** What is in none of them, in the file's order: all but tables, and appendices without a table. */
  rest: { block: RecognisedBlock; under: string }[];
};

const namePattern =
  /^((?:phụ lục|phụ biểu|biểu mẫu|biểu|mẫu)(?: số)?(?:[  ](?:[IVXLC]+|\d+[a-z]?|\p{Lu}))?)(?:[\s:.–-]+(.*))?$/isu;
const mostTitleLines = 4;
const longestTitleLine = 250;
const longestTitle = 300;

/** What follows signature and recipients, as appendices: each begins with a line that names it, and holds tables. */
export function splitAppendices(blocks: readonly RecognisedBlock[]): SplitAppendices {
  const starts = blocks.flatMap((_, index) => (beginsAppendix(blocks, index) ? [index] : []));
  const appendices: SplitAppendix[] = [];
  const rest: SplitAppendices['rest'] = [];
  let under = '';
  const leave = (left: readonly RecognisedBlock[]) => {
    for (const block of left) {
      rest.push({ block, under });
      if (block.block.type === 'heading' && block.block.level <= 3)
        under = `${block.mark} ${textOf(block)}`.trim();
    }
  };
  leave(blocks.slice(0, starts[0] ?? blocks.length));
  for (const [index, from] of starts.entries()) {
    const own = blocks.slice(from, starts[index + 1] ?? blocks.length);
    const found = readAppendix(own);
    if (found) appendices.push(found.appendix);
    if (!found || found.appendix.kind === 'figures') leave(own);
    else rest.push(...found.others.map((block) => ({ block, under: found.heading })));
  }
  return { appendices, rest };
}

/** A line with the name of an appendix, or a title behind a table that "(Kèm theo Báo cáo…)" stands under. */
function beginsAppendix(blocks: readonly RecognisedBlock[], index: number): boolean {
  const text = textOf(blocks[index]);
  if (text === '' || text.length > longestTitleLine || isReference(text) || /[.;]$/.test(text)) return false;
  const key = foldSearchKey(text);
  if (/^phu (?:luc|bieu)(?:$|[ :.])/.test(key)) return true;
  const above = blocks.slice(Math.max(0, index - mostTitleLines), index).findLast(isNamedOrTable);
  // Under "PHỤ LỤC I" the same words are its title.
  if (above && above.block.type !== 'table') return false;
  return (
    /^(?:bieu (?:mau|so|\d|tong hop|thong ke|chi tiet)|mau so)(?:$|[ :.\d])/.test(key) ||
    ((index === 0 || blocks[index - 1]?.block.type === 'table') && isReference(textOf(blocks[index + 1])))
  );
}

function isNamedOrTable(each: RecognisedBlock): boolean {
  return each.block.type === 'table' || /^phu (?:luc|bieu)(?:$|[ :.])/.test(foldSearchKey(textOf(each)));
}

function isReference(text: string): boolean {
  return /^\(\s*(?:ban hanh )?kem theo /.test(foldSearchKey(text));
}

type ReadAppendix = { appendix: SplitAppendix; heading: string; others: RecognisedBlock[] };

function readAppendix(own: readonly RecognisedBlock[]): ReadAppendix | null {
  const firstTable = own.findIndex(({ block }) => block.type === 'table');
  if (firstTable === -1) return null;
  const lines = own.slice(0, firstTable).map(textOf);
  const referenceAt = lines.findIndex(isReference);
  const titleEnd = referenceAt === -1 ? countTitleLines(lines) : Math.min(referenceAt, mostTitleLines);
  const [first = '', ...more] = lines.slice(0, titleEnd).flatMap((line) => line.split(/\s*\n\s*/));
  const [, name = '', ownTitle = ''] = namePattern.exec(first) ?? [];
  // "BIỂU TỔNG HỢP SỐ LIỆU" is all title: nothing in it counts the appendices.
  const isNamed = /^phụ (?:lục|biểu)/iu.test(name) || /[\dIVXLC]$/u.test(name);
  const title = [isNamed ? ownTitle : first, ...more].join(' ').replace(/\s+/g, ' ').trim();
  if (title.length > longestTitle) return null;
  const referenceEnd = referenceAt === -1 ? titleEnd : endOfReference(lines, referenceAt);
  const others = own
    .slice(0, firstTable)
    .filter((_, index) => index >= titleEnd && !(index >= referenceAt && index < referenceEnd));
  const tables: Table[] = [];
  let isContinued = false;
  for (const each of own.slice(firstTable)) {
    if (each.block.type !== 'table') {
      isContinued = /^\(?\s*tiep theo/.test(foldSearchKey(textOf(each)));
      if (!isContinued) others.push(each);
      continue;
    }
    const last = tables.at(-1);
    const joined = isContinued && last ? joinTableParts(last, each.block) : null;
    if (joined) tables[tables.length - 1] = joined;
    else tables.push(each.block);
    isContinued = false;
  }
  return {
    appendix: {
      kind: isFigures(title, tables) ? 'figures' : 'tables',
      name: isNamed ? name : '',
      title,
      reference: lines.slice(Math.max(referenceAt, 0), referenceAt === -1 ? 0 : referenceEnd).join(' '),
      orientation: own[firstTable]?.isLandscape ? 'landscape' : 'portrait',
      tables,
    },
    heading: [isNamed ? name : '', title].filter((part) => part !== '').join(' '),
    others,
  };
}

/** Without "(Kèm theo…)": the name, and short lines under it that are no sentences. */
function countTitleLines(lines: readonly string[]): number {
  const end = lines.findIndex(
    (line, index) => index > 0 && (line.length > longestTitleLine || /[.;:]$/.test(line) || isUnit(line)),
  );
  return Math.min(end === -1 ? lines.length : end, mostTitleLines);
}

/** "Đơn vị tính: người" above a table. */
function isUnit(line: string): boolean {
  return /^\(?\s*(?:don vi(?: tinh)?|dvt)\s/.test(foldSearchKey(line.replace(':', ' ')));
}

function endOfReference(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, index) => index >= from && line.trimEnd().endsWith(')'));
  return end === -1 || end > from + 2 ? from + 1 : end + 1;
}

/** The appendix of figures as this program prints it: the report makes it from its own figures. */
function isFigures(title: string, tables: readonly Table[]): boolean {
  const head = tables[0]?.rows[0]?.cells.slice(0, 3).map(({ content }) => content.map(plainTextOf).join(' '));
  return foldSearchKey(title).startsWith('so lieu ') && head?.join('|') === 'TT|Nội dung số liệu|ĐVT';
}

function textOf(each: RecognisedBlock | undefined): string {
  if (!each || each.block.type === 'table') return '';
  const mark = each.mark === '' ? '' : `${each.mark} `;
  return `${mark}${plainTextOf(each.block.content)}`.replaceAll('\u00A0', ' ').trim();
}
