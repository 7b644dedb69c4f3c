import type { RecordKind, RecordOf } from '../../core/model/record.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { OrganisationChange } from '../../core/model/organisation-change.ts';
import type { Period } from '../../core/model/period.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { planChange, type PlannedChange } from '../../core/rules/organisations/plan-change.ts';
import { dateDocument } from '../../core/rules/records/date-document.ts';
import type { RecordStore } from '../store/record-store.ts';
import { readLayouts } from './read-layouts.ts';
import { readRecords } from './read-records.ts';
import { requireWorkspace } from './require-record.ts';
import type { ChangeGround } from '../../core/rules/organisations/change-ground.ts';
import type { DatedReport } from '../../core/rules/organisations/change-ground.ts';

/** A plan with the versions of the records that it would change, by kind and id. */
export type VersionedPlan = Extract<PlannedChange, { ok: true }> & { versions: ReadonlyMap<string, number> };

/** Plans changes on what is on disk. Rejects with the rule that they break, or with the file that cannot be read. */
export async function planOnDisk(
  store: RecordStore,
  changes: readonly OrganisationChange[],
): Promise<VersionedPlan> {
  const [organisations, people, periods, workspace] = await Promise.all([
    readVersioned(store, 'organisation'),
    readVersioned(store, 'person'),
    readRecords(store, 'period'),
    store.read({ kind: 'workspace' }),
  ]);
  const ground: ChangeGround = {
    organisations: organisations.map(({ content }) => content),
    people: people.map(({ content }) => content),
    workspace: workspace?.content ?? (await requireWorkspace(store)),
    periods: periods.records,
    reports: [],
  };
  const touched = requirePlan(planChange(ground, changes)).steps.flatMap((step) =>
    step.kind === 'organisation' && step.before ? [step.after.id] : [],
  );
  const reports = await readReportDates(store, ground.periods, new Set(touched));
  const plan = requirePlan(planChange({ ...ground, reports }, changes));
  await refuseUnknownLayouts(store, plan);
  return {
    ...plan,
    versions: new Map([
      ...organisations.map(({ content, version }) => [`organisation ${content.id}`, version] as const),
      ...people.map(({ content, version }) => [`person ${content.id}`, version] as const),
      [`workspace ${ground.workspace.id}`, workspace?.version ?? 0],
    ]),
  };
}

function requirePlan(plan: PlannedChange): Extract<PlannedChange, { ok: true }> {
  if (plan.ok) return plan;
  throw new ProblemError(plan.problem.code, plan.problem.details);
}

async function readVersioned<K extends Extract<RecordKind, 'organisation' | 'person'>>(
  store: RecordStore,
  kind: K,
): Promise<{ content: RecordOf<K>; version: number }[]> {
  const found: { content: RecordOf<K>; version: number }[] = [];
  for (const id of await store.listIds(kind)) {
    const stored = await store.read({ kind, id } as Parameters<typeof store.read<K>>[0]);
    if (stored) found.push(stored);
  }
  return found;
}

/** Of the bodies' reports the date that decides under which names each prints; a damaged report is passed over. */
async function readReportDates(
  store: RecordStore,
  periods: readonly Period[],
  ids: ReadonlySet<string>,
): Promise<DatedReport[]> {
  const dated: DatedReport[] = [];
  for (const period of periods) {
    for (const organisationId of await store.listReporters(period.id)) {
      if (!ids.has(organisationId)) continue;
      try {
        const key = { kind: 'report', periodId: period.id, organisationId, revision: 0 } as const;
        const stored = await store.read(key);
        if (!stored) continue;
        const date = dateDocument(stored.content.header.date, period.dataTo);
        dated.push({ organisationId, periodId: period.id, date });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error; // the home of its period names the damaged file
      }
    }
  }
  return dated;
}

async function refuseUnknownLayouts(store: RecordStore, { steps }: { steps: VersionedPlan['steps'] }) {
  const { layouts } = await readLayouts(store);
  const familiesOf = (organisation: Organisation | null) =>
    organisation?.versions.map(({ layoutFamily }) => layoutFamily) ?? [];
  const known = new Set([
    ...layouts.map(({ family }) => family),
    ...steps.flatMap((step) => (step.kind === 'organisation' ? familiesOf(step.before) : [])),
  ]);
  for (const step of steps) {
    if (step.kind !== 'organisation') continue;
    const unknown = familiesOf(step.after).find((family) => !known.has(family));
    if (unknown !== undefined) throw new ProblemError('unknown-layout', { layout: unknown });
  }
}
