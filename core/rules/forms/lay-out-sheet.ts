import { writeAddress } from './cell-address.ts';
import type { CellRange, FormSheet, ShownCell } from '../../reading/form-workbook.ts';

/** A sheet by places: merged cells answer for all that they cover. */
export type LaidSheet = {
  sheet: FormSheet;
  /** The cell at a place, of a merged range its top left one; null when nothing is there. */
  at(row: number, column: number): ShownCell | null;
  /** The merged range that covers a place. */
  rangeAt(row: number, column: number): CellRange | null;
  /** Where a choice of this place leads to: the top left of its merged range. */
  anchorOf(row: number, column: number): { row: number; column: number };
};

export function layOutSheet(sheet: FormSheet): LaidSheet {
  const cells = new Map(sheet.cells.map((cell) => [cell.row * 16_384 + cell.column, cell]));
  const covered = new Map<number, CellRange>();
  for (const range of sheet.merges) {
    const bottom = Math.min(range.bottom, sheet.rowCount - 1);
    const right = Math.min(range.right, sheet.columnCount - 1);
    for (let row = range.top; row <= bottom; row += 1)
      for (let column = range.left; column <= right; column += 1) covered.set(row * 16_384 + column, range);
  }
  const rangeAt = (row: number, column: number) => covered.get(row * 16_384 + column) ?? null;
  const anchorOf = (row: number, column: number) => {
    const range = rangeAt(row, column);
    return range ? { row: range.top, column: range.left } : { row, column };
  };
  return {
    sheet,
    rangeAt,
    anchorOf,
    at: (row, column) => {
      const anchor = anchorOf(row, column);
      return cells.get(anchor.row * 16_384 + anchor.column) ?? null;
    },
  };
}

/** The cell of an address, also when nothing is there yet. */
export function cellOr(laid: LaidSheet, row: number, column: number): ShownCell {
  const anchor = laid.anchorOf(row, column);
  return (
    laid.at(row, column) ?? {
      address: writeAddress(anchor.row, anchor.column),
      ...anchor,
      kind: 'empty',
      text: '',
      look: 0,
    }
  );
}
