import type { SheetCell, Workbook } from '../documents/workbook.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { formatDateShort } from '../rules/values/format-date.ts';
import { catalogueNames } from './catalogue-kind.ts';
import type { AnyNoun, CatalogueRecord, CellValue, Column, NounContext } from './catalogue-noun.ts';
import { showCell } from './show-cell.ts';

/** Excel counts the days from 1900 on, and takes that year for a leap year. */
const firstDateOfExcel: CalendarDate = '1900-03-01';

/** A noun's records as a workbook of one sheet, from which `compareTable` reads the very same records again. */
export function buildCatalogueWorkbook(
  noun: AnyNoun,
  records: readonly CatalogueRecord[],
  { workspaceName, context }: { workspaceName: string; context: NounContext },
): Workbook {
  const { title } = catalogueNames[noun.kind];
  const columns = noun.columns.filter(({ isOnlyListed }) => !isOnlyListed);
  return {
    title,
    subject: 'Danh mục',
    author: workspaceName,
    keywords: [title],
    date: context.today,
    sheets: [
      {
        name: title.slice(0, 31),
        title: title.toLocaleUpperCase('vi'),
        reference: `${workspaceName}, ngày ${formatDateShort(context.today)}`,
        columns: columns.map((column) => ({ title: column.title, width: column.width })),
        rows: records.flatMap((record) =>
          noun
            .writeRows(record, context)
            .map((row) => columns.map((column) => writeCell(row[column.key], column, context))),
        ),
      },
    ],
  };
}

function writeCell(value: CellValue | undefined, column: Column, context: NounContext): SheetCell {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (column.type === 'number')
    return { kind: 'number', value, ...(column.isUngrouped && { isUngrouped: true }) };
  if (column.type === 'date' && value >= firstDateOfExcel) return { kind: 'date', date: value };
  return { kind: 'text', text: showCell(value, column, context) };
}
