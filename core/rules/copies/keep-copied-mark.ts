import type { Block } from '../../model/block.ts';
import { confirmCopy } from './confirm-copy.ts';
import { listCopiedSentences, listSentences } from './list-copied-sentences.ts';

/**
 * A block after an edit: the sentences that were copied and still stand word for word stay marked, edited ones are free.
 * Which they are is what `before` says; a block that was not there before keeps what it came with, and one that comes
 * without a mark has been confirmed.
 */
export function keepCopiedMark(before: Block | undefined, after: Block): Block {
  if (!before || !after.copiedFrom) return after;
  const free = confirmCopy(after);
  if (!before.copiedFrom) return free;
  const open = new Set(listCopiedSentences(before));
  const sentences = listSentences(after);
  const still = [...new Set(sentences.filter((text) => open.has(text)))];
  if (still.length === 0) return free;
  const marked = { ...free, copiedFrom: before.copiedFrom };
  return sentences.every((text) => open.has(text)) ? marked : { ...marked, copiedSentences: still };
}
