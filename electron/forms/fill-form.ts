import type { CellContent } from '../../core/documents/form-cells.ts';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import { readAddress, writeAddress } from '../../core/rules/forms/cell-address.ts';
import { daysBetween } from '../../core/rules/values/calendar.ts';
import { scaleDecimal } from '../../core/rules/values/scale-decimal.ts';
import type { CellLook } from '../../core/reading/form-workbook.ts';
import { FormFileError } from './form-file-error.ts';
import { encodeXml, openFormPackage } from './open-form-package.ts';
import { patchSheet, type NewValue } from './patch-sheet.ts';
import { patchWorkbook } from './patch-workbook.ts';
import { readForm, readStyles } from './read-form.ts';
import { readWorkbookPart } from './read-workbook-part.ts';
import { replaceEntries } from './replace-entries.ts';

export type CellFilling = { sheet: string; address: string; content: CellContent };

/**
 * The form with the values of some cells replaced. Of the file only the sheets of those cells change, and in them only these
 * cells; where a formula stands anywhere, the workbook's part also says that formulas are to be calculated when it is opened.
 * Rejects with `cell-refused` for a cell that must not be written to, and writes nothing then.
 */
export async function fillForm(bytes: Uint8Array, fillings: readonly CellFilling[]): Promise<Uint8Array> {
  const { workbook } = await readForm(bytes);
  refuseWrongCells(workbook, fillings);
  const form = await openFormPackage(bytes);
  const part = await readWorkbookPart(form);
  const { looks } = await readStyles(form, part);
  const replacements = new Map<string, Buffer>();
  for (const { name, part: sheetPart } of part.sheets) {
    const contents = new Map<string, CellContent>(
      fillings
        .filter(({ sheet, content }) => sheet === name && content.kind !== 'keep')
        .map(({ address, content }) => [address, content]),
    );
    if (contents.size === 0) continue;
    const xml = await form.read(sheetPart);
    if (xml === null) throw new FormFileError('damaged', name);
    const patched = patchSheet(
      xml,
      [...contents.keys()].flatMap((each) => readAddress(each) ?? []),
      (place, style) =>
        makeValue(contents.get(writeAddress(place.row, place.column)), looks[style], part.is1904),
    );
    replacements.set(sheetPart.toLowerCase(), encodeXml(patched));
  }
  const hasFormulas = workbook.sheets.some(({ cells }) => cells.some(({ kind }) => kind === 'formula'));
  if (hasFormulas && replacements.size > 0)
    replacements.set(form.workbookPart.toLowerCase(), encodeXml(patchWorkbook(part.xml)));
  return replaceEntries(form, replacements);
}

function refuseWrongCells(
  { sheets }: Awaited<ReturnType<typeof readForm>>['workbook'],
  fillings: readonly CellFilling[],
): void {
  for (const { sheet, address } of fillings) {
    const found = sheets.find(({ name }) => name === sheet);
    const cell = found?.cells.find((each) => each.address === address);
    if (!found || cell?.kind === 'formula' || cell?.kind === 'fixed')
      throw new FormFileError('cell-refused', `${sheet}!${address}`);
  }
}

function makeValue(content: CellContent | undefined, look: CellLook | undefined, is1904: boolean): NewValue {
  switch (content?.kind) {
    case 'number': {
      const isFraction = content.isPercent && look?.isPercent;
      return { kind: 'number', value: isFraction ? scaleDecimal(content.value, -2) : content.value };
    }
    case 'text':
      return content.text === '' ? { kind: 'empty' } : { kind: 'text', text: content.text };
    case 'date':
      return look?.isDate
        ? { kind: 'number', value: String(serialOf(content.date, is1904)) }
        : { kind: 'text', text: content.text };
    case 'empty':
    case 'keep':
    case undefined:
      return { kind: 'empty' };
  }
}

/** Excel's number of a day; after 28/02/1900, where its calendar has a day too many. */
function serialOf(date: CalendarDate, is1904: boolean): number {
  return daysBetween(is1904 ? '1904-01-01' : '1899-12-30', date);
}
