import type { RecognisedLetterhead } from '../../reading/recognised-document.ts';
import type { WordBlock, WordRun } from '../../reading/word-document.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { isCapitals, isOrnament, readLines, type Line } from './read-lines.ts';
import { startsWithMark } from './recognise-heading.ts';
import { isLetterheadLine, recogniseLetterhead } from './recognise-letterhead.ts';

export type RecognisedStart = {
  letterhead: RecognisedLetterhead;
  documentType: string;
  abstract: string;
  /** Lines of a block whose upper part belongs to the start; they open the body. */
  restLines: readonly Line[];
  /** Footnotes of the lines that became letterhead, type or abstract. */
  noteRuns: readonly WordRun[];
  /** The first block that is wholly body. */
  bodyStart: number;
};

type PlacedLine = Line & { blockIndex: number };

// No letterhead is longer, and no line of one is.
const mostLines = 40;
const longestLine = 250;

const types =
  /^(?:BÁO CÁO|B Á O\s+C Á O|TỜ TRÌNH|KẾ HOẠCH|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH|CÔNG VĂN|ĐỀ ÁN|BIÊN BẢN|KẾT LUẬN|NGHỊ QUYẾT|QUYẾT ĐỊNH)(?![\p{L}])/u;
// In small letters where an old font for capitals has lost its name.
const smallType = /^b ?á ?o +c ?á ?o(?= (?:kết quả|tình hình|công tác|sơ kết|tổng kết)|$)/u;
const typeNames = new Set(['Báo cáo', 'Báo cáo nhanh', 'Báo cáo tổng hợp']);

/** Letterhead, type and abstract at the start of a document. Without a type, what can only be letterhead is one. */
export function recogniseStart(blocks: readonly WordBlock[]): RecognisedStart {
  const lines = readStartLines(blocks);
  const typeIndex = lines.findIndex((line) => isType(line));
  if (typeIndex === -1) {
    const count = lines.findLastIndex((line) => isLetterheadLine(line.text)) + 1;
    return finish(blocks, lines, count, { lines: lines.slice(0, count), documentType: '', abstract: '' });
  }
  const { documentType, rest } = divideType(lines[typeIndex]?.text ?? '');
  const abstractEnd = findAbstractEnd(lines, typeIndex + 1);
  const abstractLines = lines
    .slice(typeIndex + 1, abstractEnd)
    .map((line) => line.text)
    .filter((text) => !isOrnament(text));
  return finish(blocks, lines, abstractEnd, {
    lines: lines.slice(0, typeIndex),
    documentType,
    abstract: [rest, ...abstractLines].filter((text) => text !== '').join(' '),
  });
}

function finish(
  blocks: readonly WordBlock[],
  lines: readonly PlacedLine[],
  count: number,
  found: { lines: readonly Line[]; documentType: string; abstract: string },
): RecognisedStart {
  const last = lines[count - 1];
  const next = lines[count];
  const isCut = last !== undefined && next?.blockIndex === last.blockIndex;
  const { documentType, abstract } = found;
  return {
    letterhead: recogniseLetterhead(found.lines),
    documentType,
    abstract,
    restLines: isCut ? lines.slice(count).filter((line) => line.blockIndex === last.blockIndex) : [],
    noteRuns: lines.slice(0, count).flatMap((line) => line.runs.filter((run) => run.type === 'note')),
    bodyStart: last === undefined ? 0 : Math.min(last.blockIndex + 1, blocks.length),
  };
}

/** The short lines with which the document begins, up to the first that is too long for a letterhead. */
function readStartLines(blocks: readonly WordBlock[]): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const [blockIndex, block] of blocks.entries()) {
    const own = readLines(block).filter((line) => line.text !== '');
    if (lines.length + own.length > mostLines || own.some((line) => line.text.length > longestLine)) break;
    lines.push(...own.map((line) => ({ ...line, blockIndex })));
  }
  return lines;
}

function isType({ text, mark, column, align, isBold }: Line): boolean {
  if (mark !== '' || column !== null) return false;
  if (types.test(text) || typeNames.has(text)) return true;
  return align === 'center' && isBold && smallType.test(text);
}

/** `BÁO CÁO NHANH` is a type; of `BÁO CÁO KẾT QUẢ CÔNG TÁC QUÝ I` the type is only the beginning. */
function divideType(text: string): { documentType: string; rest: string } {
  const found = (types.exec(text) ?? smallType.exec(text))?.[0] ?? text;
  const name = found.replace(/^B ?Á ?O\s+C ?Á ?O$/iu, (type) => (type === 'Báo cáo' ? type : 'BÁO CÁO'));
  const rest = text.slice(found.length).trim();
  return /^(?:NHANH|TỔNG HỢP|CHUYÊN ĐỀ|ĐỊNH KỲ)?$/u.test(rest)
    ? { documentType: `${name} ${rest}`.trim(), rest: '' }
    : { documentType: name, rest };
}

/** The abstract is centred or bold below the type and ends at its rule, at body text or at a heading. */
function findAbstractEnd(lines: readonly PlacedLine[], start: number): number {
  let end = start;
  while (end < lines.length && end - start < 8) {
    const line = lines[end];
    if (!line) break;
    if (isOrnament(line.text)) return end + 1;
    if (line.mark !== '' || startsWithMark(line.text)) break;
    if (/^kinh (?:gui|trinh)/.test(foldSearchKey(line.text))) break;
    const isHeadingOfBody = end > start && isCapitals(line.text) && !isCapitals(lines[start]?.text ?? '');
    if (isHeadingOfBody || !(line.align === 'center' || (line.isBold && line.align !== 'justify'))) break;
    end += 1;
  }
  return end;
}
