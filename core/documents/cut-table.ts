import { planColumns } from '../rules/appendices/plan-columns.ts';
import { placeCells } from '../rules/appendices/place-cells.ts';
import type { Piece, TableBlock, TableCell } from './print-document.ts';

/**
 * A table that can be read on a page of this width, in one part or in several printed one under another (planColumns). What
 * reaches over a cut stands in both parts; a note is printed once.
 */
export function cutTable(table: TableBlock, textWidthMm: number, sizePt: number): TableBlock[] {
  const parts = planColumns({
    rows: table.rows.map((row) => ({
      cells: row.cells.map(({ paragraphs, style, columnSpan, rowSpan }) => ({
        texts: paragraphs.map(textOf),
        isHead: style === 'table-head',
        columnSpan,
        rowSpan,
      })),
    })),
    widthsMm: table.columnWidthsMm,
    headerRowCount: table.headerRowCount,
    textWidthMm,
    sizePt,
  });
  const [only] = parts;
  if (only && parts.length === 1) return [{ ...table, columnWidthsMm: [...only.widthsMm] }];
  const placed = placeCells(table.rows);
  return parts.map(({ columns, widthsMm, leadCount }, index) => {
    const from = columns[leadCount] ?? 0;
    return {
      ...table,
      part: index + 1,
      columnWidthsMm: [...widthsMm],
      rows: placed.map((row) => ({
        cells: row.flatMap(({ cell, from: first, to: last }): TableCell[] => {
          const columnSpan = columns.filter((column) => column >= first && column <= last).length;
          if (columnSpan === 0) return [];
          // A cell that began in an earlier part has printed its notes there.
          const isRepeated = index > 0 && first < from;
          return [
            { ...cell, columnSpan, ...(isRepeated && { paragraphs: cell.paragraphs.map(withoutNotes) }) },
          ];
        }),
      })),
    };
  });
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
}

function withoutNotes(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ kind }) => kind !== 'footnote');
}
