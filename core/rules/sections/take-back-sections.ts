import type { Block } from '../../model/block.ts';
import type { Figure } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import type { SectionContent, SectionShare } from '../../model/section-share.ts';
import { readSection } from './share-sections.ts';
import { splitSections } from './split-sections.ts';

/** One section that comes back other than it stands here. */
export type SectionDifference = {
  sectionId: string;
  title: string;
  present: SectionContent;
  incoming: SectionContent;
  /** It was changed here, too, since it was given out. */
  isChangedHere: boolean;
};

export type ShareDifferences = {
  sections: SectionDifference[];
  /** Figures that come back other than they stand here. */
  figures: { present: Figure | null; incoming: Figure }[];
};

/** What taking a share back would change; nothing when the same was taken before. */
export function compareShare(report: Report, share: SectionShare): ShareDifferences {
  return {
    sections: share.contents.flatMap((incoming) => {
      const present = readSection(report, incoming.sectionId);
      if (isSame(present, incoming)) return [];
      const given = report.givenSections?.find(({ sectionId }) => sectionId === incoming.sectionId);
      return [
        {
          sectionId: incoming.sectionId,
          title: share.sections.find(({ id }) => id === incoming.sectionId)?.title ?? '',
          present,
          incoming,
          isChangedHere: given !== undefined && !isSame(given, present) && !isSame(given, incoming),
        },
      ];
    }),
    figures: share.figures.flatMap((incoming) => {
      const present = report.figures.find((each) => each.indicatorId === incoming.indicatorId) ?? null;
      return isSame(present, incoming) ? [] : [{ present, incoming }];
    }),
  };
}

/** Replaces the chosen sections, and the figures when they are wanted. */
export function takeBackSections(
  report: Report,
  share: SectionShare,
  chosen: { sectionIds: ReadonlySet<string>; withFigures: boolean },
  newId: () => string,
): Report {
  const taken = share.contents
    .filter(({ sectionId }) => chosen.sectionIds.has(sectionId))
    .reduce((before, content) => replaceSection(before, content, newId), report);
  return chosen.withFigures ? share.figures.reduce(replaceFigure, taken) : taken;
}

function replaceSection(report: Report, content: SectionContent, newId: () => string): Report {
  const { sectionId, nextTasks, petitions, lastTaskAnswers } = content;
  const spans = splitSections(report.blocks, report.sections);
  const isHere = spans.some(({ section }) => section?.id === sectionId);
  const others = new Set(
    spans.flatMap(({ section, blocks }) => (section?.id === sectionId ? [] : blocks.map(({ id }) => id))),
  );
  // A block that was moved to another section here keeps its id there.
  const blocks = content.blocks.map((block): Block =>
    others.has(block.id) ? { ...block, id: newId() } : block,
  );
  return {
    ...report,
    blocks: isHere
      ? spans.flatMap(({ section, blocks: present }) => (section?.id === sectionId ? blocks : present))
      : insertSection(report, sectionId, blocks),
    ...(nextTasks && { nextTasks }),
    ...(petitions && { petitions }),
    ...(lastTaskAnswers && { lastTaskAnswers }),
  };
}

/** A section whose heading is gone here comes before the next one of the outline that is there. */
function insertSection(report: Report, sectionId: string, blocks: Block[]): Block[] {
  const order = report.sections.map(({ id }) => id);
  const later = new Set(order.slice(order.indexOf(sectionId) + 1));
  const next = report.blocks.findIndex(
    (block) => block.type === 'heading' && block.sectionId !== undefined && later.has(block.sectionId),
  );
  const at = next === -1 ? report.blocks.length : next;
  return report.blocks.toSpliced(at, 0, ...blocks);
}

function replaceFigure(report: Report, figure: Figure): Report {
  const isKnown = report.figures.some(({ indicatorId }) => indicatorId === figure.indicatorId);
  return {
    ...report,
    figures: isKnown
      ? report.figures.map((each) => (each.indicatorId === figure.indicatorId ? figure : each))
      : [...report.figures, figure],
  };
}

function isSame(first: unknown, second: unknown): boolean {
  return canonicalText(first) === canonicalText(second);
}

/** JSON whose keys stand in one order: the page may write a block's fields in another order than the file. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${key}:${canonicalText(each)}`).join(',')}}`;
}
