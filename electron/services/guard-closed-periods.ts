import { ProblemError } from '../../core/contract/problem.ts';
import { mayWriteInClosed } from '../../core/rules/closing/may-write-in-closed.ts';
import type { RecordKey, RecordKind, RecordOf } from '../../core/model/record.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import { identifyRecord } from '../../core/rules/records/identify-record.ts';
import type { KeptKey, KeptKind } from '../store/kept-place.ts';
import type { RecordStore } from '../store/record-store.ts';

/** The store with one rule over it: what belongs to a closed period is not written, removed or brought back (`period-closed`). */
export function guardClosedPeriods(store: RecordStore): RecordStore {
  /** `after`: as it would be; null: gone. */
  async function refuse<K extends RecordKind>(key: RecordKey<K>, after: RecordOf<K> | null): Promise<void> {
    const periodId = periodOf(key);
    if (periodId === null) return;
    // A period that cannot be read says so where it is read.
    const period = (await store.read({ kind: 'period', id: periodId }).catch(() => null))?.content;
    if (!period?.closedAt) return;
    const before = (await store.read(key).catch(() => null))?.content ?? null;
    if (!mayWriteInClosed(key.kind, before, after))
      throw new ProblemError('period-closed', { period: namePeriod(period) });
  }
  return {
    ...store,
    async save<K extends RecordKind>(key: RecordKey<K>, content: RecordOf<K>, expectedVersion: number) {
      await refuse(key, content);
      return store.save(key, content, expectedVersion);
    },
    async remove(key: KeptKey, expectedVersion: number) {
      await refuse(key, null);
      return store.remove(key, expectedVersion);
    },
    async bringBack<K extends KeptKind>(kind: K, binId: string) {
      // What cannot be read there is told by the store itself.
      const removed = await store.readRemoved(kind, binId).catch(() => null);
      if (removed) await refuse(identifyRecord(kind, removed.content), null);
      return store.bringBack(kind, binId);
    },
    async putBack<K extends KeptKind>(key: KeptKey & { kind: K }, content: RecordOf<K>) {
      await refuse<RecordKind>(key, null);
      return store.putBack(key, content);
    },
  };
}

/** Before a report is put into a period past the store; a period that cannot be read, or is not there any more, keeps nothing out. */
export async function requireOpenPeriods(store: RecordStore, periodIds: Iterable<string>): Promise<void> {
  for (const id of new Set(periodIds)) {
    const period = (await store.read({ kind: 'period', id }).catch(() => null))?.content;
    if (period?.closedAt) throw new ProblemError('period-closed', { period: namePeriod(period) });
  }
}

/** The period to which a record belongs; null: to none. */
function periodOf(key: RecordKey): string | null {
  if ('periodId' in key) return key.periodId;
  return key.kind === 'period' ? key.id : null;
}
