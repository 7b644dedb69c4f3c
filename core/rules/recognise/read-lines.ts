import type { WordBlock, WordParagraph, WordRun } from '../../reading/word-document.ts';
import { normaliseText } from '../text/normalise-text.ts';

/** One line of a letterhead or signature block, whether it stood in a table, beside a tab or in a paragraph of its own. */
export type Line = {
  text: string;
  runs: readonly WordRun[];
  mark: string;
  column: 'left' | 'right' | null;
  align: WordParagraph['align'];
  isBold: boolean;
};

/** The lines of a block that arranges text: a table cell by cell, a paragraph cut at line breaks, tabs and wide gaps. */
export function readLines(block: WordBlock, column: Line['column'] = null): Line[] {
  if (block.type === 'paragraph') return splitParagraph(block, column);
  return block.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const place = row.cells.length < 2 ? column : index === 0 ? ('left' as const) : ('right' as const);
      return cell.blocks.flatMap((each) => readLines(each, place));
    }),
  );
}

export function textOfRuns(runs: readonly WordRun[]): string {
  return normaliseText(
    runs.map((run) => (run.type === 'text' ? run.text : run.type === 'line-break' ? '\n' : '')).join(''),
  );
}

/** Whether a line only decorates: `-----`, `*`, `***`, `_______`. */
export function isOrnament(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Written in capitals, whatever digits and signs stand between. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

export function isAllBold(runs: readonly WordRun[]): boolean {
  const texts = runs.filter((run) => run.type === 'text' && /[\p{L}\p{N}]/u.test(run.text));
  return texts.length > 0 && texts.every((run) => run.type === 'text' && run.isBold === true);
}

function splitParagraph(paragraph: WordParagraph, column: Line['column']): Line[] {
  return splitAtBreaks(paragraph.runs).flatMap((runs, index) => {
    const columns = splitAtGaps(runs);
    const isTwo = columns.length === 2 && column === null;
    return columns.map((part, place) => ({
      text: textOfRuns(part).replace(/\s+/g, ' ').trim(),
      runs: part,
      mark: index === 0 && place === 0 ? paragraph.mark : '',
      column: isTwo ? (place === 0 ? ('left' as const) : ('right' as const)) : column,
      align: paragraph.align,
      isBold: isAllBold(part),
    }));
  });
}

function splitAtBreaks(runs: readonly WordRun[]): WordRun[][] {
  const lines: WordRun[][] = [[]];
  for (const run of runs) {
    if (run.type === 'line-break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}

// Room left for a number or a day is no gap between columns.
const gap = /\s*\t\s*|(?<!(?:Số\s?[:.]?|[Nn]gày|[Tt]háng|[Nn]ăm)\s*)(?<!\s)\s{4,}(?!\s|[/–-])/gu;

function splitAtGaps(runs: readonly WordRun[]): WordRun[][] {
  const text = runs.map((run) => (run.type === 'text' ? run.text : '')).join('');
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const cuts = [...text.matchAll(gap)]
    .filter((match) => match.index > start && match.index < end)
    .map((match) => match.index + match[0].length);
  return [...cuts, Infinity].map((cut, index) => sliceRuns(runs, cuts[index - 1] ?? 0, cut));
}

function sliceRuns(runs: readonly WordRun[], from: number, to: number): WordRun[] {
  let position = 0;
  return runs.flatMap((run): WordRun[] => {
    const start = position;
    if (run.type !== 'text') return start >= from && (start < to || to === Infinity) ? [run] : [];
    position += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}
