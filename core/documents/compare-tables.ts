import { compareSequences } from '../rules/comparison/compare-sequences.ts';
import { comparePieces, markPiece } from './compare-pieces.ts';
import type { Piece, TableBlock, TableCell, TextPiece } from './print-document.ts';

type Row = TableBlock['rows'][number];

/**
 * Two states of one table as one, row by row; a row is known again by its longest text. Null when the columns or merged
 * rows differ, so that no row can be set beside another.
 */
export function compareTables(before: TableBlock, after: TableBlock): TableBlock | null {
  if (before.columnWidthsMm.length !== after.columnWidthsMm.length) return null;
  if (before.headerRowCount !== after.headerRowCount) return null;
  if ([...before.rows, ...after.rows].some((row) => row.cells.some((cell) => cell.rowSpan > 1))) {
    return before.rows.length === after.rows.length && haveSameShape(before, after)
      ? { ...after, rows: after.rows.map((row, index) => compareRows(before.rows[index], row)) }
      : null;
  }
  const rows = compareSequences(before.rows, after.rows, nameOfRow).flatMap((stretch) => {
    switch (stretch.kind) {
      case 'same':
        return stretch.new.map((row, index) => compareRows(stretch.old[index], row));
      case 'added':
        return stretch.new.map((row) => markRow(row, 'added'));
      case 'removed':
        return stretch.old.map((row) => markRow(row, 'removed'));
    }
  });
  return { ...after, rows };
}

/** All of a table as added or removed. */
export function markTable(table: TableBlock, change: NonNullable<TextPiece['change']>): TableBlock {
  return { ...table, rows: table.rows.map((row) => markRow(row, change)) };
}

function haveSameShape(before: TableBlock, after: TableBlock): boolean {
  const shapeOf = ({ rows }: TableBlock) =>
    rows.map((row) => row.cells.map((cell) => `${cell.rowSpan}x${cell.columnSpan}`).join()).join(';');
  return shapeOf(before) === shapeOf(after);
}

function nameOfRow(row: Row): string {
  const texts = row.cells.map((cell) => cell.paragraphs.map(textOf).join('\n').trim());
  return texts.reduce(
    (longest, text) => (/\p{L}/u.test(text) && text.length > longest.length ? text : longest),
    '',
  );
}

function compareRows(before: Row | undefined, after: Row): Row {
  if (before?.cells.length !== after.cells.length) return markRow(after, 'added');
  return { cells: after.cells.map((cell, index) => compareCells(before.cells[index], cell)) };
}

function compareCells(before: TableCell | undefined, after: TableCell): TableCell {
  const count = Math.max(before?.paragraphs.length ?? 0, after.paragraphs.length);
  const paragraphs = Array.from({ length: count }, (_, index) =>
    comparePieces(before?.paragraphs[index] ?? [], after.paragraphs[index] ?? []),
  );
  return { ...after, paragraphs };
}

function markRow(row: Row, change: NonNullable<TextPiece['change']>): Row {
  return {
    cells: row.cells.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((paragraph) => paragraph.map((piece) => markPiece(piece, change))),
    })),
  };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}
