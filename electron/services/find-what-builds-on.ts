import type { OrganisationChangeRecord } from '../../core/model/organisation-change.ts';
import { namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import type { RecordStore } from '../store/record-store.ts';
import { readRecords } from './read-records.ts';

/**
 * What stands on the bodies that a change brought into being: a period that expects one, a report of one, a signer, a
 * body under it or after it. A clause for a sentence; null: nothing does.
 */
export async function findWhatBuildsOn(
  store: RecordStore,
  record: OrganisationChangeRecord,
): Promise<string | null> {
  const names = new Map(
    record.steps.flatMap((step) =>
      step.kind === 'organisation' && step.before === null
        ? [[step.after.id, step.after.versions.at(-1)?.name ?? step.after.id] as const]
        : [],
    ),
  );
  if (names.size === 0) return null;
  const nameOf = (id: string | null | undefined) => (id ? names.get(id) : undefined);
  const own = new Set(record.steps.map(({ kind, after }) => `${kind} ${after.id}`));
  const { records: periods } = await readRecords(store, 'period');
  for (const period of periods) {
    const reporters = await store.listReporters(period.id);
    const used = [period.receiverId, ...period.expectedOrganisationIds, ...reporters].find((id) =>
      nameOf(id),
    );
    if (used) return `kỳ ${namePeriodAsTitle(period)} đã có “${nameOf(used) ?? ''}”`;
  }
  const { records: people } = await readRecords(store, 'person');
  for (const person of people) {
    const position = person.positions.find(({ organisationId }) => nameOf(organisationId));
    if (position) return `“${person.fullName}” là người ký của “${nameOf(position.organisationId) ?? ''}”`;
  }
  const { records: organisations } = await readRecords(store, 'organisation');
  for (const organisation of organisations) {
    if (own.has(`organisation ${organisation.id}`)) continue;
    const used = [
      ...organisation.predecessorIds,
      ...organisation.versions.map(({ parentId }) => parentId),
    ].find((id) => nameOf(id));
    if (used)
      return `“${organisation.versions.at(-1)?.name ?? organisation.id}” đã gắn với “${nameOf(used) ?? ''}”`;
  }
  return null;
}
