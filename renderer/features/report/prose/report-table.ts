import { Table, TableCell, TableRow } from '@tiptap/extension-table';
import type { Node } from '@tiptap/pm/model';
import { blockAttributes, keptAttribute } from './block-attributes.ts';

/** A table whose columns are shares of the text width. Tab is bound in keys.ts. */
export const ReportTable = Table.extend({
  addAttributes: () => ({
    ...blockAttributes,
    columnShares: {
      default: null,
      parseHTML: (element: HTMLElement) => parseShares(element.dataset.shares),
      rendered: false,
    },
    headerRowCount: {
      default: 0,
      parseHTML: (element: HTMLElement) => Math.min(2, Number(element.dataset.headerRows ?? 0)) || 0,
      rendered: false,
    },
  }),
  addNodeView: () => null,
  addKeyboardShortcuts: () => ({}),
  renderHTML: ({ node }) => [
    'table',
    {
      'data-header-rows': String(node.attrs.headerRowCount),
      'data-shares': JSON.stringify(readShares(node)),
    },
    ['colgroup', ...readShares(node).map((share) => ['col', { style: `width: ${share * 100}%` }] as const)],
    ['tbody', 0],
  ],
});

export const ReportTableRow = TableRow.extend({
  content: 'tableCell*',
  addAttributes: () => keptAttribute,
});

export const ReportTableCell = TableCell.extend({
  content: 'paragraph+',
  addAttributes() {
    return { ...this.parent?.(), ...keptAttribute };
  },
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
});

/** The columns' shares, which add up to 1; equal ones where the table has none. */
export function readShares(table: Node): number[] {
  const shares: unknown = table.attrs.columnShares;
  const numbers = Array.isArray(shares) ? shares.map(Number) : [];
  const sum = numbers.reduce((total, share) => total + share, 0);
  if (numbers.length > 0 && sum > 0) return numbers.map((share) => share / sum);
  const count = countColumns(table);
  return Array.from({ length: count }, () => 1 / count);
}

function parseShares(text: string | undefined): number[] | null {
  const shares = text?.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  return shares.length > 0 && shares.every((share) => share > 0) ? shares : null;
}

/** How many columns the table's first row spans. */
export function countColumns(table: Node): number {
  let count = 0;
  table.firstChild?.forEach((cell) => {
    count += Number(cell.attrs.colspan);
  });
  return count;
}
