import { readXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import type { FileCell, FileSheet } from '../../../core/reading/sheet.ts';
import {
  convertOldText,
  decodeOldText,
  encodingOfFont,
} from '../../../core/rules/old-fonts/convert-old-text.ts';
import { hasUnicodeLetters, recogniseEncoding } from '../../../core/rules/old-fonts/recognise-encoding.ts';
import { ExcelFileError } from './excel-file-error.ts';
import { excelLimits, refuseWrongFile } from './refuse-wrong-file.ts';

/**
 * What an .xlsx file shows, sheet by sheet; of a formula the value that the file holds for it, of letters in an old font the
 * Unicode. Hidden sheets are left out. Rejects with an `ExcelFileError`.
 */
export async function readExcel(bytes: Uint8Array): Promise<FileSheet[]> {
  await refuseWrongFile(bytes);
  const workbook = await readXlsx(bytes, {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    readStyles: true,
    range: `A1:${nameColumn(excelLimits.columns)}${excelLimits.rows}`,
  }).catch((error: unknown) => {
    throw new ExcelFileError('damaged', { cause: error });
  });
  return workbook.sheets.map(readSheet);
}

function readSheet(sheet: Sheet): FileSheet {
  const rows = sheet.rows.map((row, rowIndex) =>
    Array.from(row, (value, column) => readCell(value, sheet.cells?.get(`${rowIndex},${column}`))),
  );
  convertByLetters(rows);
  return {
    name: sheet.name,
    rows,
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
  };
}

function readCell(value: CellValue | undefined, cell: Cell | undefined): FileCell {
  const isFormula = cell?.formula !== undefined;
  const shown = isFormula ? (cell.formulaResult ?? value) : value;
  if (cell?.type === 'error') return { kind: 'error', text: String(shown ?? '#ERROR') };
  if (shown === null || shown === undefined || shown === '')
    return isFormula && shown !== '' ? { kind: 'error', text: '' } : { kind: 'blank' };
  if (shown instanceof Date) {
    // A number beyond all days, shown as one.
    if (Number.isNaN(shown.getTime())) return { kind: 'error', text: '####' };
    return { kind: 'date', date: shown.toISOString().slice(0, 10) };
  }
  if (typeof shown === 'number') return { kind: 'number', value: shown };
  if (typeof shown === 'boolean') return { kind: 'yes-no', isYes: shown };
  return readTextCell(shown, cell);
}

/** An old font says by its name how its letters are meant. */
function readTextCell(text: string, cell: Cell | undefined): FileCell {
  const names = [cell?.style?.font?.name, ...(cell?.richText ?? []).map(({ font }) => font?.name)];
  const old = names.map((name) => (name === undefined ? null : encodingOfFont(name))).find(Boolean);
  if (!old || hasUnicodeLetters(text)) return { kind: 'text', text };
  const decoded = decodeOldText(text, old.encoding, { isCapitals: old.isCapitals });
  return decoded === text ? { kind: 'text', text } : { kind: 'text', text: decoded, before: text };
}

/** Where fonts say nothing, the letters of a whole sheet do: a cell alone has too few words. */
function convertByLetters(rows: FileCell[][]): void {
  const texts = rows
    .flat()
    .flatMap((cell) => (cell.kind === 'text' && cell.before === undefined ? [cell] : []));
  const odd = texts.filter(({ text }) => /[\u00A1-\u00FF]/.test(text) && !hasUnicodeLetters(text));
  const encoding = recogniseEncoding(odd.map(({ text }) => text).join('\n'));
  for (const cell of odd) {
    const converted = encoding
      ? decodeOldText(cell.text, encoding)
      : (convertOldText(cell.text)?.text ?? cell.text);
    if (converted === cell.text) continue;
    cell.before = cell.text;
    cell.text = converted;
  }
}

function nameColumn(count: number): string {
  const index = count - 1;
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;
}
