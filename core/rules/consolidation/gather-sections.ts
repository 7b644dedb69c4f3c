import type { SourceReport } from '../../contract/consolidation.ts';
import type { Block } from '../../model/block.ts';
import type { OutlineSection } from '../../model/outline.ts';
import { compareTitles } from '../sections/compare-titles.ts';
import { matchSection } from '../sections/match-section.ts';
import { splitSections } from '../sections/split-sections.ts';
import { textOfBlock } from './text-of-block.ts';

/** One paragraph or table of a body, as it lies on the bench. */
export type GatheredBlock = {
  key: string;
  report: SourceReport;
  block: Block;
  text: string;
  /** The title under which the body wrote it; empty: its opening. */
  title: string;
};

/** The text of all bodies for one section of the consolidation; `sectionId` null: no section is like the bodies'. */
export type GatheredSection = { sectionId: string | null; blocks: GatheredBlock[] };

/** From this on two titles speak of the same. */
const alike = 0.7;

/**
 * What the bodies wrote, under the sections of the consolidation's own outline. Every paragraph has exactly one place: that
 * of its section by id, work area or title; where none is like it, that of the part which its section stands under.
 */
export function gatherSections(
  outline: readonly OutlineSection[],
  reports: readonly SourceReport[],
): GatheredSection[] {
  const places = new Map<string | null, GatheredBlock[]>([
    ...outline.map(({ id }) => [id, []] as [string, GatheredBlock[]]),
    [null, []],
  ]);
  const known = new Map<string, string | null>();
  const find = (section: OutlineSection) => {
    const key = [section.kind, section.id, section.workArea, section.title].join('\n');
    const found = known.get(key);
    if (found !== undefined) return found;
    const place = findPlace(section, outline);
    known.set(key, place);
    return place;
  };
  for (const report of reports) {
    const parents = listParents(report.sections);
    for (const span of splitSections(report.blocks, report.sections)) {
      const chain = span.section ? [span.section, ...(parents.get(span.section.id) ?? [])] : [];
      const place = chain.map(find).find((id) => id !== null) ?? null;
      places.get(place)?.push(...listBlocks(report, span));
    }
  }
  return [...places].map(([sectionId, blocks]) => ({ sectionId, blocks }));
}

export function keyOf(report: Pick<SourceReport, 'organisationId' | 'periodId'>, blockId: string): string {
  return `${report.organisationId} ${report.periodId} ${blockId}`;
}

function findPlace(section: OutlineSection, outline: readonly OutlineSection[]): string | null {
  const match = matchSection(section, outline);
  if (match) return match.id;
  const [best] = outline
    .filter(({ kind }) => kind === section.kind)
    .map(({ id, level, title }) => ({ id, level, likeness: compareTitles(section.title, title) }))
    // Of two that are as like, the one further in speaks of less besides.
    .sort((one, other) => other.likeness - one.likeness || other.level - one.level);
  return best && best.likeness >= alike ? best.id : null;
}

/** By section, those above it, the nearest first. */
function listParents(sections: readonly OutlineSection[]): Map<string, OutlineSection[]> {
  const parents = new Map<string, OutlineSection[]>();
  let above: OutlineSection[] = [];
  for (const section of sections) {
    above = above.filter(({ level }) => level < section.level);
    parents.set(section.id, above);
    if (section.kind !== 'opening') above = [section, ...above];
  }
  return parents;
}

/** What says something: titles only tell where the others stand. */
function listBlocks(report: SourceReport, span: ReturnType<typeof splitSections>[number]): GatheredBlock[] {
  const gathered: GatheredBlock[] = [];
  let title = span.section?.kind === 'opening' ? '' : (span.section?.title ?? '');
  for (const block of span.blocks) {
    const text = textOfBlock(block);
    if (block.type === 'heading' && block.level <= 3 && !block.isRunIn) title = text || title;
    else if (text !== '') gathered.push({ key: keyOf(report, block.id), report, block, text, title });
  }
  return gathered;
}
