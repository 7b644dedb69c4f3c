import { pointsPerMm } from '../../layouts/points-per-mm.ts';
import { measureTextPt } from '../../layouts/times-metrics.ts';
import type { Orientation } from '../../model/appendix.ts';
import type { Table } from '../../model/block.ts';
import { plainTextOf } from '../text/read-plain-text.ts';
import { placeCells } from './place-cells.ts';

/** Left and right of the words in a cell, with what two programs measure differently. */
const paddingMm = 2.2;
/** A longer word is a link or a slip of the keys: it may be broken. */
const longestWordMm = 30;
/** A column that holds less than this is taken for broken when it could not be measured, as while it is empty. */
const emptyColumnMm = 9;
/** The text width of the official layouts; those that differ do so by a few millimetres. */
const textWidthsMm: Record<Orientation, number> = { portrait: 165, landscape: 252 };

export type MeasuredCell = {
  texts: readonly string[];
  isHead: boolean;
  columnSpan?: number | undefined;
  rowSpan?: number | undefined;
};

/**
 * How wide each column must be, in millimetres, so that no word in it is broken. Cells over several columns ask for
 * nothing: their words have room.
 */
export function leastColumnWidths(
  rows: readonly { cells: readonly MeasuredCell[] }[],
  columnCount: number,
  sizePt = 13,
): number[] {
  const widths = Array.from({ length: columnCount }, () => 2 * paddingMm);
  for (const { cell, from, to } of placeCells(rows).flat()) {
    if (from !== to || from >= columnCount) continue;
    for (const word of cell.texts.flatMap((text) => text.split(/\s+|(?<=[-–/])/u))) {
      const wordMm = measureTextPt(word, { sizePt, isBold: cell.isHead, isItalic: false }) / pointsPerMm;
      widths[from] = Math.max(widths[from] ?? 0, Math.min(wordMm, longestWordMm) + 2 * paddingMm);
    }
  }
  return widths;
}

/** A table's columns on a page of the orientation: how wide each is, and how wide it must be. */
export function measureColumns(
  table: Table,
  orientation: Orientation,
): { widthMm: number; leastMm: number }[] {
  const { columnShares } = table;
  const whole = columnShares.reduce((sum, share) => sum + share, 0);
  const least = leastWidthsOf(table);
  return columnShares.map((share, index) => ({
    widthMm: (share / whole) * textWidthsMm[orientation],
    leastMm: least[index] ?? 0,
  }));
}

const known = new WeakMap<Table, number[]>();

/** Blocks are immutable, so each table is measured once. */
function leastWidthsOf(table: Table): number[] {
  const { columnShares, rows, headerRowCount } = table;
  const widths =
    known.get(table) ??
    leastColumnWidths(
      rows.map((row, index) => ({
        cells: row.cells.map(({ content, columnSpan, rowSpan }) => ({
          texts: content.map(plainTextOf),
          isHead: index < headerRowCount,
          columnSpan,
          rowSpan,
        })),
      })),
      columnShares.length,
    );
  known.set(table, widths);
  return widths;
}

/** Whether the table can be read on the page as its columns stand: no word is broken. */
export function fitsPage(table: Table, orientation: Orientation): boolean {
  const columns = measureColumns(table, orientation);
  return (
    columns.every(isWideEnough) &&
    !(columns.length >= 8 && columns.some(({ widthMm }) => widthMm < emptyColumnMm && isEmptyTable(table)))
  );
}

/** Half a millimetre is what two programs measure differently. */
export function isWideEnough({ widthMm, leastMm }: { widthMm: number; leastMm: number }): boolean {
  return widthMm >= leastMm - 0.5;
}

function isEmptyTable({ rows }: Table): boolean {
  return rows.every((row) => row.cells.every((cell) => cell.content.every((each) => each.length === 0)));
}
