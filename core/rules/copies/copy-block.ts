import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';

type Origin = NonNullable<Block['copiedFrom']>;

/** A block for another report: ids of its own, marked as a copy, opening no section of the outline. */
export function copyBlock(block: Block, origin: Origin, newId: () => string): Block {
  const { copiedSentences: _sentences, sources: _sources, ...rest } = block;
  const common = { id: newId(), copiedFrom: origin };
  switch (rest.type) {
    case 'paragraph':
      return { ...rest, ...common, content: copyInline(rest.content, newId) };
    case 'heading': {
      const { sectionId: _section, ...heading } = rest;
      return { ...heading, ...common, content: copyInline(heading.content, newId) };
    }
    case 'table':
      return {
        ...rest,
        ...common,
        rows: rest.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            content: cell.content.map((content) => copyInline(content, newId)),
          })),
        })),
      };
  }
}

function copyInline(content: readonly Inline[], newId: () => string): Inline[] {
  return content.map((inline) => (inline.type === 'footnote' ? { ...inline, id: newId() } : inline));
}
