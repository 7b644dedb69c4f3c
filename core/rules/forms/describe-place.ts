import type { FormWorkbook, ShownCell } from '../../reading/form-workbook.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import type { LaidSheet } from './lay-out-sheet.ts';

/** What a form says about one of its cells. */
export type PlaceWords = {
  /** The longest text left of it in its row. */
  rowLabel: string;
  /** All texts left of it in its row, but for the unit. */
  rowTexts: string[];
  /** What stands above it, from the top down: `Kỳ này`, or `Thực hiện` over `Luỹ kế`. */
  headers: string[];
  /** What its row, or else its sheet, names as đơn vị tính. */
  unit: string;
};

/** From this share of its sheet's columns on, a merged text above is the title of the sheet and no column's header. */
const titleShare = 0.8;
const mostHeaders = 4;

export function describePlace(laid: LaidSheet, row: number, column: number): PlaceWords {
  const headers = readHeaders(laid, row, column);
  const left: { text: string; isUnit: boolean }[] = [];
  const seen = new Set<ShownCell>();
  for (let each = column - 1; each >= 0; each -= 1) {
    const cell = laid.at(row, each);
    if (!cell || seen.has(cell) || (cell.kind !== 'text' && cell.kind !== 'fixed')) continue;
    seen.add(cell);
    const text = cell.text.trim();
    if (text !== '' && !isPlaceholder(text)) left.unshift({ text, isUnit: isInUnitColumn(laid, cell) });
  }
  const rowTexts = left.filter(({ isUnit }) => !isUnit).map(({ text }) => text);
  const rowLabel = rowTexts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  return {
    rowLabel: /\p{L}{2}/u.test(rowLabel) ? rowLabel : '',
    rowTexts,
    headers,
    unit: left.find(({ isUnit }) => isUnit)?.text ?? readUnitOfSheet(laid, row),
  };
}

/** Whether a cell waits for a value: empty or dotted, with a border or free on a protected sheet, and named by row and column. */
export function isInputCell(laid: LaidSheet, looks: FormWorkbook['looks'], cell: ShownCell): boolean {
  if (cell.kind !== 'empty' && !(cell.kind === 'text' && isPlaceholder(cell.text))) return false;
  const look = looks[cell.look];
  if (!look) return false;
  const { top, right, bottom, left } = look.borders;
  const isFree = laid.sheet.isProtected && !look.isLocked;
  if (!isFree && !(bottom || top) && !(left && right)) return false;
  const words = describePlace(laid, cell.row, cell.column);
  return words.rowLabel !== '' && words.headers.length > 0;
}

/** `……`, `____`: room for a hand. */
export function isPlaceholder(text: string): boolean {
  return /^[\s.…_-]+$/.test(text);
}

const known = new WeakMap<LaidSheet, Map<number, string[]>>();

/** Each place once: a long sheet would be walked up from every row. */
function readHeaders(laid: LaidSheet, row: number, column: number): string[] {
  const places = known.get(laid) ?? new Map<number, string[]>();
  known.set(laid, places);
  let start = row;
  while (start > 0 && !places.has(start * 16_384 + column) && !isText(laid.at(start - 1, column))) start -= 1;
  const headers = places.get(start * 16_384 + column) ?? walkUp(laid, start, column);
  for (let each = start; each <= row; each += 1) places.set(each * 16_384 + column, headers);
  return headers;
}

function isText(cell: ShownCell | null): boolean {
  return cell !== null && (cell.kind === 'text' || cell.kind === 'fixed') && isHeaderText(cell.text);
}

function walkUp(laid: LaidSheet, row: number, column: number): string[] {
  const headers: string[] = [];
  const seen = new Set<ShownCell>();
  for (let above = row - 1; above >= 0 && headers.length < mostHeaders; above -= 1) {
    const cell = laid.at(above, column);
    if (!cell || seen.has(cell) || !isText(cell)) {
      if (headers.length > 0 && !(cell && seen.has(cell))) break;
      continue;
    }
    seen.add(cell);
    if (isTitle(laid, above, column)) break;
    headers.unshift(cell.text.trim());
  }
  return headers;
}

/** Not the line that numbers the columns: `(1)`, `A`, `5=4/3`. */
function isHeaderText(text: string): boolean {
  return text.trim() === '%' || (/\p{L}{2}/u.test(text) && !isPlaceholder(text));
}

function isTitle(laid: LaidSheet, row: number, column: number): boolean {
  const range = laid.rangeAt(row, column);
  return range !== null && range.right - range.left + 1 >= laid.sheet.columnCount * titleShare;
}

const unitHeads = new WeakMap<LaidSheet, ShownCell[]>();

/** Under a head `ĐVT`, however far below. */
function isInUnitColumn(laid: LaidSheet, { row, column }: ShownCell): boolean {
  const heads =
    unitHeads.get(laid) ??
    laid.sheet.cells.filter(({ text }) =>
      /^(?:dvt|d\.v\.t|don vi(?: tinh)?)$/.test(foldSearchKey(text.slice(0, 40))),
    );
  unitHeads.set(laid, heads);
  return heads.some((head) => head.column === column && head.row < row);
}

/** `Đơn vị tính: triệu đồng`, above the table. */
function readUnitOfSheet({ sheet }: LaidSheet, row: number): string {
  for (const cell of sheet.cells) {
    if (cell.row >= row) break;
    const found = /^[\s(]*(?:ĐVT|đơn vị tính)\s*:\s*([^)]+?)[\s)]*$/iu.exec(cell.text.normalize('NFC'));
    if (found?.[1]) return found[1];
  }
  return '';
}
