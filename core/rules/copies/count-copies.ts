import type { Report } from '../../model/report.ts';
import { splitSections } from '../sections/split-sections.ts';

/** How many paragraphs and tables of each section are copies that nobody has edited or confirmed. */
export function countCopies({ blocks, sections }: Pick<Report, 'blocks' | 'sections'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const span of splitSections(blocks, sections)) {
    const count = span.blocks.filter((block) => block.copiedFrom).length;
    if (span.section && count > 0) counts.set(span.section.id, (counts.get(span.section.id) ?? 0) + count);
  }
  return counts;
}
