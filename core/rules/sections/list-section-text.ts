import type { Block } from '../../model/block.ts';
import type { OutlineSection } from '../../model/outline.ts';
import type { Report } from '../../model/report.ts';
import { matchSection } from './match-section.ts';
import { plainTextOfBlock } from '../text/read-plain-text.ts';
import { splitSections } from './split-sections.ts';

/** What an earlier report wrote in the section that stands for one of today's. */
export type SectionText = {
  /** Its title then; null when the earlier report has no such section. */
  title: string | null;
  /** Without the section's heading, its sub-sections and empty paragraphs. */
  blocks: Block[];
  kind: OutlineSection['kind'];
};

/** What an earlier report says in the section that stands for this one; its sub-sections stand for themselves. */
export function listSectionText(
  earlier: Pick<Report, 'blocks' | 'sections'>,
  section: OutlineSection,
): SectionText {
  const match = matchSection(section, earlier.sections);
  if (!match) return { title: null, blocks: [], kind: section.kind };
  const blocks = splitSections(earlier.blocks, earlier.sections)
    .filter((span) => span.section === match)
    .flatMap((span) => span.blocks)
    .filter((block) => !(block.type === 'heading' && block.sectionId === match.id))
    .filter((block) => plainTextOfBlock(block).trim() !== '');
  return { title: match.title, blocks, kind: match.kind };
}
