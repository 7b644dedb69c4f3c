import { limits } from '../../model/limits.ts';
import type { Table } from '../../model/block.ts';
import { paragraphsOf } from '../../reading/word-text.ts';
import type { WordTable } from '../../reading/word-document.ts';
import { rewriteContent, type LostFigure, type RewriteContext } from '../text/rewrite-content.ts';

/**
 * A table of the report after editing in Word: where rows and cells are the same, each cell keeps its live numbers;
 * otherwise the file's table takes its place. `before` is null for a table that was not there.
 */
export function convertWordTable(
  id: string,
  before: Table | null,
  table: WordTable,
  context: RewriteContext,
): { table: Table; lostFigures: LostFigure[]; isChanged: boolean } {
  const isSameShape = before !== null && shapeOf(before) === shapeOf(table);
  const lostFigures: LostFigure[] = [];
  let isChanged = !isSameShape;
  const rows = table.rows.slice(0, limits.tableRows).map((row, rowIndex) => ({
    cells: row.cells.map((cell, cellIndex) => {
      const old = isSameShape ? before.rows[rowIndex]?.cells[cellIndex] : undefined;
      const paragraphs = paragraphsOf(cell.blocks);
      const count = Math.max(paragraphs.length, old?.content.length ?? 0);
      const content = Array.from({ length: count }, (_, index) => {
        const runs = (paragraphs[index]?.runs ?? []).filter((run) => run.change?.kind !== 'deleted');
        // Heads of columns are bold by their style.
        const isPlain = rowIndex < (before?.headerRowCount ?? table.headerRowCount);
        const rewritten = rewriteContent(old?.content[index] ?? [], runs, { ...context, isPlain });
        lostFigures.push(...rewritten.lostFigures);
        isChanged ||= rewritten.isChanged;
        return rewritten.content;
      });
      return {
        ...old,
        ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
        ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
        content,
      };
    }),
  }));
  const shares = table.columnShares.filter((share) => share > 0).slice(0, limits.tableColumns);
  return {
    table: {
      ...before,
      type: 'table',
      id,
      columnShares: isSameShape ? before.columnShares : shares.length > 0 ? shares : [1],
      headerRowCount: isSameShape ? before.headerRowCount : Math.min(table.headerRowCount, rows.length),
      rows,
    },
    lostFigures,
    isChanged,
  };
}

type Shaped = {
  rows: readonly { cells: readonly { columnSpan?: number | undefined; rowSpan?: number | undefined }[] }[];
};

function shapeOf({ rows }: Shaped): string {
  return rows
    .map((row) => row.cells.map((cell) => `${cell.columnSpan ?? 1}x${cell.rowSpan ?? 1}`).join())
    .join(';');
}
