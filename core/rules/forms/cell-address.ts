import type { CellAddress } from '../../model/form.ts';
import type { CellRange } from '../../reading/form-workbook.ts';

/** `C12` of row 11 and column 2, both from 0. */
export function writeAddress(row: number, column: number): CellAddress {
  return `${nameColumn(column)}${row + 1}`;
}

/** `A`, `Z`, `AA` of 0, 25, 26. */
export function nameColumn(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Row and column from 0; null for what is no address of Excel. `$` marks are passed over. */
export function readAddress(address: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!parts) return null;
  const column =
    Array.from(parts[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(parts[2]) - 1;
  return column < 16_384 && row < 1_048_576 ? { row, column } : null;
}

/** `A1:C3`, or one cell; null for what is no range of cells. */
export function readRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [readAddress(first), readAddress(last)];
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function isInRange({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
