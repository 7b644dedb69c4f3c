import { ProblemError } from '../../core/contract/problem.ts';
import type { RecordKey, RecordKind, RecordOf } from '../../core/model/record.ts';
import type { RecordStore, Stored } from '../store/record-store.ts';

/** A record where one damaged file hides nothing else: null also for that one, which the check of the whole folder names. */
export async function readQuietly<K extends RecordKind>(
  store: RecordStore,
  key: RecordKey<K>,
): Promise<Stored<RecordOf<K>> | null> {
  try {
    return await store.read(key);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
