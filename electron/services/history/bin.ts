import type { BinEntry } from '../../../core/contract/history.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { RecordOf } from '../../../core/model/record.ts';
import { isSelfNamed, nameContent } from '../../../core/rules/records/name-content.ts';
import { explainRemovalRefusal } from '../../../core/rules/rounds/remove-report.ts';
import { dateInVietnam, daysBetween } from '../../../core/rules/values/calendar.ts';
import { keptDays } from '../../store/bin-files.ts';
import { keptFolders, type KeptKey, type KeptKind } from '../../store/kept-place.ts';
import type { RecordStore } from '../../store/record-store.ts';
import { requireDraft } from '../move-report.ts';
import { describeSubject, nameLetter, nameRecord } from '../name-record.ts';
import type { Program, ReportName } from '../program.ts';

/** Thùng rác: everything that was removed in the last 30 days, last first. */
export async function listBin({ store, now }: Program): Promise<BinEntry[]> {
  const today = dateInVietnam(now());
  const entries: BinEntry[] = [];
  for (const kind of Object.keys(keptFolders) as KeptKind[]) {
    for (const { binId, key, removedAt } of await store.listRemoved(kind)) {
      const content = await readContent(store, kind, binId);
      const name = await nameRemoved(store, key, content);
      const daysLeft = Math.max(0, keptDays - daysBetween(dateInVietnam(removedAt), today));
      entries.push({ kind, binId, name, removedAt, daysLeft, isDamaged: content === null });
    }
  }
  return entries.sort((one, other) => other.removedAt.localeCompare(one.removedAt));
}

export async function bringBackFromBin(program: Program, kind: KeptKind, binId: string): Promise<void> {
  const { store, journal } = program;
  const removed = (await store.listRemoved(kind)).find((each) => each.binId === binId);
  if (!removed) throw new ProblemError('record-missing', { kind });
  await requirePlaceInPeriod(store, removed.key);
  await store.bringBack(kind, binId);
  void describeSubject(store, removed.key).then((about) => journal?.append({ act: 'brought-back', about }));
}

export async function removeFromBinForGood(
  program: Program,
  entry: { kind: KeptKind; binId: string },
): Promise<void> {
  const { store, journal } = program;
  const { kind, binId } = entry;
  const removed = (await store.listRemoved(kind)).find((each) => each.binId === binId);
  const name = removed && (await nameRemoved(store, removed.key, await readContent(store, kind, binId)));
  await store.removeForGood(kind, binId);
  if (name !== undefined) void journal?.append({ act: 'removed-for-good', about: { kind, name } });
}

/** Xoá báo cáo: into the bin with all that belongs to it. One that was issued or sent is opened again first. */
export async function removeReport(program: Program, name: ReportName): Promise<{ binId: string }> {
  const { store, journal } = program;
  const { content, version } = await requireDraft(program, name);
  const reason = explainRemovalRefusal(content);
  if (reason !== null) throw new ProblemError('act-not-possible', { reason });
  const key = { kind: 'report', ...name, revision: 0 } as const;
  const about = await describeSubject(store, key);
  const removed = await store.remove(key, version);
  void journal?.append({ act: 'removed', about });
  return removed;
}

export async function removeLetter(
  { store, journal }: Program,
  { periodId, id }: { periodId: string; id: string },
): Promise<{ binId: string }> {
  const key = { kind: 'letter', periodId, id } as const;
  const stored = await store.read(key);
  if (!stored) throw new ProblemError('record-missing', { kind: 'letter', period: periodId, id });
  const about = await describeSubject(store, key);
  const removed = await store.remove(key, stored.version);
  void journal?.append({ act: 'removed', about });
  return removed;
}

/** Null: it is damaged. */
async function readContent(
  store: RecordStore,
  kind: KeptKind,
  binId: string,
): Promise<RecordOf<KeptKind> | null> {
  return store.readRemoved(kind, binId).then(
    (stored) => stored.content,
    (error: unknown) => {
      if (error instanceof ProblemError) return null;
      throw error;
    },
  );
}

/** A report comes back into a period that is there. */
async function requirePlaceInPeriod(
  store: RecordStore,
  key: { kind: KeptKind; periodId?: string },
): Promise<void> {
  if (key.periodId === undefined) return;
  if (!(await store.read({ kind: 'period', id: key.periodId })))
    throw new ProblemError('unknown-period', { period: key.periodId });
}

/** As people call it; empty when it cannot be told. The record itself lies in the bin. */
async function nameRemoved(
  store: RecordStore,
  key: KeptKey,
  content: RecordOf<KeptKind> | null,
): Promise<string> {
  if (key.kind === 'report') return (await nameRecord(store, key).catch(() => null)) ?? '';
  if (key.kind === 'letter') {
    const period = await store.read({ kind: 'period', id: key.periodId }).catch(() => null);
    // What `readRemoved` answers fits its kind.
    return nameLetter(content as RecordOf<'letter'> | null, period?.content ?? null);
  }
  return content && isSelfNamed(key.kind) ? nameContent(key.kind, content as RecordOf<typeof key.kind>) : '';
}
