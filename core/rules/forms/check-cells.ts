import type { FormCell } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { FormWorkbook } from '../../reading/form-workbook.ts';
import { readAddress } from './cell-address.ts';
import { isInputCell } from './describe-place.ts';
import { isNeverKnown } from './is-never-known.ts';
import { cellOr, layOutSheet } from './lay-out-sheet.ts';

export type FormFindingCode =
  | 'formula'
  | 'table-head'
  | 'sheet-missing'
  | 'outside'
  | 'inside-merge'
  | 'unknown-indicator'
  | 'never-known'
  | 'mapped-twice'
  | 'locked'
  | 'unmapped-input';

/** `refused` cells are not filled until they are changed; the others are told. */
export type FormFinding = {
  code: FormFindingCode;
  isRefused: boolean;
  sheet: string;
  address: string;
  /** The other cell, or the indicator, that the sentence names. */
  about: string;
};

const refused: ReadonlySet<FormFindingCode> = new Set([
  'formula',
  'table-head',
  'sheet-missing',
  'outside',
  'inside-merge',
]);

/** Kiểm tra: what is wrong or odd with the cells of an edition, in the order of its sheets; at last what is not mapped. */
export function checkCells(
  workbook: FormWorkbook,
  cells: readonly FormCell[],
  indicators: readonly Indicator[],
): FormFinding[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, layOutSheet(sheet)]));
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const first = new Map<string, FormCell>();
  const findings: FormFinding[] = [];
  const tell = (code: FormFindingCode, { sheet, address }: Pick<FormCell, 'sheet' | 'address'>, about = '') =>
    findings.push({ code, isRefused: refused.has(code), sheet, address, about });

  for (const cell of cells) {
    const laid = sheets.get(cell.sheet);
    const place = readAddress(cell.address);
    if (!laid || !place) {
      tell('sheet-missing', cell);
      continue;
    }
    const range = laid.rangeAt(place.row, place.column);
    const shown = cellOr(laid, place.row, place.column);
    if (place.row >= laid.sheet.rowCount || place.column >= laid.sheet.columnCount) tell('outside', cell);
    else if (range && shown.address !== cell.address) tell('inside-merge', cell, shown.address);
    else if (shown.kind === 'formula') tell('formula', cell);
    else if (shown.kind === 'fixed') tell('table-head', cell);
    else if (laid.sheet.isProtected && workbook.looks[shown.look]?.isLocked) tell('locked', cell);
    if (cell.source.kind !== 'figure') continue;
    const { indicatorId, value, organisationId = '', isSum = false } = cell.source;
    const indicator = byId.get(indicatorId);
    if (!indicator) tell('unknown-indicator', cell, indicatorId);
    else if (isNeverKnown(indicator, value, { isSum })) tell('never-known', cell, indicator.label);
    const key = `${isSum ? '+' : organisationId} ${indicatorId} ${value}`;
    const earlier = first.get(key);
    if (earlier && indicator) tell('mapped-twice', cell, `${earlier.sheet}!${earlier.address}`);
    else first.set(key, cell);
  }
  return [...findings, ...listUnmapped(workbook, cells)];
}

function listUnmapped(workbook: FormWorkbook, cells: readonly FormCell[]): FormFinding[] {
  const mapped = new Set(cells.map(({ sheet, address }) => `${sheet}!${address}`));
  return workbook.sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap((sheet) => {
      const laid = layOutSheet(sheet);
      return sheet.cells
        .filter(
          (cell) =>
            !mapped.has(`${sheet.name}!${cell.address}`) &&
            laid.at(cell.row, cell.column) === cell &&
            isInputCell(laid, workbook.looks, cell),
        )
        .map(({ address }) => ({
          code: 'unmapped-input' as const,
          isRefused: false,
          sheet: sheet.name,
          address,
          about: '',
        }));
    });
}

/** One sentence for the screen and the command line, without the cell itself. */
export function describeFormFinding({ code, about }: FormFinding): string {
  switch (code) {
    case 'formula':
      return 'Ô này có công thức của biểu mẫu, phần mềm không ghi đè. Bỏ chọn ô này; công thức sẽ tự tính lại.';
    case 'table-head':
      return 'Ô này là tiêu đề của bảng trong Excel, ghi đè sẽ làm hỏng bảng. Bỏ chọn ô này.';
    case 'sheet-missing':
      return 'Biểu mẫu không còn trang tính này. Bỏ ô này, hoặc chọn lại ô trên trang tính khác.';
    case 'outside':
      return 'Ô này nằm ngoài phần có nội dung của trang tính. Bỏ ô này, hoặc chọn lại ô khác.';
    case 'inside-merge':
      return `Ô này đã được gộp vào ô ${about}. Bỏ ô này rồi chọn ô ${about}.`;
    case 'unknown-indicator':
      return `Nội dung số liệu “${about}” không còn trong danh mục. Chọn lại nội dung cho ô này.`;
    case 'never-known':
      return `“${about}” không có giá trị loại này, ô sẽ luôn trống. Chọn giá trị khác.`;
    case 'mapped-twice':
      return `Cùng nội dung và giá trị này đã có ở ô ${about}. Kiểm tra có nhầm dòng không.`;
    case 'locked':
      return 'Ô này bị khoá trên trang tính có bảo vệ. Kiểm tra cấp trên có cho ghi vào đây không; phần mềm vẫn điền được.';
    case 'unmapped-input':
      return 'Ô này giống ô để điền nhưng chưa chọn nội dung.';
  }
}
