import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { RecordOf } from '../../core/model/record.ts';
import type { ListedKind } from '../store/record-path.ts';
import type { RecordStore } from '../store/record-store.ts';

/** All readable records of a kind, and a problem for each that is not: one damaged file never hides the others. */
export async function readRecords<K extends ListedKind>(
  store: RecordStore,
  kind: K,
): Promise<{ records: RecordOf<K>[]; problems: Problem[] }> {
  const records: RecordOf<K>[] = [];
  const problems: Problem[] = [];
  for (const id of await store.listIds(kind)) {
    try {
      const stored = await store.read({ kind, id } as Parameters<typeof store.read<K>>[0]);
      if (stored) records.push(stored.content);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(error.problem);
    }
  }
  return { records, problems };
}
