import { leastColumnWidths } from '../rules/appendices/column-widths.ts';
import { placeCells } from '../rules/appendices/place-cells.ts';
import type { Piece, TableBlock, TableCell } from './print-document.ts';

/** A column of a cut table is no narrower than this, so that its words need not be read one under another. */
const leastCutMm = 12;
/** The column that names the rows keeps this much where the table gives it as much. */
const namesMm = 40;
/** What is repeated in each part takes no more of the page than this. */
const leadShare = 0.3;
/** What two programs measure differently. */
const slackMm = 0.5;

/**
 * A table that can be read on a page of this width: as it is when no word in it is broken; else with room taken from wide
 * columns; else cut into parts that are printed one under another and repeat the columns that name the rows. What
 * reaches over a cut stands in both parts; a note is printed once.
 */
export function cutTable(table: TableBlock, textWidthMm: number, sizePt: number): TableBlock[] {
  const count = table.columnWidthsMm.length;
  const least = leastColumnWidths(
    table.rows.map((row) => ({
      cells: row.cells.map(({ paragraphs, style, columnSpan, rowSpan }) => ({
        texts: paragraphs.map(textOf),
        isHead: style === 'table-head',
        columnSpan,
        rowSpan,
      })),
    })),
    count,
    sizePt,
  );
  if (table.columnWidthsMm.every((width, index) => width >= (least[index] ?? 0) - slackMm)) return [table];
  if (sum(least) <= textWidthMm)
    return [{ ...table, columnWidthsMm: spread(least, table.columnWidthsMm, textWidthMm) }];

  const leadCount = countsRows(table) && count > 3 ? 2 : 1;
  const leads = least
    .slice(0, leadCount)
    .map((width, index) =>
      index === leadCount - 1 ? Math.max(width, Math.min(namesMm, textWidthMm * leadShare)) : width,
    );
  const roomMm = textWidthMm - sum(leads);
  const needs = least.slice(leadCount).map((width) => Math.max(width, leastCutMm));
  if (needs.some((need) => need > roomMm))
    return [{ ...table, columnWidthsMm: spread(least, table.columnWidthsMm, textWidthMm) }];
  const placed = placeCells(table.rows);
  return divide(needs, roomMm).map(({ from, to }, index) => {
    const own = Array.from({ length: to - from }, (_, offset) => leadCount + from + offset);
    const columns = [...Array.from({ length: leadCount }, (_, lead) => lead), ...own];
    return {
      ...table,
      part: index + 1,
      columnWidthsMm: [
        ...leads,
        ...spread(
          needs.slice(from, to),
          own.map((column) => table.columnWidthsMm[column] ?? 0),
          roomMm,
        ),
      ],
      rows: placed.map((row) => ({
        cells: row.flatMap(({ cell, from: first, to: last }): TableCell[] => {
          const columnSpan = columns.filter((column) => column >= first && column <= last).length;
          if (columnSpan === 0) return [];
          // A cell that began in an earlier part has printed its notes there.
          const isRepeated = index > 0 && first < leadCount + from;
          return [
            { ...cell, columnSpan, ...(isRepeated && { paragraphs: cell.paragraphs.map(withoutNotes) }) },
          ];
        }),
      })),
    };
  });
}

/** As few parts as have room, about equally many columns in each. */
function divide(needs: readonly number[], roomMm: number): { from: number; to: number }[] {
  const fill = (most: number): { from: number; to: number }[] => {
    const parts: { from: number; to: number }[] = [];
    let from = 0;
    let filledMm = 0;
    for (const [index, need] of needs.entries()) {
      if (index > from && (filledMm + need > roomMm || index - from >= most)) {
        parts.push({ from, to: index });
        from = index;
        filledMm = 0;
      }
      filledMm += need;
    }
    return [...parts, { from, to: needs.length }];
  };
  const fewest = fill(needs.length);
  const even = fill(Math.ceil(needs.length / fewest.length));
  return even.length === fewest.length ? even : fewest;
}

/** Widths that add up to the room: what each must have, and of the rest as much as it had more than that. */
function spread(least: readonly number[], wanted: readonly number[], roomMm: number): number[] {
  const more = least.map((width, index) => Math.max(0, (wanted[index] ?? 0) - width));
  const restMm = roomMm - sum(least);
  const all = sum(more);
  return least.map(
    (width, index) => width + (all > 0 ? (restMm * (more[index] ?? 0)) / all : restMm / least.length),
  );
}

/** Whether the first column only numbers the rows: TT, 1, 2, 3. */
function countsRows({ rows, headerRowCount }: TableBlock): boolean {
  return placeCells(rows)
    .slice(headerRowCount)
    .every((row) =>
      row.every(
        ({ cell, from, to }) =>
          from > 0 || to > 0 || cell.paragraphs.every((each) => textOf(each).trim().length <= 4),
      ),
    );
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
}

function withoutNotes(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ kind }) => kind !== 'footnote');
}

function sum(widths: readonly number[]): number {
  return widths.reduce((whole, width) => whole + width, 0);
}
