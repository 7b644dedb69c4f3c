import type { TextStyle } from '../../../core/layouts/layout-profile.ts';

type TableLook = {
  style: { id: string };
  /** Twips; the table is as wide as all of them. */
  columnWidths: readonly number[];
  align?: TextStyle['align'];
  /** `<w:tblCellMar>`, where they differ from the style's. */
  margins?: string;
};

export function writeTable({ style, columnWidths, align, margins = '' }: TableLook, rows: string): string {
  const width = columnWidths.reduce((sum, each) => sum + each, 0);
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style.id}"/><w:tblW w:type="dxa" w:w="${width}"/>` +
    (align ? `<w:jc w:val="${align === 'justify' ? 'left' : align}"/>` : '') +
    `<w:tblLayout w:type="fixed"/>${margins}</w:tblPr>` +
    `<w:tblGrid>${columnWidths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
  );
}

type RowLook = { mayBreak?: boolean; isHead?: boolean; exactHeight?: number };

/** A row that breaks across pages only where it may. */
export function writeRow(
  cells: string,
  { mayBreak = false, isHead = false, exactHeight }: RowLook = {},
): string {
  const properties =
    (mayBreak ? '' : '<w:cantSplit/>') +
    (isHead ? '<w:tblHeader/>' : '') +
    (exactHeight === undefined ? '' : `<w:trHeight w:val="${exactHeight}" w:hRule="exact"/>`);
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

type CellLook = {
  columnSpan?: number;
  /** Of a cell over several rows. */
  merge?: 'restart' | 'continue' | undefined;
  /** `<w:tcBorders>`. */
  borders?: string;
  isCentredUpright?: boolean;
};

export function writeCell(
  width: number,
  blocks: string,
  { columnSpan = 1, merge, borders = '', isCentredUpright = false }: CellLook = {},
): string {
  const properties =
    `<w:tcW w:type="dxa" w:w="${width}"/>` +
    (columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '') +
    (merge ? `<w:vMerge w:val="${merge}"/>` : '') +
    borders +
    (isCentredUpright ? '<w:vAlign w:val="center"/>' : '');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

/** Space between the lines of a table and its text, in twips. */
export function writeMargins(upright: number, sides: number): string {
  const margin = (side: string, width: number): string => `<w:${side} w:type="dxa" w:w="${width}"/>`;
  return `<w:tblCellMar>${margin('top', upright)}${margin('left', sides)}${margin('bottom', upright)}${margin('right', sides)}</w:tblCellMar>`;
}
