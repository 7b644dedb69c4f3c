import { FormFileError } from './form-file-error.ts';
import type { FormPackage } from './open-form-package.ts';
import { readAttributes, scanXml } from './scan-xml.ts';

export type WorkbookPart = {
  xml: string;
  /** Sheets of cells in the order of their tabs, with the names of their parts. */
  sheets: { name: string; part: string; isHidden: boolean }[];
  hasOtherSheets: boolean;
  hasExternalLinks: boolean;
  /** Days are counted from 1904, as on old Macs. */
  is1904: boolean;
  stylesPart: string | null;
  stringsPart: string | null;
  themePart: string | null;
};

export async function readWorkbookPart(form: FormPackage): Promise<WorkbookPart> {
  const xml = await form.read(form.workbookPart);
  if (xml === null) throw new FormFileError('damaged');
  const relations = await form.relationsOf(form.workbookPart);
  const partOf = (type: string) =>
    [...relations.values()].find((each) => each.type === type && !each.isExternal)?.target ?? null;
  const sheets: WorkbookPart['sheets'] = [];
  let hasOtherSheets = false;
  let is1904 = false;
  scanXml(xml, (tag) => {
    if (tag.kind === 'close') return;
    if (tag.name === 'workbookPr')
      is1904 = ['1', 'true'].includes(readAttributes(xml, tag).get('date1904') ?? '');
    if (tag.name !== 'sheet') return;
    const attributes = readAttributes(xml, tag);
    // `r:id`, or `id` of whatever prefix the file gives it; `sheetId` is another thing.
    const relation = relations.get(attributes.get('id') ?? '');
    if (relation?.type !== 'worksheet') {
      hasOtherSheets = true;
      return;
    }
    sheets.push({
      name: attributes.get('name') ?? '',
      part: relation.target,
      isHidden: !['visible', ''].includes(attributes.get('state') ?? ''),
    });
  });
  if (sheets.length === 0) throw new FormFileError('no-sheet');
  return {
    xml,
    sheets,
    hasOtherSheets,
    hasExternalLinks: [...relations.values()].some(({ type }) => type === 'externalLink'),
    is1904,
    stylesPart: partOf('styles'),
    stringsPart: partOf('sharedStrings'),
    themePart: partOf('theme'),
  };
}
