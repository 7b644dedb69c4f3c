import type { RecordKey, RecordKind } from '../../core/model/record.ts';
import { checkRecord } from '../store/check-record.ts';
import type { RecordStore } from '../store/record-store.ts';

/**
 * Writes a record over whatever version is there. For set-up only, where a broken earlier attempt is begun anew; an
 * edit names the version it started from.
 */
export async function saveNew<K extends RecordKind>(
  store: RecordStore,
  key: RecordKey<K>,
  content: unknown,
): Promise<{ version: number; savedAt: string }> {
  const earlier = await store.read(key);
  return store.save(key, checkRecord<K>(key.kind, content), earlier?.version ?? 0);
}
