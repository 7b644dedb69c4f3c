import type { TableBlock, TableCell } from '../../core/documents/print-document.ts';

/**
 * One place in a row of Word's grid: where a cell begins, where it goes on from the row above, or nothing. Word writes a
 * cell that spans rows once in each of them.
 */
export type GridPlace =
  | { kind: 'start'; cell: TableCell; columnSpan: number; rowSpan: number }
  | { kind: 'continued'; cell: TableCell; columnSpan: number }
  | { kind: 'empty'; columnSpan: 1 };

type Running = { cell: TableCell; columnSpan: number; rowsLeft: number };

function nextFree(running: readonly (Running | undefined)[], from: number): number {
  let column = from;
  for (let above = running[column]; above !== undefined; above = running[column]) column += above.columnSpan;
  return column;
}

/**
 * Places every cell on a grid without holes. Spans are cut where they would leave the table or its head, or meet a
 * cell that comes down from above; a cell for which a row has no column left opens a further column.
 */
export function layOutGrid(table: TableBlock): { rows: GridPlace[][]; columnCount: number } {
  let columnCount = Math.max(1, table.columnWidthsMm.length);
  const running: (Running | undefined)[] = [];
  const rows = table.rows.map((row, rowIndex) => {
    const places = new Map<number, GridPlace>();
    const started: { column: number; running: Running }[] = [];
    running.forEach((above, column) => {
      if (above !== undefined) {
        places.set(column, { kind: 'continued', cell: above.cell, columnSpan: above.columnSpan });
      }
    });
    let column = nextFree(running, 0);
    for (const cell of row.cells) {
      let columnSpan = 1;
      while (
        columnSpan < cell.columnSpan &&
        column + columnSpan < columnCount &&
        running[column + columnSpan] === undefined
      ) {
        columnSpan += 1;
      }
      const lastRow = rowIndex < table.headerRowCount ? table.headerRowCount : table.rows.length;
      const rowSpan = Math.min(cell.rowSpan, lastRow - rowIndex, table.rows.length - rowIndex);
      places.set(column, { kind: 'start', cell, columnSpan, rowSpan });
      if (rowSpan > 1) started.push({ column, running: { cell, columnSpan, rowsLeft: rowSpan } });
      column = nextFree(running, column + columnSpan);
      columnCount = Math.max(columnCount, ...[...places].map(([start, place]) => start + place.columnSpan));
    }
    for (const { column: start, running: cell } of started) running[start] = cell;
    running.forEach((above, start) => {
      if (above === undefined) return;
      above.rowsLeft -= 1;
      if (above.rowsLeft === 0) running[start] = undefined;
    });
    return places;
  });
  return { rows: rows.map((places) => fillHoles(places, columnCount)), columnCount };
}

function fillHoles(places: ReadonlyMap<number, GridPlace>, columnCount: number): GridPlace[] {
  const filled: GridPlace[] = [];
  for (let column = 0; column < columnCount;) {
    const place = places.get(column) ?? { kind: 'empty', columnSpan: 1 };
    filled.push(place);
    column += place.columnSpan;
  }
  return filled;
}

/** Widths of all columns: those that the table does not give are as wide as the average, and all then share its width. */
export function completeWidths(
  widthsMm: readonly number[],
  columnCount: number,
  textWidthMm: number,
): number[] {
  if (widthsMm.length === columnCount) return [...widthsMm];
  const given = widthsMm.reduce((sum, width) => sum + width, 0);
  const total = given > 0 ? given : textWidthMm;
  const average = widthsMm.length > 0 ? given / widthsMm.length : total;
  const all = Array.from({ length: columnCount }, (_, index) => widthsMm[index] ?? average);
  const sum = all.reduce((part, width) => part + width, 0);
  return all.map((width) => (width * total) / sum);
}
