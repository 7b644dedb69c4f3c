import type { Block } from '../model/block.ts';
import type { OutlineSection } from '../model/outline.ts';

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
