import { twipsFromMm, twipsFromPt } from './lengths.ts';
import { writeLine } from './paragraph.ts';
import { frameStyles } from './style-names.ts';
import { writeMargins } from './table-parts.ts';

/** Thickness of the lines of a table. */
const tableLinePt = 0.5;

/** Space between a table's lines and its text. The lines themselves take room in Word, so above and below it is less. */
export const cellMargins = { verticalPt: 1.25, horizontalMm: 1.9 };

const normalTableId = 'TableNormal';

function writeTableStyle({ id, name }: { id: string; name: string }, properties: string): string {
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${normalTableId}"/><w:uiPriority w:val="2"/><w:tblPr>${properties}</w:tblPr></w:style>`
  );
}

const dataTableBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => writeLine(side, tableLinePt))
  .join('');

export const tableStyles =
  `<w:style w:type="table" w:default="1" w:styleId="${normalTableId}"><w:name w:val="Normal Table"/>` +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${writeMargins(0, 0)}</w:tblPr></w:style>` +
  writeTableStyle(frameStyles.plainTable, writeMargins(0, 0)) +
  writeTableStyle(
    frameStyles.dataTable,
    `<w:tblBorders>${dataTableBorders}</w:tblBorders>` +
      writeMargins(twipsFromPt(cellMargins.verticalPt), twipsFromMm(cellMargins.horizontalMm)),
  );
