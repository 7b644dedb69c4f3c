import { writeXlsx } from 'hucre/xlsx';
import { stampZip } from '../stamp-zip.ts';
import type { Sheet, SheetCell, Workbook } from '../../../core/documents/workbook.ts';

type WriteOptions = Parameters<typeof writeXlsx>[0];
type WriteSheet = WriteOptions['sheets'][number];
type CellStyle = NonNullable<NonNullable<ReturnType<NonNullable<WriteSheet['cells']>['get']>>['style']>;

const font = { name: 'Times New Roman', size: 12 };
const thin = { style: 'thin' } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const inch = 25.4;

// The title, the line that says of which report, an empty row; the heads of the columns stand below.
const headRow = 3;

/** Turns tables into the bytes of an .xlsx file (A4 landscape); the same workbook always gives the same bytes. */
export async function renderWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const moment = new Date(`${workbook.date}T00:00:00.000Z`);
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map(buildSheet),
    defaultFont: font,
    properties: {
      title: workbook.title,
      subject: workbook.subject,
      creator: workbook.author,
      keywords: workbook.keywords.join(', '),
      created: moment,
      modified: moment,
    },
    // Not through the page setup, which leaves a name with a space without its quotes.
    namedRanges: workbook.sheets.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name.replaceAll("'", "''")}'!$${headRow + 1}:$${headRow + 1}`,
      scope: name,
    })),
  });
  stampZip(bytes, workbook.date);
  return bytes;
}

function buildSheet(sheet: Sheet): WriteSheet {
  const lastColumn = sheet.columns.length - 1;
  const styles = new Map<string, CellStyle>();
  const merged = (row: number, style: CellStyle['font']): void => {
    styles.set(`${row},0`, {
      font: { ...font, ...style },
      alignment: { horizontal: 'center', wrapText: true },
    });
  };
  merged(0, { bold: true });
  merged(1, { italic: true });
  sheet.columns.forEach((_column, index) =>
    styles.set(`${headRow},${index}`, {
      font: { ...font, bold: true },
      border,
      alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    }),
  );
  sheet.rows.forEach((row, index) =>
    row.forEach((cell, column) => styles.set(`${headRow + 1 + index},${column}`, styleOf(cell))),
  );
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: [
      [sheet.title],
      [sheet.reference],
      [],
      sheet.columns.map(({ title }) => title),
      ...sheet.rows.map((row) => row.map(valueOf)),
    ],
    cells: new Map([...styles].map(([place, style]) => [place, { style }])),
    merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: lastColumn })),
    freezePane: { rows: headRow + 1 },
    autoFilter: {
      range: `A${headRow + 1}:${nameColumn(lastColumn)}${headRow + 1 + sheet.rows.length}`,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: 20 / inch,
        bottom: 20 / inch,
        left: 15 / inch,
        right: 15 / inch,
        header: 10 / inch,
        footer: 10 / inch,
      },
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  };
}

function valueOf(cell: SheetCell): string | number | Date | null {
  switch (cell.kind) {
    case 'text':
      return escapeText(cell.text);
    // Excel itself keeps 15 digits of a number.
    case 'number':
      return Number(cell.value);
    case 'date':
      return new Date(`${cell.date}T00:00:00.000Z`);
    case 'blank':
      return null;
  }
}

/**
 * In a file `_x0041_` stands for the letter A (ECMA-376, ST_Xstring): a text that looks like it is written so that it stays
 * what it is, and so is one like `#N/A`, which the library takes for an error.
 */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/^#(?=[A-Z0-9/_]+[!?]?$)/, '_x0023_');
}

function styleOf(cell: SheetCell): CellStyle {
  const base = { font, border };
  switch (cell.kind) {
    case 'text':
      return {
        ...base,
        // The format of text keeps what begins with = + - @ from becoming a formula when it is edited. Not for every
        // text: older versions of Excel show #### for more than 255 letters in it.
        ...(/^[=+\-@]/.test(cell.text) && { numFmt: '@' }),
        alignment: { horizontal: cell.align ?? 'left', vertical: 'top', wrapText: true },
      };
    case 'number':
      return {
        ...base,
        numFmt: formatOf(cell),
        alignment: { horizontal: cell.align ?? 'right', vertical: 'top' },
      };
    case 'date':
      return { ...base, numFmt: 'dd/mm/yyyy', alignment: { horizontal: 'center', vertical: 'top' } };
    case 'blank':
      return { ...base, alignment: { vertical: 'top' } };
  }
}

/** The file's own signs: a comma after thousands, a point before decimals; Excel shows them by the PC's habit: `1.234,5`. */
function formatOf({ value, suffix, isUngrouped }: Extract<SheetCell, { kind: 'number' }>): string {
  const decimals = value.split('.')[1]?.length ?? 0;
  const format = `${isUngrouped ? '0' : '#,##0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return suffix === undefined ? format : `${format}" (${suffix})"`;
}

function nameColumn(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${nameColumn(Math.floor(index / 26) - 1)}${nameColumn(index % 26)}`;
}
