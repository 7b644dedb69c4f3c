import type { BinEntry } from '../../../core/contract/history.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { RecordOf } from '../../../core/model/record.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import { citeShortly } from '../../../core/rules/records/cite-document.ts';
import { namePeriod, namePeriodAsTitle } from '../../../core/rules/periods/name-period.ts';
import { explainRemovalRefusal } from '../../../core/rules/rounds/remove-report.ts';
import { dateInVietnam, daysBetween } from '../../../core/rules/values/calendar.ts';
import { keptDays } from '../../store/bin-files.ts';
import { keptFolders, type KeptKind } from '../../store/kept-place.ts';
import type { RecordStore } from '../../store/record-store.ts';
import { requireDraft } from '../move-report.ts';
import { describeSubject, nameRecord } from '../name-record.ts';
import type { Program, ReportName } from '../program.ts';

/** Thùng rác: everything that was removed in the last 30 days, last first. */
export async function listBin({ store, now }: Program): Promise<BinEntry[]> {
  const today = dateInVietnam(now());
  const entries: BinEntry[] = [];
  for (const kind of Object.keys(keptFolders) as KeptKind[]) {
    for (const { binId, key, removedAt } of await store.listRemoved(kind)) {
      const content = await store.readRemoved(kind, binId).then(
        (stored) => stored.content,
        (error: unknown) => {
          if (error instanceof ProblemError) return null;
          throw error;
        },
      );
      const name =
        key.kind === 'report'
          ? await nameRecord(store, key).catch(() => null)
          : key.kind === 'letter'
            ? await nameLetter(store, key.periodId, content)
            : content && nameContent(kind, content);
      const daysLeft = Math.max(0, keptDays - daysBetween(dateInVietnam(removedAt), today));
      entries.push({ kind, binId, name: name || '', removedAt, daysLeft, isDamaged: content === null });
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
  const found = (await listBin(program)).find(
    ({ kind, binId }) => kind === entry.kind && binId === entry.binId,
  );
  await store.removeForGood(entry.kind, entry.binId);
  if (found) void journal?.append({ act: 'removed-for-good', about: { kind: entry.kind, name: found.name } });
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
  { periodId, id, expectedVersion }: { periodId: string; id: string; expectedVersion: number },
): Promise<{ binId: string }> {
  const key = { kind: 'letter', periodId, id } as const;
  const about = await describeSubject(store, key);
  const removed = await store.remove(key, expectedVersion);
  void journal?.append({ act: 'removed', about });
  return removed;
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

/** `Công văn đôn đốc, kỳ quý I/2021`; the letter itself lies in the bin. */
async function nameLetter(
  store: RecordStore,
  periodId: string,
  content: RecordOf<KeptKind> | null,
): Promise<string> {
  const period = (await store.read({ kind: 'period', id: periodId }).catch(() => null))?.content;
  const what = content ? letterKinds[(content as RecordOf<'letter'>).kind].name : 'Công văn';
  return `${what}${period ? `, kỳ ${namePeriod(period)}` : ''}`;
}

function nameContent(kind: KeptKind, content: RecordOf<KeptKind>): string {
  // What `readRemoved` answers fits its kind.
  switch (kind) {
    case 'organisation':
      return (content as RecordOf<'organisation'>).versions.at(-1)?.name ?? '';
    case 'person':
      return (content as RecordOf<'person'>).fullName;
    case 'indicator':
      return (content as RecordOf<'indicator'>).label;
    case 'outline':
    case 'layout':
    case 'recipient-list':
    case 'form':
      return (content as RecordOf<'outline' | 'layout' | 'recipient-list' | 'form'>).name;
    case 'cited-document':
      return citeShortly(content as RecordOf<'cited-document'>);
    case 'holiday-year':
      return `Năm ${(content as RecordOf<'holiday-year'>).id}`;
    case 'period':
      return namePeriodAsTitle(content as RecordOf<'period'>);
    case 'report':
    case 'letter':
    case 'organisation-change':
      return '';
  }
}
