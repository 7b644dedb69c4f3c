import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { twipsFromMm } from './lengths.ts';
import { frameStyles } from './style-names.ts';

/** A table of two columns without lines or margins, whose rows never break across pages. */
export function buildPlainTable(
  widthsMm: { left: number; right: number },
  rows: readonly { left: (Paragraph | Table)[]; right: (Paragraph | Table)[] }[],
): Table {
  const widths = { left: twipsFromMm(widthsMm.left), right: twipsFromMm(widthsMm.right) };
  const cell = (side: 'left' | 'right', children: (Paragraph | Table)[]): TableCell =>
    new TableCell({ width: { size: widths[side], type: WidthType.DXA }, children });
  return new Table({
    style: frameStyles.plainTable.id,
    layout: TableLayoutType.FIXED,
    width: { size: widths.left + widths.right, type: WidthType.DXA },
    columnWidths: [widths.left, widths.right],
    rows: rows.map(
      ({ left, right }) =>
        new TableRow({ cantSplit: true, children: [cell('left', left), cell('right', right)] }),
    ),
  });
}
