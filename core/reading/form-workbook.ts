import type { CellAddress } from '../model/form.ts';

// An upper level's .xlsx as plain data, enough to show it and to choose cells on it. What it does not tell stays in the
// file, which is never written from here.

/** How cells look and behave; many cells share one. */
export type CellLook = {
  isBold: boolean;
  isItalic: boolean;
  fontSizePt: number;
  /** `#rrggbb`; null: as the page has it. */
  color: string | null;
  fill: string | null;
  horizontal: 'left' | 'center' | 'right' | null;
  vertical: 'top' | 'center' | 'bottom';
  isWrapped: boolean;
  borders: { top: boolean; right: boolean; bottom: boolean; left: boolean };
  /** Counts only on a protected sheet. */
  isLocked: boolean;
  isDate: boolean;
  /** Shows 0,5 as 50%. */
  isPercent: boolean;
};

/**
 * `formula` also stands for every cell that an array formula fills; `fixed` for the head of a table, which Excel repairs
 * when it is overwritten.
 */
export type ShownCellKind = 'empty' | 'text' | 'number' | 'formula' | 'fixed';

export type ShownCell = {
  address: CellAddress;
  /** Both from 0. */
  row: number;
  column: number;
  kind: ShownCellKind;
  /** As the sheet shows it, in Vietnamese writing of numbers. */
  text: string;
  /** Index into `looks`. */
  look: number;
};

/** A range of cells, all edges inside it, from 0. */
export type CellRange = { top: number; left: number; bottom: number; right: number };

export type FormSheet = {
  name: string;
  isHidden: boolean;
  isProtected: boolean;
  rowCount: number;
  columnCount: number;
  /** In characters of the standard font; 0: hidden. */
  columnWidths: number[];
  /** In points; 0: hidden, null: as the content needs. */
  rowHeights: (number | null)[];
  frozenRows: number;
  frozenColumns: number;
  merges: CellRange[];
  /** Row by row; an empty cell is there only when it has a look of its own. */
  cells: ShownCell[];
};

export type FormWorkbook = {
  sheets: FormSheet[];
  looks: CellLook[];
  /** What whoever fills the form ought to know of the file. */
  notes: FormNote[];
};

/** macros: kept, never run; signature: no longer valid after a change; external-links: kept, not brought up to date. */
export type FormNote = 'macros' | 'signature' | 'external-links' | 'chart-sheets';
