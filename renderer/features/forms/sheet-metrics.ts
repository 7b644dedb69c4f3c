import type { FormWorkbook } from '../../../core/reading/form-workbook.ts';
import type { LaidSheet } from '../../../core/rules/forms/lay-out-sheet.ts';

/** Where rows and columns stand, in rem; a mark more than there are rows and columns. */
export type SheetMetrics = { rowTops: number[]; columnLefts: number[] };

const remPerPoint = 4 / 3 / 16;
const standardRow = 15;
/** Of the widths that Excel counts in characters: 7 pixels each and 5 around them. */
const remPerCharacter = 7 / 16;
const remAroundCell = 5 / 16;
const linePitch = 1.3;

export function measureSheet(laid: LaidSheet, looks: FormWorkbook['looks']): SheetMetrics {
  const { sheet } = laid;
  const columnLefts = [0];
  for (const width of sheet.columnWidths)
    columnLefts.push((columnLefts.at(-1) ?? 0) + (width === 0 ? 0 : width * remPerCharacter + remAroundCell));
  const needed = new Map<number, number>();
  for (const cell of sheet.cells) {
    if (sheet.rowHeights[cell.row] !== null || cell.text === '') continue;
    const range = laid.rangeAt(cell.row, cell.column);
    if (range && range.bottom > range.top) continue;
    const look = looks[cell.look];
    const sizePt = look?.fontSizePt ?? 11;
    const width = (columnLefts[(range?.right ?? cell.column) + 1] ?? 0) - (columnLefts[cell.column] ?? 0);
    const characters = Math.max(1, width / (sizePt * remPerPoint * 0.5));
    const lines = cell.text
      .split('\n')
      .reduce(
        (sum, line) => sum + (look?.isWrapped ? Math.max(1, Math.ceil(line.length / characters)) : 1),
        0,
      );
    needed.set(cell.row, Math.max(needed.get(cell.row) ?? 0, lines * sizePt * linePitch));
  }
  const rowTops = [0];
  sheet.rowHeights.forEach((height, row) => {
    const points = height ?? Math.max(standardRow, needed.get(row) ?? 0);
    rowTops.push((rowTops.at(-1) ?? 0) + points * remPerPoint);
  });
  return { rowTops, columnLefts };
}
