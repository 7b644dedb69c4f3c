import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { RecordOf } from '../../core/model/record.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { ListedKind } from '../store/record-path.ts';
import type { RecordStore } from '../store/record-store.ts';

/** All readable records of a kind, and a problem for each that is not: one damaged file never hides the others. */
export async function readRecords<K extends ListedKind>(
  store: RecordStore,
  kind: K,
): Promise<{ records: RecordOf<K>[]; problems: Problem[] }> {
  const ids = await store.listIds(kind);
  const outcomes = await mapAtOnce(ids, async (id): Promise<{ record?: RecordOf<K>; problem?: Problem }> => {
    try {
      const stored = await store.read({ kind, id } as Parameters<typeof store.read<K>>[0]);
      return stored ? { record: stored.content } : {};
    } catch (error) {
      if (error instanceof ProblemError) return { problem: error.problem };
      throw error;
    }
  });
  return {
    records: outcomes.flatMap(({ record }) => (record === undefined ? [] : [record])),
    problems: outcomes.flatMap(({ problem }) => (problem === undefined ? [] : [problem])),
  };
}
