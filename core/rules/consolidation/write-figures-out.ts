import type { Block } from '../../model/block.ts';
import type { Figure } from '../../model/figure.ts';
import type { Inline } from '../../model/inline.ts';
import { writeFigure } from '../figures/write-figure.ts';

/**
 * A body's blocks with its numbers written out where the text names its figures: in another body's report the reference
 * would stand for that body's own figure.
 */
export function writeFiguresOut(blocks: readonly Block[], figures: readonly Figure[]): Block[] {
  const known = new Map(figures.map((figure) => [figure.indicatorId, figure]));
  const write = (content: readonly Inline[]): Inline[] =>
    content.map((inline) =>
      inline.type === 'figure' ? { type: 'text', text: writeFigure(known.get(inline.indicatorId)) } : inline,
    );
  return blocks.map((block) =>
    block.type === 'table'
      ? {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map(write) })),
          })),
        }
      : { ...block, content: write(block.content) },
  );
}
