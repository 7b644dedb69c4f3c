import type { DatedLook } from '../../core/contract/views.ts';
import { findSigners } from '../../core/rules/signing/find-signers.ts';
import { sortVietnamese } from '../../core/rules/text/sort-vietnamese.ts';
import type { RecordStore } from '../store/record-store.ts';
import { readRecords } from './read-records.ts';

/** Who of a body was in office on a date, and the lists of recipients that it keeps for a kind of document. */
export async function readSigning(
  store: RecordStore,
  organisationId: string,
  date: string,
  use: 'report' | 'letter',
): Promise<Pick<DatedLook, 'signers' | 'recipientLists'>> {
  const [people, lists] = [await readRecords(store, 'person'), await readRecords(store, 'recipient-list')];
  const own = lists.records.filter(
    (list) => list.organisationId === organisationId && (list.use === 'any' || list.use === use),
  );
  return {
    signers: findSigners(people.records, organisationId, date),
    recipientLists: sortVietnamese(own, ({ name }) => name),
  };
}
