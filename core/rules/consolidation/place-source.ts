import type { Block } from '../../model/block.ts';
import type { OutlineSection } from '../../model/outline.ts';
import { plainTextOfBlock } from '../text/read-plain-text.ts';

/** A document that follows no outline: its own headings serve as sections, so that its text finds a place by their titles. */
export function sectionsOfHeadings(blocks: readonly Block[]): {
  sections: OutlineSection[];
  blocks: Block[];
} {
  const sections: OutlineSection[] = [];
  const placed = blocks.map((block): Block => {
    if (block.type !== 'heading' || block.level > 3 || block.isRunIn) return block;
    const title = plainTextOfBlock(block).trim().slice(0, 1_000);
    sections.push({
      id: block.id,
      kind: 'prose',
      level: block.level,
      title,
      workArea: null,
      guidance: '',
      isRequired: false,
    });
    return { ...block, sectionId: block.id };
  });
  return { sections, blocks: placed };
}
