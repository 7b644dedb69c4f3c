import type { Organisation } from '../../core/model/organisation.ts';
import { byId } from '../../core/rules/organisations/lineage.ts';
import type { RecordStore } from '../store/record-store.ts';
import { readRecords } from './read-records.ts';

/** All bodies that can be read, by id; the home and `verify` name those that cannot. */
export async function readOrganisations(store: RecordStore): Promise<Map<string, Organisation>> {
  return byId((await readRecords(store, 'organisation')).records);
}
