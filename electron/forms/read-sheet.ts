import { limits } from '../../core/model/limits.ts';
import type { CellRange, FormSheet, ShownCell } from '../../core/reading/form-workbook.ts';
import { isInRange, readAddress, readRange, writeAddress } from '../../core/rules/forms/cell-address.ts';
import { FormFileError } from './form-file-error.ts';
import type { Styles } from './read-looks.ts';
import { decodeText, readAttributes, scanXml, type Tag } from './scan-xml.ts';
import { showNumber } from './show-value.ts';

export type SheetContext = {
  name: string;
  isHidden: boolean;
  strings: readonly string[];
  styles: Styles;
  is1904: boolean;
  /** The first rows of tables, which name their columns. */
  tableHeads: readonly CellRange[];
};

const standardWidth = 8.43;
const errorTexts = /^#/;

/**
 * What a sheet shows. Rejects with `too-many-rows` or `too-many-columns` when it holds content beyond what a form can have;
 * empty cells beyond it, which a whole formatted column brings, are left out.
 */
export function readSheet(xml: string, context: SheetContext): FormSheet {
  const { name, styles } = context;
  const cells: ShownCell[] = [];
  const merges: CellRange[] = [];
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const arrays: CellRange[] = [];
  let defaultWidth = standardWidth;
  let frozenRows = 0;
  let frozenColumns = 0;
  let isProtected = false;
  let row = -1;
  let column = -1;
  let cell: RawCell | null = null;
  let inside: 'v' | 't' | null = null;
  let textStart = 0;
  let aidDepth = 0;

  const beginCell = (tag: Tag) => {
    const attributes = readAttributes(xml, tag);
    const place = readAddress(attributes.get('r') ?? '');
    column = place?.column ?? column + 1;
    cell = {
      row,
      column,
      type: attributes.get('t') ?? 'n',
      look: Number(attributes.get('s') ?? 0),
      value: null,
      isFormula: false,
    };
  };
  const endCell = () => {
    if (!cell) return;
    const shown = show(cell, context);
    cell = null;
    if (!isWorthShowing(shown, styles)) return;
    const hasContent = shown.kind !== 'empty';
    if (shown.row >= limits.formRows) {
      if (hasContent) throw new FormFileError('too-many-rows', name);
      return;
    }
    if (shown.column >= limits.formColumns) {
      if (hasContent) throw new FormFileError('too-many-columns', name);
      return;
    }
    cells.push(shown);
    if (cells.length > limits.formShownCells) throw new FormFileError('too-complex', name);
  };

  scanXml(xml, (tag) => {
    switch (tag.name) {
      case 'row':
        if (tag.kind === 'close') break;
        {
          const attributes = readAttributes(xml, tag);
          const given = Number(attributes.get('r'));
          row = Number.isInteger(given) && given > 0 ? given - 1 : row + 1;
          column = -1;
          if (attributes.get('hidden') === '1' || attributes.get('hidden') === 'true') heights.set(row, 0);
          else if (attributes.has('ht')) heights.set(row, bounded(attributes.get('ht'), 409));
        }
        break;
      case 'c':
        if (tag.kind !== 'close') beginCell(tag);
        if (tag.kind !== 'open') endCell();
        break;
      case 'f':
        if (!cell) break;
        if (tag.kind !== 'close') {
          cell.isFormula = true;
          const attributes = readAttributes(xml, tag);
          const type = attributes.get('t');
          const range =
            type === 'array' || type === 'dataTable' ? readRange(attributes.get('ref') ?? '') : null;
          if (range) arrays.push(range);
        }
        break;
      case 'v':
      case 't':
        if (!cell || aidDepth > 0) break;
        if (tag.kind === 'open') {
          inside = tag.name;
          textStart = tag.end;
        } else if (tag.kind === 'close' && inside === tag.name) {
          cell.value = (cell.value ?? '') + decodeText(xml.slice(textStart, tag.start));
          inside = null;
        }
        break;
      case 'rPh':
        if (tag.kind === 'open') aidDepth += 1;
        if (tag.kind === 'close') aidDepth -= 1;
        break;
      case 'mergeCell':
        if (tag.kind !== 'close') {
          const range = readRange(readAttributes(xml, tag).get('ref') ?? '');
          if (range) merges.push(range);
        }
        break;
      case 'sheetFormatPr':
        if (tag.kind !== 'close') {
          const attributes = readAttributes(xml, tag);
          defaultWidth = bounded(
            attributes.get('defaultColWidth') ?? attributes.get('baseColWidth') ?? String(standardWidth),
            255,
          );
        }
        break;
      case 'col':
        if (tag.kind !== 'close') readColumn(readAttributes(xml, tag), widths);
        break;
      case 'pane':
        if (tag.kind !== 'close') {
          const attributes = readAttributes(xml, tag);
          if (attributes.get('state')?.startsWith('frozen')) {
            frozenRows = bounded(attributes.get('ySplit'), 50);
            frozenColumns = bounded(attributes.get('xSplit'), 20);
          }
        }
        break;
      case 'sheetProtection':
        if (tag.kind !== 'close')
          isProtected = ['1', 'true'].includes(readAttributes(xml, tag).get('sheet') ?? '');
        break;
    }
  });

  cells.sort((first, second) => first.row - second.row || first.column - second.column);
  for (const each of cells)
    if (arrays.some((range) => isInRange(range, each.row, each.column))) each.kind = 'formula';
  const { rowCount, columnCount } = measure(cells, merges);
  refuseWideMerges(merges, rowCount, columnCount, name);
  return {
    name,
    isHidden: context.isHidden,
    isProtected,
    rowCount,
    columnCount,
    columnWidths: Array.from({ length: columnCount }, (_each, index) => widths.get(index) ?? defaultWidth),
    rowHeights: Array.from({ length: rowCount }, (_each, index) => heights.get(index) ?? null),
    frozenRows,
    frozenColumns,
    merges: merges.filter(({ top, left }) => top < rowCount && left < columnCount),
    cells,
  };
}

type RawCell = {
  row: number;
  column: number;
  type: string;
  look: number;
  value: string | null;
  isFormula: boolean;
};

function show(raw: RawCell, { strings, styles, is1904, tableHeads }: SheetContext): ShownCell {
  const look = raw.look < styles.looks.length ? raw.look : 0;
  const text = writeValue(raw, strings, styles, look, is1904);
  const isFixed = tableHeads.some((range) => isInRange(range, raw.row, raw.column));
  const isNumber = raw.type === 'n' && raw.value !== null;
  const content = text === '' ? 'empty' : isNumber ? 'number' : 'text';
  return {
    address: writeAddress(raw.row, raw.column),
    row: raw.row,
    column: raw.column,
    kind: raw.isFormula ? 'formula' : isFixed ? 'fixed' : content,
    text,
    look,
  };
}

function writeValue(
  { type, value }: RawCell,
  strings: readonly string[],
  { looks, formats }: Styles,
  look: number,
  is1904: boolean,
): string {
  if (value === null) return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'n':
      return showNumber(value, formats[look] ?? 'General', looks[look]?.isDate ?? false, is1904);
    case 'e':
      return errorTexts.test(value) ? value : '#LỖI';
    default:
      return value;
  }
}

function isWorthShowing({ kind, look }: ShownCell, { looks }: Styles): boolean {
  if (kind !== 'empty') return true;
  const shown = looks[look];
  if (!shown) return false;
  const { top, right, bottom, left } = shown.borders;
  return top || right || bottom || left || shown.fill !== null || !shown.isLocked;
}

/** Up to the last cell that is there; an upright list of free columns may want one more. */
function measure(
  cells: readonly ShownCell[],
  merges: readonly CellRange[],
): { rowCount: number; columnCount: number } {
  let [bottom, right] = [0, 0];
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const places = new Set(cells.map(({ address }) => address));
  for (const merge of merges) {
    if (!places.has(writeAddress(merge.top, merge.left))) continue;
    bottom = Math.max(bottom, Math.min(merge.bottom, limits.formRows - 1));
    right = Math.max(right, Math.min(merge.right, limits.formColumns - 1));
  }
  // Room beside the last cells: a form may want a value where nothing is drawn.
  return {
    rowCount: Math.min(bottom + 3, limits.formRows),
    columnCount: Math.min(right + 2, limits.formColumns),
  };
}

/** Excel knows no merges over each other; thousands of them over the whole sheet are no form. */
function refuseWideMerges(
  merges: readonly CellRange[],
  rowCount: number,
  columnCount: number,
  name: string,
): void {
  let area = 0;
  for (const { top, left, bottom, right } of merges) {
    const height = Math.min(bottom, rowCount - 1) - top + 1;
    const width = Math.min(right, columnCount - 1) - left + 1;
    if (height > 0 && width > 0) area += height * width;
  }
  if (area > rowCount * columnCount * 2) throw new FormFileError('damaged', name);
}

function readColumn(attributes: Map<string, string>, widths: Map<number, number>): void {
  const first = Number(attributes.get('min'));
  const last = Math.min(Number(attributes.get('max')), limits.formColumns);
  const isHidden = ['1', 'true'].includes(attributes.get('hidden') ?? '');
  const width = isHidden ? 0 : attributes.has('width') ? bounded(attributes.get('width'), 255) : null;
  if (!Number.isInteger(first) || width === null) return;
  for (let each = Math.max(first, 1); each <= last; each += 1) widths.set(each - 1, width);
}

function bounded(text: string | undefined, largest: number): number {
  const value = Number(text);
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), largest) : 0;
}
