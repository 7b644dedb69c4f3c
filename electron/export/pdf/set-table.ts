import type { TableBlock } from '../../../core/documents/print-document.ts';
import { completeWidths, layOutGrid } from '../table-grid.ts';
import type { BlockData, CellData, PieceData } from './document-data.ts';
import { around } from './mark-places.ts';
import { pointsPerMm } from '../../../core/layouts/points-per-mm.ts';
import type { TextSetter } from './set-text.ts';

type SetTable = { key: string } & Omit<Extract<BlockData, { kind: 'table' }>, 'kind' | 'gap' | 'reserve'>;

// As in the Word file, where the rules take room of their own, so that the padding there is less by half a rule.
export const tableRulePt = 0.5;
export const cellPadding = { horizontalMm: 1.9, verticalPt: 1.5 };

// In a narrower column the padding shrinks, so that most of its width stays for text.
const paddingShareLimit = 0.2;

// A row that may fill more than this share of a page may be split; a higher unsplit one would run over the margin.
const unsplitRowShare = 0.5;

/** A table whose rows stay whole unless they are high; `end`: the mark of what a signature stays with. */
export function setTable(
  block: TableBlock,
  area: { widthMm: number; heightMm: number },
  end: PieceData[],
  isMarkNeeded: boolean,
  { styleOf, pieces, estimateLines, markPlace }: TextSetter,
): SetTable {
  const grid = layOutGrid(block);
  const columns = completeWidths(block.columnWidthsMm, grid.columnCount, area.widthMm);
  const paddingMm = Math.min(cellPadding.horizontalMm, Math.min(...columns) * paddingShareLimit);
  const splitHeightPt = area.heightMm * pointsPerMm * unsplitRowShare;
  const cells = grid.rows.flatMap((places, y): CellData[] => {
    let x = 0;
    let isBreakable = false;
    const row: CellData[] = [];
    for (const place of places) {
      const start = x;
      x += place.columnSpan;
      if (place.kind !== 'start') continue;
      const { cell, columnSpan, rowSpan } = place;
      const style = styleOf(cell.style);
      const widthMm = columns.slice(start, x).reduce((sum, width) => sum + width, 0) - 2 * paddingMm;
      const lineCounts = cell.paragraphs.map((list) => estimateLines(list, cell.style, widthMm));
      const lineCount = lineCounts.reduce((sum, count) => sum + count, 0);
      isBreakable ||= lineCount * style.linePitchPt > splitHeightPt;
      row.push({
        x: start,
        y,
        columnSpan,
        rowSpan,
        style: cell.style,
        align: cell.align ?? style.align,
        paragraphs: cell.paragraphs.map((list) => pieces(list, cell.style, widthMm)),
        isBreakable: false,
      });
    }
    return row.map((cell) => ({ ...cell, isBreakable }));
  });
  const padding = cellPadding.verticalPt + tableRulePt / 2;
  const head = styleOf(block.rows[0]?.cells[0]?.style ?? 'table-text');
  const foot = styleOf(block.rows.at(-1)?.cells[0]?.style ?? 'table-text');
  const { key, begin, finish } = markPlace(
    {
      target: { kind: 'block', id: block.id },
      leftMm: 0,
      widthMm: columns.reduce((sum, width) => sum + width, 0),
      abovePt: around(head).abovePt + padding,
      belowPt: around(foot).belowPt + padding,
    },
    isMarkNeeded,
  );
  // The highest cell of the first row and the lowest of the last are not known here: each of them is marked.
  for (const cell of cells) {
    if (cell.y === 0) cell.paragraphs[0]?.unshift(...begin);
    if (cell.y + cell.rowSpan >= block.rows.length) cell.paragraphs.at(-1)?.push(...finish);
  }
  cells
    .findLast((cell) => cell.paragraphs.length > 0)
    ?.paragraphs.at(-1)
    ?.push(...end);
  const headerRowCount = block.headerRowCount < block.rows.length ? block.headerRowCount : 0;
  return {
    key,
    columns,
    paddingMm,
    header: cells.filter((cell) => cell.y < headerRowCount),
    body: cells.filter((cell) => cell.y >= headerRowCount),
  };
}
