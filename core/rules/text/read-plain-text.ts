import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';

/** The letters of inline content, with footnotes left out; references count as one visible sign. */
export function plainTextOf(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'line-break':
          return '\n';
        case 'footnote':
          return '';
        case 'figure':
        case 'citation':
          return '\uFFFC';
      }
    })
    .join('');
}

/** The letters of a block; a table's cells are joined by tabs, its rows by line feeds. */
export function plainTextOfBlock(block: Block): string {
  if (block.type !== 'table') return plainTextOf(block.content);
  return block.rows
    .map((row) => row.cells.map((cell) => cell.content.map(plainTextOf).join('\n')).join('\t'))
    .join('\n');
}
