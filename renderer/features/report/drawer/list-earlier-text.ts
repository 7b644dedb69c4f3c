import type { Block } from '../../../../core/model/block.ts';
import type { OutlineSection } from '../../../../core/model/outline.ts';
import type { Report } from '../../../../core/model/report.ts';
import { matchSection } from '../../../../core/rules/match-section.ts';
import { plainTextOfBlock } from '../../../../core/rules/read-plain-text.ts';
import { splitSections } from '../../../../core/rules/split-sections.ts';

export type EarlierText = {
  /** Null when the earlier report has no such section. */
  title: string | null;
  blocks: Block[];
  /** Tasks or petitions, in a section that is a list. */
  rows: { id: string; text: string }[];
};

/** What an earlier report says in the section that stands for this one; its sub-sections stand for themselves. */
export function listEarlierText(earlier: Report, section: OutlineSection): EarlierText {
  const match = matchSection(section, earlier.sections);
  if (!match) return { title: null, blocks: [], rows: [] };
  const blocks = splitSections(earlier.blocks, earlier.sections)
    .filter((span) => span.section === match)
    .flatMap((span) => span.blocks)
    .filter((block) => !(block.type === 'heading' && block.sectionId === match.id))
    .filter((block) => plainTextOfBlock(block).trim() !== '');
  return { title: match.title, blocks, rows: listRows(earlier, match.kind) };
}

function listRows(earlier: Report, kind: OutlineSection['kind']): EarlierText['rows'] {
  const rows = kind === 'next-tasks' ? earlier.nextTasks : kind === 'petitions' ? earlier.petitions : [];
  return rows.map(({ id, text }) => ({ id, text })).filter(({ text }) => text.trim() !== '');
}
