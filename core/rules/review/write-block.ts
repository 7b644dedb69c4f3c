import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import type { RewriteContext } from '../text/rewrite-content.ts';

/** The words of a block as its page prints them: references stand in full, notes are left out; a table's cells are joined by ` | `. */
export function writeBlock(block: Block, print: RewriteContext['print']): string {
  const write = (content: readonly Inline[]) => content.map((inline) => writeInline(inline, print)).join('');
  if (block.type !== 'table') return write(block.content);
  return block.rows
    .map((row) => row.cells.map((cell) => cell.content.map(write).join(' ')).join(' | '))
    .join('\n');
}

function writeInline(inline: Inline, print: RewriteContext['print']): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'line-break':
      return '\n';
    case 'footnote':
      return '';
    case 'figure':
    case 'citation':
      return print(inline);
  }
}
