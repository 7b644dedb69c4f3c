import type { Block } from '../../../core/model/block.ts';
import type { Report } from '../../../core/model/report.ts';
import { countCopies } from '../../../core/rules/copies/count-copies.ts';
import { findFilledSections } from '../../../core/rules/sections/measure-completeness.ts';
import { markHeadings } from '../../../core/rules/sections/mark-headings.ts';
import { plainTextOf } from '../../../core/rules/text/read-plain-text.ts';

export type SectionEntry = {
  id: string;
  level: number;
  /** `I.`, `2.`; empty for the opening. */
  mark: string;
  title: string;
  /** partly: a part with sub-sections of which some are still empty. */
  fill: 'filled' | 'partly' | 'empty' | 'optional';
  /** Copies that nobody has edited or confirmed, those of its sub-sections not counted. */
  copies: number;
};

/** The outline as the pane "Mục" shows it, with the titles and marks that now stand on the page. */
export function listSections(report: Report, level1Suffix: '.' | '-'): SectionEntry[] {
  const filled = findFilledSections(report);
  const copies = countCopies(report);
  const marks = markHeadings(report.blocks, level1Suffix);
  const headings = new Map(
    report.blocks.flatMap((block) =>
      block.type === 'heading' && block.sectionId ? [[block.sectionId, block] as const] : [],
    ),
  );
  return report.sections
    .filter((section) => section.kind !== 'figures')
    .map((section, index, all) => {
      const heading = headings.get(section.id);
      const next = all.slice(index + 1);
      const end = next.findIndex((each) => each.level <= section.level);
      const parts = end === -1 ? next : next.slice(0, end);
      const isFilled = filled.has(section.id);
      const hasEmptyPart = parts.some((part) => part.isRequired && !filled.has(part.id));
      return {
        id: section.id,
        level: section.level,
        mark: heading ? (marks.get(heading.id) ?? '') : '',
        title: (heading && titleOf(heading)) || section.title,
        fill: isFilled ? (hasEmptyPart ? 'partly' : 'filled') : section.isRequired ? 'empty' : 'optional',
        copies: copies.get(section.id) ?? 0,
      };
    });
}

/** The heading's words; of a run-in heading only the bold ones are its title. */
function titleOf(heading: Extract<Block, { type: 'heading' }>): string {
  const content = heading.isRunIn
    ? heading.content.filter((each) => each.type === 'text' && each.isBold)
    : heading.content;
  return plainTextOf(content).replace(/\s+/g, ' ').trim();
}
