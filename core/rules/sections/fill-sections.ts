import type { Block } from '../../model/block.ts';
import type { OutlineSection } from '../../model/outline.ts';
import { plainTextOfBlock } from '../text/read-plain-text.ts';

/**
 * A draft's blocks with others put into its sections, right after each section's own heading and text; the empty paragraph
 * that waited there gives way. Blocks for a section whose heading is gone stand at the end under its title.
 */
export function fillSections(
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
  texts: ReadonlyMap<string, readonly Block[]>,
  newId: () => string,
): Block[] {
  const opening = sections.find((section) => section.kind === 'opening');
  const filled: Block[] = [];
  const left = new Map([...texts].filter(([, added]) => added.length > 0));
  let current = opening?.id ?? null;
  const end = () => {
    const added = current === null ? undefined : left.get(current);
    if (!added || current === null) return;
    const last = filled.at(-1);
    if (last?.type === 'paragraph' && plainTextOfBlock(last).trim() === '') filled.pop();
    filled.push(...added);
    left.delete(current);
  };
  for (const block of blocks) {
    if (block.type === 'heading' && block.sectionId) {
      end();
      current = block.sectionId;
    }
    filled.push(block);
  }
  end();
  for (const [sectionId, added] of left) {
    const section = sections.find((each) => each.id === sectionId);
    if (section) filled.push(makeHeading(section, newId()));
    filled.push(...added);
  }
  return filled;
}

function makeHeading(section: OutlineSection, id: string): Block {
  const level = section.level === 1 ? 1 : section.level === 2 ? 2 : 3;
  return {
    type: 'heading',
    id,
    level,
    sectionId: section.id,
    content: [{ type: 'text', text: section.title }],
  };
}
