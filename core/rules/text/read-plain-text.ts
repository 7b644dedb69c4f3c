import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';

type Reference = Extract<Inline, { type: 'figure' | 'citation' }>;

/** One visible sign for a reference, whatever it prints. */
const asOneSign = () => '\uFFFC';

/** The letters of inline content, with footnotes left out; references count as one visible sign. */
export function plainTextOf(content: readonly Inline[]): string {
  return printedTextOf(content, asOneSign);
}

/** The same, with references as `print` writes them. */
export function printedTextOf(content: readonly Inline[], print: (reference: Reference) => string): string {
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
          return print(inline);
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
