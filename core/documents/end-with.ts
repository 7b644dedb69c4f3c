import type { ParagraphBlock, PrintBlock } from './print-document.ts';
import { stripEndMarks } from '../rules/text/strip-end-marks.ts';

/**
 * Puts the house's end mark after the last words of the body: `…chỉ đạo./.` Headings that close an empty section are
 * passed over; a body that ends with a table gets no mark.
 */
export function endWith(endMark: './.' | '.', blocks: PrintBlock[]): PrintBlock[] {
  const index = blocks.findLastIndex(
    (block) => block.kind !== 'paragraph' || (!isHeading(block) && findLastWords(block) !== -1),
  );
  const last = blocks[index];
  if (last?.kind !== 'paragraph') return blocks;
  const place = findLastWords(last);
  const piece = last.pieces[place];
  if (piece?.kind !== 'text') return blocks;
  const after = last.pieces.slice(place + 1).filter(({ kind }) => kind === 'footnote');
  const text = `${stripEndMarks(piece.text)}${endMark}`;
  const pieces = [...last.pieces.slice(0, place), { ...piece, text }, ...after];
  return blocks.with(index, { ...last, pieces });
}

function isHeading({ style }: ParagraphBlock): boolean {
  return style === 'heading-1' || style === 'heading-2' || style === 'heading-3';
}

function findLastWords({ pieces }: ParagraphBlock): number {
  return pieces.findLastIndex((piece) => piece.kind === 'text' && piece.text.trim() !== '');
}
