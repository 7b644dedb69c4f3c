import type {
  WordBlock,
  WordCell,
  WordChange,
  WordRow,
  WordTable,
} from '../../../core/reading/word-document.ts';
import { drawsLines, readTableBorders, type Styles } from './styles.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  integerOf,
  nameOf,
  switchOf,
  valueOf,
  type XmlElement,
} from './xml.ts';

type ReadCell = (cell: XmlElement, change: WordChange | null) => WordBlock[];
type OpenCell = { columnSpan: number; rowSpan: number; blocks: WordBlock[] };

const mostColumns = 200;

/** A table with its merged cells as spans. A cell that goes on below is read once, and adds its own text if it has any. */
export function readTable(element: XmlElement, styles: Styles, readCell: ReadCell): WordTable {
  const properties = childOf(element, 'tblPr');
  const rows: WordRow[] = [];
  /** The cell that a vertical merge goes on with, by its first column. */
  const open = new Map<number, OpenCell>();
  let headerRowCount = 0;
  let columnCount = 0;
  let hasCellBorders = false;

  for (const row of findRows(element)) {
    const rowProperties = childOf(row, 'trPr');
    const change = readRowChange(rowProperties);
    if (headerRowCount === rows.length && switchOf(rowProperties, 'tblHeader')) headerRowCount += 1;
    const cells: OpenCell[] = [];
    let column = spanOf(valueOf(rowProperties, 'gridBefore'), 0);
    for (const cell of findCells(row)) {
      const cellProperties = childOf(cell, 'tcPr');
      const columnSpan = spanOf(valueOf(cellProperties, 'gridSpan'), 1);
      hasCellBorders ||= drawsLines(childOf(cellProperties, 'tcBorders'));
      const blocks = readCell(cell, change);
      const above = open.get(column);
      const merge = childOf(cellProperties, 'vMerge');
      const isContinued = merge !== null && attributeOf(merge, 'val') !== 'restart' && above !== undefined;
      const isSideways = childOf(cellProperties, 'hMerge') !== null;
      const before = cells.at(-1);
      if (isContinued) {
        above.rowSpan += 1;
        if (hasText(blocks)) above.blocks.push(...blocks);
      } else if (
        isSideways &&
        attributeOf(childOf(cellProperties, 'hMerge'), 'val') !== 'restart' &&
        before
      ) {
        before.columnSpan += columnSpan;
        if (hasText(blocks)) before.blocks.push(...blocks);
      } else {
        const read = { columnSpan, rowSpan: 1, blocks };
        cells.push(read);
        open.set(column, read);
        for (let each = column + 1; each < column + columnSpan; each += 1) open.delete(each);
      }
      column = Math.min(mostColumns, column + columnSpan);
    }
    columnCount = Math.max(columnCount, column);
    rows.push({ cells, ...(change && { change }) });
  }
  const ownBorders = readTableBorders(properties);
  return {
    type: 'table',
    columnShares: readShares(element, columnCount),
    headerRowCount: Math.min(headerRowCount, rows.length),
    hasBorders: hasCellBorders || (ownBorders ?? styles.hasTableBorders(valueOf(properties, 'tblStyle'))),
    rows: rows.map(({ cells, ...rest }) => ({ ...rest, cells: cells satisfies readonly WordCell[] })),
  };
}

function* findRows(parent: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(parent)) {
    if (nameOf(child) === 'tr') yield child;
    else if (['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'moveTo', 'moveFrom'].includes(nameOf(child)))
      yield* findRows(child);
  }
}

function* findCells(parent: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(parent)) {
    if (nameOf(child) === 'tc') yield child;
    else if (['sdt', 'sdtContent', 'customXml'].includes(nameOf(child))) yield* findCells(child);
  }
}

function readRowChange(properties: XmlElement | null): WordChange | null {
  const inserted = childOf(properties, 'ins');
  const deleted = childOf(properties, 'del');
  const found = inserted ?? deleted;
  if (!found) return null;
  return {
    kind: inserted ? 'inserted' : 'deleted',
    author: attributeOf(found, 'author') ?? '',
    date: attributeOf(found, 'date'),
  };
}

function readShares(element: XmlElement, columnCount: number): number[] {
  const grid = childOf(element, 'tblGrid');
  const widths = [...(grid ? childrenOf(grid) : [])]
    .filter((each) => nameOf(each) === 'gridCol')
    .map((each) => integerOf(attributeOf(each, 'w')) ?? 0);
  const known = widths.filter((width) => width > 0);
  const usual = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1;
  return Array.from({ length: Math.max(1, columnCount) }, (_, index) => {
    const width = widths[index] ?? 0;
    return width > 0 ? width : usual;
  });
}

function spanOf(value: string | null, usual: number): number {
  const span = integerOf(value);
  return span !== null && span >= usual ? Math.min(span, mostColumns) : usual;
}

function hasText(blocks: readonly WordBlock[]): boolean {
  return blocks.some((block) => block.type === 'table' || block.runs.length > 0);
}
