import type { Piece, TableBlock, TableCell as CellBlock } from '../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { measureTextPt } from '../../../core/layouts/times-metrics.ts';
import { pointsFromMm, twipsFromMm, twipsFromPt } from './lengths.ts';
import { writeParagraph } from './paragraph.ts';
import { writeRuns } from './run.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import { completeWidths, type GridPlace, layOutGrid } from '../table-grid.ts';
import { writeCell, writeMargins, writeRow, writeTable } from './table-parts.ts';
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

/** Whether a row is kept with the next one is said by its paragraphs. */
type RowPlace = { isKeptWithNext: boolean };

function writeCellParagraphs(cell: CellBlock, { isKeptWithNext }: RowPlace, context: WordContext): string {
  const align = cell.align === context.layout.styles[cell.style].align ? undefined : cell.align;
  const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs;
  return paragraphs
    .map((pieces) =>
      writeParagraph(wordStyles[cell.style], writeRuns(pieces, cell.style, context), {
        isKeptWithNext,
        align,
      }),
    )
    .join('');
}

function writePlace(place: GridPlace, widthMm: number, row: RowPlace, context: WordContext): string {
  const width = twipsFromMm(widthMm);
  const { columnSpan } = place;
  switch (place.kind) {
    case 'start':
      return writeCell(width, writeCellParagraphs(place.cell, row, context), {
        columnSpan,
        merge: place.rowSpan > 1 ? 'restart' : undefined,
        isCentredUpright: place.cell.style === 'table-head',
      });
    case 'continued':
      return writeCell(width, writeParagraph(wordStyles[place.cell.style], '', row), {
        columnSpan,
        merge: 'continue',
      });
    case 'empty':
      return writeCell(width, writeParagraph(wordStyles['table-text'], '', row));
  }
}

/** Empty for a table without rows, which Word refuses. */
export function writeDataTable(
  block: TableBlock,
  area: TextArea,
  { isKeptWithNext }: { isKeptWithNext: boolean },
  context: WordContext,
): string {
  if (block.rows.length === 0) return '';
  const grid = layOutGrid(block);
  const widthsMm = completeWidths(block.columnWidthsMm, grid.columnCount, area.widthMm);
  const marginMm = Math.min(cellMargins.horizontalMm, Math.min(...widthsMm) * marginShareLimit);
  const headerRowCount = block.headerRowCount < block.rows.length ? block.headerRowCount : 0;

  const rows = grid.rows.map((places, rowIndex) => {
    const isHead = rowIndex < headerRowCount;
    const isLast = rowIndex === grid.rows.length - 1;
    const row = { isKeptWithNext: isHead || (isLast && isKeptWithNext) };
    let column = 0;
    let mayBreak = false;
    const cells = places.map((place) => {
      const widthMm = widthsMm
        .slice(column, column + place.columnSpan)
        .reduce((sum, width) => sum + width, 0);
      column += place.columnSpan;
      mayBreak ||= place.kind === 'start' && isLong(place.cell, widthMm - 2 * marginMm, area, context.layout);
      return writePlace(place, widthMm, row, context);
    });
    return writeRow(cells.join(''), { mayBreak, isHead });
  });
  return writeTable(
    {
      style: frameStyles.dataTable,
      columnWidths: widthsMm.map(twipsFromMm),
      ...(marginMm < cellMargins.horizontalMm
        ? { margins: writeMargins(twipsFromPt(cellMargins.verticalPt), twipsFromMm(marginMm)) }
        : {}),
    },
    rows.join(''),
  );
}
