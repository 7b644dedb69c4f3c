import type { Orientation } from '../../model/appendix.ts';
import type { Table } from '../../model/block.ts';
import { plainTextOf } from '../text/read-plain-text.ts';
import { measureColumnNeeds, type ColumnNeed, type MeasuredRow } from './column-needs.ts';
import { planColumns } from './plan-columns.ts';

/** A column that holds less than this is taken for broken when it could not be measured, as while it is empty. */
const emptyColumnMm = 9;
/** The text width of the official layouts; those that differ do so by a few millimetres. */
const textWidthsMm: Record<Orientation, number> = { portrait: 165, landscape: 252 };
/** Of the letters in tables, in the official layouts. */
const sizePt = 13;

/** A column of a table on a page: how wide it is printed, and what it needs. */
export type MeasuredColumn = { widthMm: number; need: ColumnNeed };

/** A table's columns as the body prints them on a page of the orientation. */
export function measureColumns(table: Table, orientation: Orientation): MeasuredColumn[] {
  return joinNeeds(table, printedWidths(table, orientation));
}

/** A table's columns as an appendix prints them: with room taken from wide columns, or in parts. */
export function measureAppendixColumns(table: Table, orientation: Orientation): MeasuredColumn[] {
  const widthsMm = table.columnShares.map(() => 0);
  const parts = planColumns({
    rows: measure(table).rows,
    widthsMm: printedWidths(table, orientation),
    headerRowCount: table.headerRowCount,
    textWidthMm: textWidthsMm[orientation],
    sizePt,
  });
  for (const part of parts)
    for (const [index, column] of part.columns.entries()) widthsMm[column] = part.widthsMm[index] ?? 0;
  return joinNeeds(table, widthsMm);
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
export function isWideEnough({ widthMm, need }: MeasuredColumn): boolean {
  return widthMm >= need.widthMm - 0.5;
}

function printedWidths({ columnShares }: Table, orientation: Orientation): number[] {
  const whole = columnShares.reduce((sum, share) => sum + share, 0);
  return columnShares.map((share) => (share / whole) * textWidthsMm[orientation]);
}

function joinNeeds(table: Table, widthsMm: readonly number[]): MeasuredColumn[] {
  const { needs } = measure(table);
  return widthsMm.map((widthMm, index) => ({ widthMm, need: needs[index] ?? { word: '', widthMm: 0 } }));
}

type Measured = { rows: MeasuredRow[]; needs: ColumnNeed[] };
const known = new WeakMap<Table, Measured>();

/** Blocks are immutable, so each table is measured once. */
function measure(table: Table): Measured {
  const before = known.get(table);
  if (before) return before;
  const rows = table.rows.map((row, index) => ({
    cells: row.cells.map(({ content, columnSpan, rowSpan }) => ({
      texts: content.map(plainTextOf),
      isHead: index < table.headerRowCount,
      columnSpan,
      rowSpan,
    })),
  }));
  const measured = { rows, needs: measureColumnNeeds(rows, table.columnShares.length, sizePt) };
  known.set(table, measured);
  return measured;
}

function isEmptyTable({ rows }: Table): boolean {
  return rows.every((row) => row.cells.every((cell) => cell.content.every((each) => each.length === 0)));
}
