import type { ChangeEffect } from '../../core/contract/organisation-change.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { RecordOf } from '../../core/model/record.ts';
import {
  changeStep,
  organisationChange,
  type ChangeStep,
  type OrganisationChange,
  type OrganisationChangeRecord,
} from '../../core/model/organisation-change.ts';
import { normaliseRecord } from '../../core/rules/records/normalise-record.ts';
import { formatDateShort } from '../../core/rules/values/format-date.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import type { RecordStore } from '../store/record-store.ts';
import { findWhatBuildsOn } from './find-what-builds-on.ts';
import { planOnDisk } from './organisation-ground.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';

/** What changes of organisations would do; nothing is written. */
export async function foreseeOrganisationChange(
  { store }: Program,
  changes: OrganisationChange[],
): Promise<ChangeEffect> {
  return (await planOnDisk(store, readChanges(changes))).effect;
}

/**
 * Carries changes out, all or nothing: everything is held against the rules first, then the whole change is written down,
 * then record after record. What fails half-way is taken back; what a power cut breaks off is finished at the next start.
 */
export async function carryOutOrganisationChange(
  { store, newId, now }: Program,
  given: OrganisationChange[],
): Promise<{ record: OrganisationChangeRecord; effect: ChangeEffect }> {
  const changes = readChanges(given);
  const { steps, effect, versions } = await planOnDisk(store, changes);
  const record: OrganisationChangeRecord = {
    id: newId(),
    changes,
    state: 'begun',
    steps: steps.map((step) =>
      changeStep.parse({ ...step, version: versions.get(`${step.kind} ${step.after.id}`) ?? 0 }),
    ),
    carriedOutAt: now(),
    undoneAt: null,
  };
  await saveJournal(store, record);
  const written: ChangeStep[] = [];
  try {
    for (const step of record.steps) {
      await writeState(store, step, step.after, step.version);
      written.push(step);
    }
  } catch (error) {
    for (const step of written.toReversed()) await takeBack(store, step);
    await saveJournal(store, { ...record, state: 'undone', undoneAt: now() });
    throw error;
  }
  const done = { ...record, state: 'done' as const };
  await saveJournal(store, done);
  return { record: done, effect };
}

/** In NFC, like every record. */
function readChanges(changes: OrganisationChange[]): OrganisationChange[] {
  return changes.map((change) => organisationChange.parse(normaliseRecord(change)));
}

/** The changes that were carried out, newest first, each with the reason why it cannot be undone, if there is one. */
export async function listOrganisationChanges({
  store,
}: Program): Promise<{ record: OrganisationChangeRecord; refusal: string | null }[]> {
  const { records } = await readRecords(store, 'organisation-change');
  const newest = records.toSorted((one, other) => other.carriedOutAt.localeCompare(one.carriedOutAt));
  return Promise.all(
    newest.map(async (record) => ({ record, refusal: await findRefusal(store, record, newest) })),
  );
}

/** Puts every record back as it was before the change. Rejects when something builds on it by now. */
export async function undoOrganisationChange(
  { store, now }: Program,
  id: string,
): Promise<OrganisationChangeRecord> {
  const { records } = await readRecords(store, 'organisation-change');
  const record = records.find((each) => each.id === id);
  if (!record) throw new ProblemError('record-missing', { kind: 'organisation-change', id });
  const reason = await findRefusal(store, record, records);
  if (reason !== null) throw new ProblemError('organisation-change-built-upon', { reason });
  await saveJournal(store, { ...record, state: 'undoing' });
  for (const step of record.steps.toReversed()) await takeBack(store, step);
  const undone = { ...record, state: 'undone' as const, undoneAt: now() };
  await saveJournal(store, undone);
  return undone;
}

/**
 * At the start of the program: finishes what was broken off, forwards or backwards. A record that somebody has edited since
 * stays as it is.
 */
export async function finishOrganisationChanges({ store, now }: Program): Promise<void> {
  const { records } = await readRecords(store, 'organisation-change');
  for (const record of records) {
    if (record.state === 'begun') {
      for (const step of record.steps) {
        const stored = await readState(store, step);
        if ((stored?.version ?? 0) === step.version) await writeState(store, step, step.after, step.version);
      }
      await saveJournal(store, { ...record, state: 'done' });
    }
    if (record.state === 'undoing') {
      for (const step of record.steps.toReversed()) await takeBack(store, step);
      await saveJournal(store, { ...record, state: 'undone', undoneAt: now() });
    }
  }
}

async function findRefusal(
  store: RecordStore,
  record: OrganisationChangeRecord,
  all: readonly OrganisationChangeRecord[],
): Promise<string | null> {
  if (record.state === 'undone') return 'thay đổi này đã được hoàn tác';
  const ids = new Set(record.steps.map(nameStep));
  const later = all.find(
    (each) =>
      each.id !== record.id &&
      each.state === 'done' &&
      each.carriedOutAt > record.carriedOutAt &&
      each.steps.some((step) => ids.has(nameStep(step))),
  );
  if (later)
    return `phải hoàn tác trước thay đổi thực hiện ngày ${formatDateShort(dateInVietnam(later.carriedOutAt))} trên cùng cơ quan`;
  for (const step of record.steps) {
    const stored = await readState(store, step);
    if (!isSame(stored?.content ?? null, step.after)) return `${tellStep(step)} đã được sửa sau thay đổi này`;
  }
  return findWhatBuildsOn(store, record);
}

/** A record as it was before the step, when it is still as the step made it. */
async function takeBack(store: RecordStore, step: ChangeStep): Promise<void> {
  const stored = await readState(store, step);
  if (!stored || !isSame(stored.content, step.after)) return;
  if (step.before !== null) await writeState(store, step, step.before, stored.version);
  else if (step.kind !== 'workspace')
    await store.remove({ kind: step.kind, id: step.after.id }, stored.version);
}

async function saveJournal(store: RecordStore, record: OrganisationChangeRecord): Promise<void> {
  const key = { kind: 'organisation-change', id: record.id } as const;
  await store.save(key, record, (await store.read(key))?.version ?? 0);
}

function keyOf(step: ChangeStep) {
  return step.kind === 'workspace'
    ? ({ kind: step.kind } as const)
    : ({ kind: step.kind, id: step.after.id } as const);
}

async function readState(store: RecordStore, step: ChangeStep) {
  return store.read<ChangeStep['kind']>(keyOf(step));
}

async function writeState(
  store: RecordStore,
  step: ChangeStep,
  content: RecordOf<ChangeStep['kind']>,
  version: number,
): Promise<void> {
  await store.save<ChangeStep['kind']>(keyOf(step), content, version);
}

function nameStep({ kind, after }: ChangeStep): string {
  return `${kind} ${after.id}`;
}

function tellStep(step: ChangeStep): string {
  switch (step.kind) {
    case 'organisation':
      return `“${step.after.versions.at(-1)?.name ?? step.after.id}”`;
    case 'person':
      return `“${step.after.fullName}”`;
    case 'workspace':
      return 'danh sách cơ quan ở máy này';
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
