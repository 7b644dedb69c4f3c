import { ProblemError } from '../../core/contract/problem.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import type { RecordStore } from '../store/record-store.ts';

export type EarlierOfBody = { report: Report; period: Period };

/** One body's reports of other periods, each read once; null where there is none or it cannot be read. */
export type ReadEarlier = {
  named: (period: Pick<Period, 'kind' | 'year' | 'ordinal' | 'title'>) => Promise<EarlierOfBody | null>;
  byId: (periodId: string) => Promise<EarlierOfBody | null>;
};

export function createEarlierReader(store: RecordStore, organisationId: string): ReadEarlier {
  const begun = new Map<string, Promise<EarlierOfBody | null>>();
  const byId = (periodId: string) => {
    const known = begun.get(periodId) ?? readOne(store, periodId, organisationId);
    begun.set(periodId, known);
    return known;
  };
  return {
    byId,
    named: async (period) =>
      period.kind === 'special' || period.kind === 'urgent' ? null : byId(identifyPeriod(period)),
  };
}

async function readOne(
  store: RecordStore,
  periodId: string,
  organisationId: string,
): Promise<EarlierOfBody | null> {
  try {
    const period = await store.read({ kind: 'period', id: periodId });
    const stored = period && (await store.read({ kind: 'report', periodId, organisationId, revision: 0 }));
    return stored ? { report: stored.content, period: period.content } : null;
  } catch (error) {
    if (error instanceof ProblemError) return null; // the home of that period names the damaged file
    throw error;
  }
}
