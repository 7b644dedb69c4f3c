import type { LaidSheet } from '../../../core/rules/forms/lay-out-sheet.ts';

type Place = { row: number; column: number };
type Key = Pick<React.KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const rowsOfPage = 15;

/** Where a key of the keyboard leads from a cell: past merged ranges and what is hidden. Null: the key is not one of these. */
export function stepInSheet(
  { key, ctrlKey, metaKey, altKey }: Key,
  laid: LaidSheet,
  from: Place,
): Place | null {
  if (altKey) return null;
  const isControl = ctrlKey || metaKey;
  const { rowCount, columnCount } = laid.sheet;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return walk(laid, from, key === 'ArrowDown' ? 1 : -1, 0);
    case 'ArrowRight':
    case 'ArrowLeft':
      return walk(laid, from, 0, key === 'ArrowRight' ? 1 : -1);
    case 'PageDown':
      return isControl ? null : { ...from, row: Math.min(from.row + rowsOfPage, rowCount - 1) };
    case 'PageUp':
      return isControl ? null : { ...from, row: Math.max(from.row - rowsOfPage, 0) };
    case 'Home':
      return isControl ? { row: 0, column: 0 } : { ...from, column: 0 };
    case 'End':
      return { row: isControl ? rowCount - 1 : from.row, column: columnCount - 1 };
    default:
      return null;
  }
}

function walk(laid: LaidSheet, from: Place, rows: number, columns: number): Place {
  const { sheet } = laid;
  const start = laid.anchorOf(from.row, from.column);
  let { row, column } = from;
  for (;;) {
    row += rows;
    column += columns;
    if (row < 0 || column < 0 || row >= sheet.rowCount || column >= sheet.columnCount) return from;
    const anchor = laid.anchorOf(row, column);
    const isSame = anchor.row === start.row && anchor.column === start.column;
    const isHidden = sheet.rowHeights[row] === 0 || sheet.columnWidths[column] === 0;
    if (!isSame && !isHidden) return { row, column };
  }
}
