import type { Block } from '../../model/block.ts';
import { listInlines } from '../text/list-inlines.ts';
import { plainTextOf, plainTextOfBlock } from '../text/read-plain-text.ts';

/** What a block says, its notes in brackets at the end: by this a paragraph that was taken is compared with its source. */
export function textOfBlock(block: Block): string {
  const notes = listInlines(block).flatMap((inline) =>
    inline.type === 'footnote' ? [` [${plainTextOf(inline.content).trim()}]`] : [],
  );
  return `${plainTextOfBlock(block).replaceAll('\uFFFC', '…').trim()}${notes.join('')}`;
}
