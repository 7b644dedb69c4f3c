import { figureColumns, type FigureColumn } from '../../../../core/rules/figures/paste-figures.ts';

export type CellPlace = { row: number; column: FigureColumn };

/** A rectangle of cells, from the one where it began to the one where it now ends. */
export type CellRange = { anchor: CellPlace; head: CellPlace };

/** The rows and columns that a range covers, from the top left. */
export function spanOf({ anchor, head }: CellRange): {
  firstRow: number;
  lastRow: number;
  columns: FigureColumn[];
} {
  const [from, to] = [figureColumns.indexOf(anchor.column), figureColumns.indexOf(head.column)];
  return {
    firstRow: Math.min(anchor.row, head.row),
    lastRow: Math.max(anchor.row, head.row),
    columns: figureColumns.slice(Math.min(from, to), Math.max(from, to) + 1),
  };
}

export function countCells(range: CellRange): number {
  const { firstRow, lastRow, columns } = spanOf(range);
  return (lastRow - firstRow + 1) * columns.length;
}

/** The range with its end one cell further, as far as the table goes. */
export function extendRange(range: CellRange, key: string, rowCount: number): CellRange {
  const { row, column } = range.head;
  const at = figureColumns.indexOf(column);
  const head: CellPlace = {
    row: clamp(row + (key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0), rowCount),
    column:
      figureColumns[
        clamp(at + (key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0), figureColumns.length)
      ] ?? column,
  };
  return { ...range, head };
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
