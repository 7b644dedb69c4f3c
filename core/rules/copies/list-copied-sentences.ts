import type { Block } from '../../model/block.ts';
import { plainTextOf } from '../text/read-plain-text.ts';
import { splitSentences } from '../text/split-sentences.ts';

/** What is marked, edited and confirmed as one: the sentences of a paragraph, the cells of a table. Empty ones are none. */
export function listSentences(block: Block): string[] {
  if (block.type !== 'table') return splitSentences(plainTextOf(block.content)).map(({ text }) => text);
  return block.rows
    .flatMap((row) => row.cells.map((cell) => cell.content.map(plainTextOf).join('\n').trim()))
    .filter((text) => text !== '');
}

/** The sentences of a block that still stand as they were copied, neither edited nor confirmed. */
export function listCopiedSentences(block: Block): string[] {
  if (!block.copiedFrom) return [];
  return block.copiedSentences ?? listSentences(block);
}
