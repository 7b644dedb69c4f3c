import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Piece, TableBlock, TableCell as CellBlock } from '../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { measureTextPt } from '../../../core/layouts/times-metrics.ts';
import { pointsFromMm, twipsFromMm, twipsFromPt } from './lengths.ts';
import { buildRuns } from './runs.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import { alignments } from './styles.ts';
import { completeWidths, type GridPlace, layOutGrid } from '../table-grid.ts';
import { cellMargins } from './table-styles.ts';
import type { WordContext } from './word-context.ts';

/** The area of text on a page of the section's orientation. */
export type TextArea = { widthMm: number; heightMm: number };

/** A row that may fill more than this share of a page may break; an unbreakable one would leave a page half empty. */
const unbrokenRowShare = 0.5;

/** In a narrower column the margins shrink, so that most of its width stays for text. */
const marginShareLimit = 0.2;

function estimateLines(
  pieces: readonly Piece[],
  cell: CellBlock,
  widthPt: number,
  layout: LayoutProfile,
): number {
  const { sizePt, isBold, isItalic } = layout.styles[cell.style];
  const textPt = pieces
    .map((piece) => (piece.kind === 'text' ? measureTextPt(piece.text, { sizePt, isBold, isItalic }) : 0))
    .reduce((sum, width) => sum + width, 0);
  const breaks = pieces.filter((piece) => piece.kind === 'line-break').length;
  return breaks + Math.max(1, Math.ceil(textPt / widthPt));
}

function isLong(cell: CellBlock, widthMm: number, area: TextArea, layout: LayoutProfile): boolean {
  const widthPt = pointsFromMm(widthMm);
  const lines = cell.paragraphs
    .map((pieces) => estimateLines(pieces, cell, widthPt, layout))
    .reduce((sum, count) => sum + count, 0);
  return lines * layout.styles[cell.style].linePitchPt > pointsFromMm(area.heightMm) * unbrokenRowShare;
}

function cellParagraphs(cell: CellBlock, context: WordContext): Paragraph[] {
  const style = wordStyles[cell.style].id;
  const isAligned = cell.align !== undefined && cell.align !== context.layout.styles[cell.style].align;
  const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs;
  return paragraphs.map(
    (pieces) =>
      new Paragraph({
        style,
        children: buildRuns(pieces, cell.style, context),
        ...(isAligned && cell.align !== undefined ? { alignment: alignments[cell.align] } : {}),
      }),
  );
}

function buildCell(place: GridPlace, widthMm: number, context: WordContext): TableCell {
  const width = { size: twipsFromMm(widthMm), type: WidthType.DXA };
  const columnSpan = place.columnSpan > 1 ? place.columnSpan : undefined;
  switch (place.kind) {
    case 'start':
      return new TableCell({
        width,
        columnSpan,
        ...(place.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
        ...(place.cell.style === 'table-head' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
        children: cellParagraphs(place.cell, context),
      });
    case 'continued':
      return new TableCell({
        width,
        columnSpan,
        verticalMerge: VerticalMergeType.CONTINUE,
        children: [new Paragraph({ style: wordStyles[place.cell.style].id })],
      });
    case 'empty':
      return new TableCell({ width, children: [new Paragraph({ style: wordStyles['table-text'].id })] });
  }
}

/** Null for a table without rows, which Word refuses. */
export function buildTable(
  block: TableBlock,
  area: TextArea,
  { isKeptWithNext }: { isKeptWithNext: boolean },
  context: WordContext,
): Table | null {
  if (block.rows.length === 0) return null;
  const grid = layOutGrid(block);
  const widthsMm = completeWidths(block.columnWidthsMm, grid.columnCount, area.widthMm);
  const marginMm = Math.min(cellMargins.horizontalMm, Math.min(...widthsMm) * marginShareLimit);
  const headerRowCount = block.headerRowCount < block.rows.length ? block.headerRowCount : 0;

  const rows = grid.rows.map((places, rowIndex) => {
    let column = 0;
    let hasLongCell = false;
    const cells = places.map((place) => {
      const widthMm = widthsMm
        .slice(column, column + place.columnSpan)
        .reduce((sum, width) => sum + width, 0);
      column += place.columnSpan;
      hasLongCell ||=
        place.kind === 'start' && isLong(place.cell, widthMm - 2 * marginMm, area, context.layout);
      return buildCell(place, widthMm, context);
    });
    const isHeader = rowIndex < headerRowCount;
    const isLast = rowIndex === grid.rows.length - 1;
    return new TableRow({
      children: cells,
      cantSplit: !hasLongCell,
      ...(isHeader ? { tableHeader: true } : {}),
      ...(isHeader || (isLast && isKeptWithNext) ? { keepNext: true } : {}),
    });
  });

  const columnWidths = widthsMm.map(twipsFromMm);
  const sides = { left: twipsFromMm(marginMm), right: twipsFromMm(marginMm) };
  const upright = { top: twipsFromPt(cellMargins.verticalPt), bottom: twipsFromPt(cellMargins.verticalPt) };
  return new Table({
    style: frameStyles.dataTable.id,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    ...(marginMm < cellMargins.horizontalMm ? { margins: { ...upright, ...sides } } : {}),
    rows,
  });
}
