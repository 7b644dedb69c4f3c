import type { RecordKey, RecordKind } from '../../core/model/record.ts';
import { checkRecord } from '../store/check-record.ts';
import type { RecordStore } from '../store/record-store.ts';

/**
 * Writes a record that is not there yet and leaves one that is: a set-up that was broken off is finished, and what an
 * office has changed is never written over by what is shipped.
 */
export async function saveNew<K extends RecordKind>(
  store: RecordStore,
  key: RecordKey<K>,
  content: unknown,
): Promise<void> {
  if ((await store.read(key)) === null) await store.save(key, checkRecord<K>(key.kind, content), 0);
}
