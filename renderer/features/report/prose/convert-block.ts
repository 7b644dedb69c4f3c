import type { Node, Schema } from '@tiptap/pm/model';
import { block as blockSchema, headingLevel, type Block, type Table } from '../../../../core/model/block.ts';
import { readInline, writeInline } from './convert-inline.ts';
import { keepFields, readFields } from './kept-fields.ts';
import { countColumns } from './report-table.ts';

/** One block of the record as a node of the page. */
export function writeBlock(schema: Schema, block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return schema.node(
        'paragraph',
        { id: block.id, kept: keepFields(block, ['type', 'id', 'content']) },
        writeInline(schema, block.content),
      );
    case 'heading':
      return schema.node(
        'heading',
        {
          id: block.id,
          level: block.level,
          sectionId: block.sectionId ?? null,
          isRunIn: block.isRunIn ?? null,
          kept: keepFields(block, ['type', 'id', 'content', 'level', 'sectionId', 'isRunIn']),
        },
        writeInline(schema, block.content),
      );
    case 'table':
      return writeTable(schema, block);
  }
}

/** One top-level node of the page as a block of the record. */
export function readBlock(node: Node): Block {
  const id = String(node.attrs.id);
  const kept = readFields(node.attrs.kept);
  switch (node.type.name) {
    case 'paragraph':
      return { ...kept, type: 'paragraph', id, content: readInline(node) };
    case 'heading':
      return {
        ...kept,
        type: 'heading',
        id,
        level: headingLevel.parse(node.attrs.level),
        ...(typeof node.attrs.sectionId === 'string' && { sectionId: node.attrs.sectionId }),
        ...(typeof node.attrs.isRunIn === 'boolean' && { isRunIn: node.attrs.isRunIn }),
        content: readInline(node),
      };
    case 'table':
      return readTable(node, id, kept);
    case 'keptBlock':
      return { ...blockSchema.parse(node.attrs.block), id };
    default:
      throw new Error(`unknown block node ${node.type.name}`);
  }
}

/** A table that the page's tables cannot hold (no rows, an empty row) is kept as it is. */
function writeTable(schema: Schema, table: Table): Node {
  if (table.rows.length === 0 || table.rows.some((row) => row.cells.length === 0)) {
    return schema.node('keptBlock', { id: table.id, block: table });
  }
  return schema.node(
    'table',
    {
      id: table.id,
      columnShares: table.columnShares,
      headerRowCount: table.headerRowCount,
      kept: keepFields(table, ['type', 'id', 'columnShares', 'headerRowCount', 'rows']),
    },
    table.rows.map((row) =>
      schema.node(
        'tableRow',
        { kept: keepFields(row, ['cells']) },
        row.cells.map((cell) =>
          schema.node(
            'tableCell',
            {
              colspan: cell.columnSpan ?? 1,
              rowspan: cell.rowSpan ?? 1,
              align: cell.align ?? null,
              kept: keepFields(cell, ['columnSpan', 'rowSpan', 'align', 'content']),
            },
            (cell.content.length > 0 ? cell.content : [[]]).map((content) =>
              schema.node('paragraph', null, writeInline(schema, content)),
            ),
          ),
        ),
      ),
    ),
  );
}

function readTable(table: Node, id: string, kept: Record<string, unknown>): Block {
  const shares: unknown = table.attrs.columnShares;
  return {
    ...kept,
    type: 'table',
    id,
    columnShares:
      Array.isArray(shares) && shares.length > 0
        ? shares.map(Number)
        : Array.from({ length: Math.max(1, countColumns(table)) }, () => 1),
    headerRowCount: Number(table.attrs.headerRowCount),
    rows: children(table).map((row) => ({
      ...readFields(row.attrs.kept),
      cells: children(row).map((cell) => ({
        ...readFields(cell.attrs.kept),
        ...(cell.attrs.colspan > 1 && { columnSpan: Number(cell.attrs.colspan) }),
        ...(cell.attrs.rowspan > 1 && { rowSpan: Number(cell.attrs.rowspan) }),
        ...readAlign(cell.attrs.align),
        content: readParagraphs(cell),
      })),
    })),
  };
}

/** A cell with one empty paragraph is an empty cell. */
function readParagraphs(cell: Node): Table['rows'][number]['cells'][number]['content'] {
  const paragraphs = children(cell).map(readInline);
  return paragraphs.length === 1 && paragraphs[0]?.length === 0 ? [] : paragraphs;
}

function readAlign(align: unknown): { align?: 'left' | 'center' | 'right' } {
  return align === 'left' || align === 'center' || align === 'right' ? { align } : {};
}

function children(node: Node): Node[] {
  const nodes: Node[] = [];
  node.forEach((child) => nodes.push(child));
  return nodes;
}
