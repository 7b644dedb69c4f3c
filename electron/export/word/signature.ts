import type { SignatureBlock } from '../../../core/documents/print-document.ts';
import { pointsFromMm } from './lengths.ts';
import { writeParagraph } from './paragraph.ts';
import { writePlainTable } from './plain-table.ts';
import { wordStyles } from './style-names.ts';
import { writeCellLines } from './styled-line.ts';
import type { WordContext } from './word-context.ts';

/** The free lines have the pitch of the name. */
export function writeSignature(block: SignatureBlock, context: WordContext): string {
  const { leftWidthMm, rightWidthMm } = context.layout.signature;
  const rightPt = pointsFromMm(rightWidthMm);
  const signer = block.signer.length === 0 ? '' : writeCellLines(block.signer, rightPt, context);
  const freeLines = writeParagraph(wordStyles[block.name.style]).repeat(block.freeLines);
  const name = writeCellLines([block.name], rightPt, context);
  return writePlainTable({ left: leftWidthMm, right: rightWidthMm }, [
    {
      left: writeCellLines(block.recipients, pointsFromMm(leftWidthMm), context),
      right: signer + freeLines + name,
    },
  ]);
}
