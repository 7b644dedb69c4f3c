import type { SourceReport } from '../../contract/consolidation.ts';
import type { Report } from '../../model/report.ts';
import { listUntaken } from './gather-items.ts';
import { keyOf, type GatheredBlock, type GatheredSection } from './gather-sections.ts';

type Consolidation = NonNullable<Report['consolidation']>;
export type SetAside = NonNullable<Consolidation['setAside']>[number];

/** By key, what is not to be taken; a paragraph that its body has changed since then is asked about once more. */
export function findSetAside(
  consolidation: Report['consolidation'],
  gathered: ReadonlyMap<string, GatheredBlock>,
): Map<string, SetAside> {
  const entries = (consolidation?.setAside ?? []).map((each) => [keyOf(each, each.blockId), each] as const);
  return new Map(entries.filter(([key, { text }]) => gathered.get(key)?.text === text));
}

/** Không đưa vào: the paragraphs stay with their bodies, and nobody asks about them any more. */
export function setAside(report: Report, blocks: readonly GatheredBlock[], reason: string): Report {
  const added = blocks.map(({ report: { organisationId, periodId }, block, text }): SetAside => ({
    organisationId,
    periodId,
    blockId: block.id,
    text,
    reason,
  }));
  const kept = without(report, new Set(blocks.map(({ key }) => key)));
  return withAside(report, [...kept, ...added]);
}

/** Đưa lại: the paragraphs are among those that were not used yet. */
export function takeBackAside(report: Report, keys: ReadonlySet<string>): Report {
  return withAside(report, without(report, keys));
}

function without({ consolidation }: Report, keys: ReadonlySet<string>): SetAside[] {
  return (consolidation?.setAside ?? []).filter((each) => !keys.has(keyOf(each, each.blockId)));
}

function withAside(report: Report, entries: SetAside[]): Report {
  return {
    ...report,
    consolidation: { shape: 'by-work-area', leftOut: [], ...report.consolidation, setAside: entries },
  };
}

export type UseCount = {
  organisationId: string;
  name: string;
  used: number;
  unused: number;
  aside: number;
  /** Tasks and petitions that are in no row of the consolidation. */
  itemCount: number;
};

/** Of each body how much of its report the consolidation has used, by name. */
export function countUse(
  sections: readonly GatheredSection[],
  { used, aside }: { used: ReadonlySet<string>; aside: ReadonlyMap<string, SetAside> },
  reports: readonly SourceReport[],
  own: Pick<Report, 'nextTasks' | 'petitions'>,
): UseCount[] {
  const counts = new Map<string, UseCount>();
  const countOf = ({ organisationId, name }: SourceReport): UseCount => {
    const count = counts.get(organisationId) ?? {
      organisationId,
      name,
      used: 0,
      unused: 0,
      aside: 0,
      itemCount: 0,
    };
    counts.set(organisationId, count);
    return count;
  };
  for (const { key, report } of sections.flatMap(({ blocks }) => blocks)) {
    const kind = used.has(key) ? 'used' : aside.has(key) ? 'aside' : 'unused';
    countOf(report)[kind] += 1;
  }
  for (const { report } of listUntaken(reports, own)) countOf(report).itemCount += 1;
  return [...counts.values()].sort((one, other) =>
    one.name.localeCompare(other.name, 'vi', { numeric: true }),
  );
}
