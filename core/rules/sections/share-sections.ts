import type { Indicator } from '../../model/indicator.ts';
import type { Report } from '../../model/report.ts';
import type { SectionContent, SectionShare } from '../../model/section-share.ts';
import { splitSections } from './split-sections.ts';

/** What stands in a section now, without its sub-sections. */
export function readSection(report: Report, sectionId: string): SectionContent {
  const kind = report.sections.find(({ id }) => id === sectionId)?.kind;
  return {
    sectionId,
    blocks: splitSections(report.blocks, report.sections)
      .filter(({ section }) => section?.id === sectionId)
      .flatMap(({ blocks }) => blocks),
    ...(kind === 'next-tasks' && { nextTasks: report.nextTasks }),
    ...(kind === 'petitions' && { petitions: report.petitions }),
    ...(kind === 'last-tasks' && { lastTaskAnswers: report.lastTaskAnswers }),
  };
}

/** The chosen sections of a report with the figures of their work areas, as they are given out. */
export function shareSections(
  report: Report,
  sectionIds: readonly string[],
  indicators: readonly Indicator[],
  names: Pick<SectionShare, 'organisationName' | 'periodName' | 'givenAt'>,
): SectionShare {
  const sections = report.sections.filter(({ id }) => sectionIds.includes(id));
  const workAreas = new Set(sections.flatMap(({ workArea }) => workArea ?? []));
  const hasAllFigures = sections.some(({ kind }) => kind === 'figures');
  const isTheirs = (indicatorId: string) => {
    const area = indicators.find(({ id }) => id === indicatorId)?.workArea ?? null;
    return hasAllFigures || (area !== null && workAreas.has(area));
  };
  return {
    ...names,
    organisationId: report.organisationId,
    periodId: report.periodId,
    sections,
    contents: sections.filter(({ kind }) => kind !== 'figures').map(({ id }) => readSection(report, id)),
    figures: report.figures.filter(({ indicatorId }) => isTheirs(indicatorId)),
  };
}

/** The report remembers what it gave out, so that a change made here meanwhile is seen when the section comes back. */
export function rememberGiven(report: Report, share: SectionShare): Report {
  const ids = new Set(share.contents.map(({ sectionId }) => sectionId));
  const others = (report.givenSections ?? []).filter(({ sectionId }) => !ids.has(sectionId));
  return { ...report, givenSections: [...others, ...share.contents] };
}
