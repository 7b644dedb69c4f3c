import { patchText } from './patch-text.ts';
import { scanXml, type Tag } from './scan-xml.ts';

// ECMA-376-1, 18.2.27: what stands before `calcPr`.
const before = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** The XML of a workbook that has all its formulas calculated anew when it is opened; nothing else in it changes. */
export function patchWorkbook(xml: string): string {
  let calculation: Tag | null = null;
  let insertAt = -1;
  let prefix = '';
  const path: string[] = [];
  scanXml(xml, (tag) => {
    if (tag.name === 'calcPr' && tag.kind !== 'close') calculation = tag;
    if (tag.kind === 'close') path.pop();
    if (path.length === 1 && tag.kind !== 'open' && before.has(tag.name)) {
      insertAt = tag.end;
      prefix = tag.fullName.slice(0, tag.fullName.length - tag.name.length);
    }
    if (tag.kind === 'open') path.push(tag.name);
  });
  // TypeScript does not follow the assignment inside the walk.
  const found = calculation as Tag | null;
  if (found) {
    const { start, end } = found;
    const text = xml.slice(start, end).replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    return patchText(xml, [{ start, end, text: text.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1') }]);
  }
  if (insertAt === -1) return xml;
  return patchText(xml, [{ start: insertAt, end: insertAt, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
