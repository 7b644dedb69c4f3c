import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { RecordOf } from '../../core/model/record.ts';
import type { ListedKind } from '../store/record-path.ts';
import type { RecordStore } from '../store/record-store.ts';

/** All readable records of a kind, and a problem for each that is not: one damaged file never hides the others. */
export async function readRecords<K extends ListedKind>(
  store: RecordStore,
  kind: K,
): Promise<{ records: RecordOf<K>[]; problems: Problem[] }> {
  const ids = await store.listIds(kind);
  const outcomes = await mapInGroups(
    ids,
    async (id): Promise<{ record?: RecordOf<K>; problem?: Problem }> => {
      try {
        const stored = await store.read({ kind, id } as Parameters<typeof store.read<K>>[0]);
        return stored ? { record: stored.content } : {};
      } catch (error) {
        if (error instanceof ProblemError) return { problem: error.problem };
        throw error;
      }
    },
  );
  return {
    records: outcomes.flatMap(({ record }) => (record === undefined ? [] : [record])),
    problems: outcomes.flatMap(({ problem }) => (problem === undefined ? [] : [problem])),
  };
}

/** A system lets a program open only so many files at once. */
const groupSize = 32;

async function mapInGroups<Item, Outcome>(
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let start = 0; start < items.length; start += groupSize) {
    outcomes.push(...(await Promise.all(items.slice(start, start + groupSize).map(work))));
  }
  return outcomes;
}
