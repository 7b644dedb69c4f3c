import { ProblemError } from '../../core/contract/problem.ts';
import type { RecordOf } from '../../core/model/record.ts';
import type { KeptKey, KeptKind } from '../store/kept-place.ts';
import type { RecordStore, Stored } from '../store/record-store.ts';

export type ChangedState<Change> = { stateId: string; savedAt: string; changes: Change[] };

/**
 * The earlier states of a record, newest first, each with what was changed after it. One that is damaged is left out, and
 * one in which `compare` finds nothing.
 */
export async function listChangedStates<K extends KeptKind, Change>(
  store: RecordStore,
  key: KeptKey & { kind: K },
  current: Stored<RecordOf<K>> | null,
  compare: (then: RecordOf<K>, now: RecordOf<K>) => Change[],
): Promise<ChangedState<Change>[]> {
  let after = current?.content ?? null;
  const found: ChangedState<Change>[] = [];
  for (const { stateId, savedAt, version } of await store.listStates(key)) {
    // A save that was broken off has kept what still stands.
    if (version === current?.version) continue;
    const state = await store.readState<K>(key, stateId).catch((error: unknown) => {
      if (error instanceof ProblemError) return null;
      throw error;
    });
    if (!state) continue;
    const changes = after ? compare(state.content, after) : [];
    after = state.content;
    if (changes.length > 0) found.push({ stateId, savedAt, changes });
  }
  return found;
}
