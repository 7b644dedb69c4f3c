import type { Decimal } from '../../model/decimal.ts';

export type TableTextCell = { text: string } | { number: Decimal };

/**
 * Cells for the clipboard, in the two forms that Excel takes. The plain one writes numbers with a decimal comma and
 * nothing between thousands, which a Vietnamese Excel reads as numbers; the HTML one also names each number in Excel's
 * own notation, which every language of Excel reads.
 */
export function writeTableText(rows: readonly (readonly TableTextCell[])[]): { text: string; html: string } {
  return {
    text: rows.map((row) => row.map(writePlain).join('\t')).join('\r\n'),
    html:
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8"><table>' +
      rows.map((row) => `<tr>${row.map(writeHtml).join('')}</tr>`).join('') +
      '</table></html>',
  };
}

function writePlain(cell: TableTextCell): string {
  if ('number' in cell) return cell.number.replace('.', ',');
  return /[\t\n"]/.test(cell.text) ? `"${cell.text.replaceAll('"', '""')}"` : cell.text;
}

function writeHtml(cell: TableTextCell): string {
  return 'number' in cell
    ? `<td x:num="${cell.number}">${cell.number.replace('.', ',')}</td>`
    : `<td x:str>${escape(cell.text)}</td>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
