import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';

/** All inline content of a block in reading order, that of a table's cells too. */
export function listInlines(block: Block): Inline[] {
  return block.type === 'table'
    ? block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content.flat()))
    : block.content;
}
