import { pointsPerMm } from '../../layouts/points-per-mm.ts';
import { measureTextPt } from '../../layouts/times-metrics.ts';
import { placeCells } from './place-cells.ts';

/** Left and right of the words in a cell, with what two programs measure differently. */
const paddingMm = 2.2;
/** A longer word is a link or a slip of the keys: in a table that has no room for it, it may be broken. */
const longestWordMm = 30;

export type MeasuredCell = {
  texts: readonly string[];
  isHead: boolean;
  columnSpan?: number | undefined;
  rowSpan?: number | undefined;
};
export type MeasuredRow = { cells: readonly MeasuredCell[] };

/** The widest word of a column, and how wide the column must be, in millimetres, so that it is not broken. */
export type ColumnNeed = { word: string; widthMm: number };

/** What each column needs. Cells over several columns ask for nothing: their words have room. */
export function measureColumnNeeds(
  rows: readonly MeasuredRow[],
  columnCount: number,
  sizePt = 13,
): ColumnNeed[] {
  const needs = Array.from({ length: columnCount }, (): ColumnNeed => ({ word: '', widthMm: 2 * paddingMm }));
  for (const { cell, from, to } of placeCells(rows).flat()) {
    if (from !== to || from >= columnCount) continue;
    for (const word of cell.texts.flatMap((text) => text.split(/\s+|(?<=[-–/])/u))) {
      const wordMm = measureTextPt(word, { sizePt, isBold: cell.isHead, isItalic: false }) / pointsPerMm;
      const widthMm = wordMm + 2 * paddingMm;
      if (widthMm > (needs[from]?.widthMm ?? 0)) needs[from] = { word, widthMm };
    }
  }
  return needs;
}

/** The width in millimetres below which a column is never printed in an appendix. */
export function boundNeed({ widthMm }: ColumnNeed): number {
  return Math.min(widthMm, longestWordMm + 2 * paddingMm);
}
