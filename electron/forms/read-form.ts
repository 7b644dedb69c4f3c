import type { FormNote, FormWorkbook } from '../../core/reading/form-workbook.ts';
import type { CellRange } from '../../core/reading/form-workbook.ts';
import { readRange } from '../../core/rules/forms/cell-address.ts';
import { FormFileError } from './form-file-error.ts';
import { openFormPackage, type FormPackage } from './open-form-package.ts';
import { readLooks, type Styles } from './read-looks.ts';
import { readSheet } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { readWorkbookPart, type WorkbookPart } from './read-workbook-part.ts';
import { readAttributes, scanXml } from './scan-xml.ts';

export type ReadForm = { workbook: FormWorkbook; extension: 'xlsx' | 'xlsm' };

const mostSheets = 100;

/** What a form shows, sheet by sheet. Rejects with a `FormFileError`. */
export async function readForm(bytes: Uint8Array): Promise<ReadForm> {
  const form = await openFormPackage(bytes);
  const part = await readWorkbookPart(form);
  if (part.sheets.length > mostSheets) throw new FormFileError('too-complex');
  const styles = await readStyles(form, part);
  const strings = readStrings(part.stringsPart === null ? null : await form.read(part.stringsPart));
  const sheets = [];
  for (const { name, part: sheetPart, isHidden } of part.sheets) {
    const xml = await form.read(sheetPart);
    if (xml === null) throw new FormFileError('damaged', name);
    const tableHeads = await readTableHeads(form, sheetPart);
    sheets.push(readSheet(xml, { name, isHidden, strings, styles, is1904: part.is1904, tableHeads }));
  }
  const notes: FormNote[] = [
    ...(form.extension === 'xlsm' ? (['macros'] as const) : []),
    ...([...form.entries.keys()].some((name) => name.startsWith('_xmlsignatures/'))
      ? (['signature'] as const)
      : []),
    ...(part.hasExternalLinks ? (['external-links'] as const) : []),
    ...(part.hasOtherSheets ? (['chart-sheets'] as const) : []),
  ];
  return { workbook: { sheets, looks: styles.looks, notes }, extension: form.extension };
}

export async function readStyles(form: FormPackage, part: WorkbookPart): Promise<Styles> {
  return readLooks(
    part.stylesPart === null ? null : await form.read(part.stylesPart),
    part.themePart === null ? null : await form.read(part.themePart),
  );
}

async function readTableHeads(form: FormPackage, sheetPart: string): Promise<CellRange[]> {
  const heads: CellRange[] = [];
  for (const { type, target, isExternal } of (await form.relationsOf(sheetPart)).values()) {
    if (type !== 'table' || isExternal) continue;
    const xml = (await form.read(target)) ?? '';
    scanXml(xml, (tag) => {
      if (tag.name !== 'table') return;
      const attributes = readAttributes(xml, tag);
      const range = readRange(attributes.get('ref') ?? '');
      if (range && attributes.get('headerRowCount') !== '0') heads.push({ ...range, bottom: range.top });
      return false;
    });
  }
  return heads;
}
