import { Paragraph } from 'docx';
import type { ParagraphBlock } from '../../../core/documents/print-document.ts';
import { setBlockBookmark } from './bookmark.ts';
import { buildMarkRuns, buildRuns } from './runs.ts';
import { wordStyles } from './style-names.ts';
import type { WordContext } from './word-context.ts';

export function buildParagraph(
  block: ParagraphBlock,
  { isKeptWithNext }: { isKeptWithNext: boolean },
  context: WordContext,
): Paragraph {
  return new Paragraph({
    style: wordStyles[block.style].id,
    children: setBlockBookmark(
      [...buildMarkRuns(block.mark, block.style, context), ...buildRuns(block.pieces, block.style, context)],
      block.id,
      context,
    ),
    ...(isKeptWithNext ? { keepNext: true } : {}),
  });
}
