import type { Block } from '../../model/block.ts';
import type { OutlineSection } from '../../model/outline.ts';

/** A stretch of a report's blocks: the heading that opens a section and what follows it, without its sub-sections. */
export type SectionSpan = { section: OutlineSection | null; blocks: Block[] };

/** Cuts blocks at the headings that carry a section id. What stands before the first belongs to the opening. */
export function splitSections(blocks: readonly Block[], sections: readonly OutlineSection[]): SectionSpan[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const opening = sections.find((section) => section.kind === 'opening') ?? null;
  const spans: SectionSpan[] = [{ section: opening, blocks: [] }];
  for (const block of blocks) {
    const section = block.type === 'heading' && block.sectionId ? byId.get(block.sectionId) : undefined;
    if (section) spans.push({ section, blocks: [block] });
    else spans.at(-1)?.blocks.push(block);
  }
  return spans;
}

/**
 * The index of the block before which a section ends: the next heading of the same or a higher level, whoever wrote it.
 * The end of all blocks when there is none, or when the section's own heading is gone.
 */
export function findSectionEnd(blocks: readonly Block[], sectionId: string): number {
  const start = blocks.findIndex((block) => block.type === 'heading' && block.sectionId === sectionId);
  const heading = blocks[start];
  if (heading?.type !== 'heading') return blocks.length;
  const length = blocks
    .slice(start + 1)
    .findIndex((block) => block.type === 'heading' && block.level <= heading.level);
  return length === -1 ? blocks.length : start + 1 + length;
}
