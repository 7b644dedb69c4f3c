import type { Table, tableCell } from '../../model/block.ts';
import type { z } from 'zod';
import { placeCells, type PlacedCell } from '../appendices/place-cells.ts';
import { plainTextOf } from '../text/read-plain-text.ts';

type Cell = z.infer<typeof tableCell>;
type Rows = readonly (readonly PlacedCell<Cell>[])[];

/** A table too wide for its page names its rows anew in each part: the number, and who or what it is. */
const mostLeads = 2;

/**
 * A table that was printed in parts, one under another, as one again: the columns that name the rows once, and a group of
 * the head that stands in both parts as one cell. Null when the second does not continue the first.
 */
export function joinTableParts(first: Table, second: Table): Table | null {
  if (first.rows.length !== second.rows.length || first.headerRowCount !== second.headerRowCount) return null;
  const [left, right] = [placeCells(first.rows), placeCells(second.rows)];
  const leadCount = countLeads(left, right);
  const width = first.columnShares.length;
  if (leadCount === 0 || leadCount >= second.columnShares.length || leadCount >= width) return null;
  const rows = first.rows.map((row, index) => {
    const before = left[index] ?? [];
    const after = (right[index] ?? []).filter(({ from }) => from >= leadCount);
    const [last, next] = [before.at(-1), after[0]];
    const isGroup = index + (last?.cell.rowSpan ?? 1) < first.headerRowCount;
    if (last && next && isGroup && last.to === width - 1 && next.from === leadCount && isSame(last, next)) {
      const columnSpan = last.to - last.from + 1 + (next.to - next.from + 1);
      const joined = { ...last.cell, columnSpan };
      return {
        ...row,
        cells: [...row.cells.slice(0, -1), joined, ...after.slice(1).map(({ cell }) => cell)],
      };
    }
    return { ...row, cells: [...row.cells, ...after.map(({ cell }) => cell)] };
  });
  return { ...first, columnShares: [...first.columnShares, ...second.columnShares.slice(leadCount)], rows };
}

/** How many of the first columns say the same in both. */
function countLeads(left: Rows, right: Rows): number {
  let count = 0;
  while (count < mostLeads && left.every((row, index) => isSame(at(row, count), at(right[index], count))))
    count += 1;
  return count;
}

/** The cell that begins in the column; none where one from above or from the left covers it. */
function at(row: Rows[number] | undefined, column: number): PlacedCell<Cell> | undefined {
  return row?.find(({ from }) => from === column);
}

function isSame(one: PlacedCell<Cell> | undefined, other: PlacedCell<Cell> | undefined): boolean {
  return one === undefined || other === undefined
    ? one === other
    : textOf(one.cell) === textOf(other.cell) && (one.cell.rowSpan ?? 1) === (other.cell.rowSpan ?? 1);
}

function textOf({ content }: Cell): string {
  return content.map(plainTextOf).join('\n').trim();
}
