import type { LetterheadBlock } from '../../../core/documents/print-document.ts';
import { pointsFromMm } from './lengths.ts';
import { writePlainTable } from './plain-table.ts';
import { writeCellLines } from './styled-line.ts';
import type { WordContext } from './word-context.ts';

export function writeLetterhead({ widths, rows }: LetterheadBlock, context: WordContext): string {
  const { leftWidthMm, rightWidthMm } = widths ?? context.layout.letterhead;
  return writePlainTable(
    { left: leftWidthMm, right: rightWidthMm },
    rows.map((row) => ({
      left: writeCellLines(row.left, pointsFromMm(leftWidthMm), context),
      right: writeCellLines(row.right, pointsFromMm(rightWidthMm), context),
    })),
  );
}
