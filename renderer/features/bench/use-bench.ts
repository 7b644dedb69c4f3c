import { useMemo } from 'react';
import type { Bench } from '../../../core/contract/consolidation.ts';
import { findStaleSources, type StaleSource } from '../../../core/rules/consolidation/follow-sources.ts';
import {
  gatherSections,
  type GatheredBlock,
  type GatheredSection,
} from '../../../core/rules/consolidation/gather-sections.ts';
import { listUsed } from '../../../core/rules/consolidation/list-used.ts';
import { findSetAside, type SetAside } from '../../../core/rules/consolidation/set-aside.ts';
import { useReport, useSessionPart } from '../report/report-context.ts';

export type Gathered = {
  sections: GatheredSection[];
  /** By key, wherever they lie. */
  blocks: ReadonlyMap<string, GatheredBlock>;
  used: ReadonlySet<string>;
  /** By key, what is not to be taken. */
  aside: ReadonlyMap<string, SetAside>;
  stale: StaleSource[];
};

/** What the bodies wrote, under the outline of the consolidation as it stands, and what of it was taken. */
export function useGathered({ reports }: Bench): Gathered {
  const { opened } = useReport();
  const written = useSessionPart((view) => view.report.blocks);
  const consolidation = useSessionPart((view) => view.report.consolidation);
  const sections = useMemo(() => gatherSections(opened.sections, reports), [opened.sections, reports]);
  const blocks = useMemo(
    () => new Map(sections.flatMap((section) => section.blocks).map((each) => [each.key, each])),
    [sections],
  );
  const used = useMemo(() => listUsed(written), [written]);
  const aside = useMemo(() => findSetAside(consolidation, blocks), [consolidation, blocks]);
  const stale = useMemo(() => findStaleSources(written, blocks, reports), [written, blocks, reports]);
  return { sections, blocks, used, aside, stale };
}
