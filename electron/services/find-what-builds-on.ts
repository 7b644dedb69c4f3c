import { ProblemError } from '../../core/contract/problem.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { OrganisationChangeRecord } from '../../core/model/organisation-change.ts';
import type { Period } from '../../core/model/period.ts';
import { lastDayOf } from '../../core/rules/organisations/standing.ts';
import { namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import { dateDocument } from '../../core/rules/records/date-document.ts';
import { isReportInProgress } from '../../core/rules/rounds/describe-report-state.ts';
import type { RecordStore } from '../store/record-store.ts';
import { readRecords } from './read-records.ts';

/**
 * What stands on a change by now and would no longer be right without it. A clause for a sentence; null: nothing does.
 */
export async function findWhatBuildsOn(
  store: RecordStore,
  record: OrganisationChangeRecord,
): Promise<string | null> {
  return (await findUserOfNewBody(store, record)) ?? (await findUserOfAlteredBody(store, record));
}

/** A period that expects a body which the change brought into being, a report of one, a signer, a body under it or after it. */
async function findUserOfNewBody(
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

type Alteration = { id: string; before: Organisation; after: Organisation };

/**
 * A period opened since, for days of the new situation, that knows a body by what the change made of it: by its new name,
 * or left out because it ended; or a report that was approved since and bears its new name. A body that only came under
 * another parent prints as before, so nothing stands on that.
 */
async function findUserOfAlteredBody(
  store: RecordStore,
  { steps, changes, carriedOutAt }: OrganisationChangeRecord,
): Promise<string | null> {
  const from = changes.map(({ date }) => date).toSorted()[0] ?? '';
  const altered = steps.flatMap((step): Alteration[] =>
    step.kind === 'organisation' && step.before && !isOnlyMoved(step.before, step.after)
      ? [{ id: step.after.id, before: step.before, after: step.after }]
      : [],
  );
  if (altered.length === 0) return null;
  const workspace = await store.read({ kind: 'workspace' });
  const house = new Set([
    ...(workspace?.content.organisationIds ?? []),
    ...(workspace?.content.officeId ? [workspace.content.officeId] : []),
  ]);
  const { records: periods } = await readRecords(store, 'period');
  for (const period of periods.filter(({ dataTo }) => dataTo >= from)) {
    const reporters = await store.listReporters(period.id);
    if (period.openedAt >= carriedOutAt) {
      const known = new Set([period.receiverId, ...period.expectedOrganisationIds, ...reporters]);
      const user = altered.find(
        ({ id, before, after }) => known.has(id) || (house.has(id) && hasEndedBy(period, before, after)),
      );
      if (user)
        return `kỳ ${namePeriodAsTitle(period)} đã mở theo tổ chức mới của “${nameOfLast(user.after)}”`;
    }
    for (const { id, after } of altered.filter((each) => reporters.includes(each.id)))
      if (await isApprovedSince(store, period, id, { from, carriedOutAt }))
        return `báo cáo ${namePeriodAsTitle(period)} của “${nameOfLast(after)}” đã được duyệt, ban hành sau thay đổi này`;
  }
  return null;
}

function isOnlyMoved(before: Organisation, after: Organisation): boolean {
  if (lastDayOf(before) !== lastDayOf(after)) return false;
  if (JSON.stringify(before.predecessorIds) !== JSON.stringify(after.predecessorIds)) return false;
  const looks = ({ versions }: Organisation) => {
    const all = versions.map(({ from: _from, to: _to, parentId: _parentId, ...look }) =>
      JSON.stringify(look),
    );
    return all.filter((look, index) => look !== all[index - 1]).join('\n');
  };
  return looks(before) === looks(after);
}

function hasEndedBy({ dataTo }: Period, before: Organisation, after: Organisation): boolean {
  const lastDay = lastDayOf(after);
  return lastDay !== null && lastDay < dataTo && lastDay !== lastDayOf(before);
}

/** A report that cannot be read stands on nothing that could be known. */
async function isApprovedSince(
  store: RecordStore,
  { id: periodId, dataTo }: Period,
  organisationId: string,
  { from, carriedOutAt }: { from: string; carriedOutAt: string },
): Promise<boolean> {
  try {
    const stored = await store.read({ kind: 'report', periodId, organisationId, revision: 0 });
    if (!stored || stored.savedAt === null || stored.savedAt < carriedOutAt) return false;
    const { state, header } = stored.content;
    return !isReportInProgress(state) && dateDocument(header.date, dataTo) >= from;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

function nameOfLast({ id, versions }: Organisation): string {
  return versions.at(-1)?.name ?? id;
}
