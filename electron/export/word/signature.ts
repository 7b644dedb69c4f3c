import { Paragraph, type Table } from 'docx';
import type { SignatureBlock } from '../../../core/documents/print-document.ts';
import { pointsFromMm } from './lengths.ts';
import { buildPlainTable } from './plain-table.ts';
import { wordStyles } from './style-names.ts';
import { buildCellLines } from './styled-line.ts';
import type { WordContext } from './word-context.ts';

/** The free lines have the pitch of the name. */
export function buildSignature(block: SignatureBlock, context: WordContext): Table {
  const { leftWidthMm, rightWidthMm } = context.layout.signature;
  const rightPt = pointsFromMm(rightWidthMm);
  const signer = block.signer.length === 0 ? [] : buildCellLines(block.signer, rightPt, context);
  const freeLines = Array.from(
    { length: block.freeLines },
    () => new Paragraph({ style: wordStyles[block.name.style].id }),
  );
  const name = buildCellLines([block.name], rightPt, context);
  return buildPlainTable({ left: leftWidthMm, right: rightWidthMm }, [
    {
      left: buildCellLines(block.recipients, pointsFromMm(leftWidthMm), context),
      right: [...signer, ...freeLines, ...name],
    },
  ]);
}
