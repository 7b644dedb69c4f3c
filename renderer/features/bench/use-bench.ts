import { useMemo } from 'react';
import type { Bench } from '../../../core/contract/consolidation.ts';
import { findStaleSources, type StaleSource } from '../../../core/rules/consolidation/follow-sources.ts';
import {
  gatherSections,
  type GatheredBlock,
  type GatheredSection,
} from '../../../core/rules/consolidation/gather-sections.ts';
import { listUsed } from '../../../core/rules/consolidation/list-used.ts';
import { useReport, useSessionPart } from '../report/report-context.ts';

export type Gathered = {
  sections: GatheredSection[];
  /** By key, wherever they lie. */
  blocks: ReadonlyMap<string, GatheredBlock>;
  used: ReadonlySet<string>;
  stale: StaleSource[];
};

/** What the bodies wrote, under the outline of the consolidation as it stands, and what of it was taken. */
export function useGathered({ reports }: Bench): Gathered {
  const { opened } = useReport();
  const written = useSessionPart((view) => view.report.blocks);
  const sections = useMemo(() => gatherSections(opened.sections, reports), [opened.sections, reports]);
  const blocks = useMemo(
    () => new Map(sections.flatMap((section) => section.blocks).map((each) => [each.key, each])),
    [sections],
  );
  const used = useMemo(() => listUsed(written), [written]);
  const stale = useMemo(() => findStaleSources(written, blocks, reports), [written, blocks, reports]);
  return { sections, blocks, used, stale };
}
