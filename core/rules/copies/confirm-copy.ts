import type { Block } from '../../model/block.ts';

/** The block as the office's own text: what was copied has been read and stands. */
export function confirmCopy(block: Block): Block {
  if (!block.copiedFrom && !block.copiedSentences) return block;
  const { copiedFrom: _origin, copiedSentences: _sentences, ...own } = block;
  return own;
}
