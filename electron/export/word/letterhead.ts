import type { Table } from 'docx';
import type { LetterheadBlock } from '../../../core/documents/print-document.ts';
import { pointsFromMm } from './lengths.ts';
import { buildPlainTable } from './plain-table.ts';
import { buildCellLines } from './styled-line.ts';
import type { WordContext } from './word-context.ts';

export function buildLetterhead({ widths, rows }: LetterheadBlock, context: WordContext): Table {
  const { leftWidthMm, rightWidthMm } = widths ?? context.layout.letterhead;
  return buildPlainTable(
    { left: leftWidthMm, right: rightWidthMm },
    rows.map((row) => ({
      left: buildCellLines(row.left, pointsFromMm(leftWidthMm), context),
      right: buildCellLines(row.right, pointsFromMm(rightWidthMm), context),
    })),
  );
}
