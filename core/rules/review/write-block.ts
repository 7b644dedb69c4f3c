import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import { printedTextOf } from '../text/read-plain-text.ts';
import type { RewriteContext } from '../text/rewrite-content.ts';

/** The words of a block as its page prints them: references stand in full, notes are left out; a table's cells are joined by ` | `. */
export function writeBlock(block: Block, print: RewriteContext['print']): string {
  const write = (content: readonly Inline[]) => printedTextOf(content, print);
  if (block.type !== 'table') return write(block.content);
  return block.rows
    .map((row) => row.cells.map((cell) => cell.content.map(write).join(' ')).join(' | '))
    .join('\n');
}
