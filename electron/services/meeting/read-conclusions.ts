import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import type { Conclusion } from '../../../core/model/conclusion.ts';
import type { RecordStore, Stored } from '../../store/record-store.ts';
import { mapAtOnce } from '../map-at-once.ts';

/** The conclusions of a period, and a problem for each that cannot be read. */
export async function readConclusions(
  store: RecordStore,
  periodId: string,
): Promise<{ stored: Stored<Conclusion>[]; problems: Problem[] }> {
  const ids = await store.listIdsInPeriod('conclusion', periodId);
  const found = await mapAtOnce(ids, async (id) => {
    try {
      return { stored: await store.read({ kind: 'conclusion', periodId, id }) };
    } catch (error) {
      if (error instanceof ProblemError) return { problem: error.problem };
      throw error;
    }
  });
  return {
    stored: found.flatMap(({ stored }) => stored ?? []),
    problems: found.flatMap(({ problem }) => problem ?? []),
  };
}
