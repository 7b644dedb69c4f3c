import type { XmlComponent } from 'docx';
import { element } from './elements.ts';
import { eighthsFromPt, twipsFromMm, twipsFromPt } from './lengths.ts';
import { frameStyles } from './style-names.ts';

/** Thickness of the lines of a table. */
const tableLinePt = 0.5;

/** Space between a table's lines and its text. The lines themselves take room in Word, so above and below it is less. */
export const cellMargins = { verticalPt: 1.25, horizontalMm: 1.9 };

const normalTableId = 'TableNormal';

function margins(verticalTwips: number, horizontalTwips: number): XmlComponent {
  const side = (name: string, width: number): XmlComponent =>
    element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });
  return element('w:tblCellMar', {}, [
    side('top', verticalTwips),
    side('left', horizontalTwips),
    side('bottom', verticalTwips),
    side('right', horizontalTwips),
  ]);
}

function tableStyle(
  { id, name }: { id: string; name: string },
  attributes: Record<string, string | number>,
  properties: XmlComponent[],
): XmlComponent {
  return element('w:style', { 'w:type': 'table', ...attributes, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    ...(id === normalTableId ? [] : [element('w:basedOn', { 'w:val': normalTableId })]),
    element('w:uiPriority', { 'w:val': id === normalTableId ? 99 : 2 }),
    ...(id === normalTableId ? [element('w:semiHidden'), element('w:unhideWhenUsed')] : []),
    element('w:tblPr', {}, properties),
  ]);
}

function dataTableBorders(): XmlComponent {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const line = { 'w:val': 'single', 'w:sz': eighthsFromPt(tableLinePt), 'w:space': 0, 'w:color': '000000' };
  return element(
    'w:tblBorders',
    {},
    sides.map((side) => element(`w:${side}`, line)),
  );
}

export const tableStyles: readonly XmlComponent[] = [
  tableStyle({ id: normalTableId, name: 'Normal Table' }, { 'w:default': 1 }, [
    element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    margins(0, 0),
  ]),
  tableStyle(frameStyles.plainTable, { 'w:customStyle': 1 }, [margins(0, 0)]),
  tableStyle(frameStyles.dataTable, { 'w:customStyle': 1 }, [
    dataTableBorders(),
    margins(twipsFromPt(cellMargins.verticalPt), twipsFromMm(cellMargins.horizontalMm)),
  ]),
];
