import { twipsFromMm } from './lengths.ts';
import { frameStyles } from './style-names.ts';
import { writeCell, writeRow, writeTable } from './table-parts.ts';

/** A table of two columns without lines or margins, whose rows never break across pages. */
export function writePlainTable(
  widthsMm: { left: number; right: number },
  rows: readonly { left: string; right: string }[],
): string {
  const [left, right] = [twipsFromMm(widthsMm.left), twipsFromMm(widthsMm.right)];
  return writeTable(
    { style: frameStyles.plainTable, columnWidths: [left, right] },
    rows.map((row) => writeRow(writeCell(left, row.left) + writeCell(right, row.right))).join(''),
  );
}
