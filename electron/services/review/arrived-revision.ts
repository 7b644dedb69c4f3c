import type { Result } from '../../../core/contract/contract.ts';
import type { Report } from '../../../core/model/report.ts';
import { isReportEmpty } from '../../../core/rules/beginning/is-report-empty.ts';
import { isSameContent } from '../../../core/rules/review/is-same-content.ts';
import { isTextLocked } from '../../../core/rules/rounds/lock-report.ts';
import type { Program, ReportName } from '../program.ts';
import { readQuietly } from '../read-quietly.ts';

/**
 * Keeps a body's report as it now stands as its next revision, unless the last one says the same, or nothing is written yet.
 * What the office registers, asks to be mended or accepts is thereby a text that nobody changes any more.
 */
export async function fixRevision({ store, now }: Program, name: ReportName): Promise<void> {
  const { periodId, organisationId } = name;
  // A scan may come for a report whose file here is damaged.
  const draft = await readQuietly(store, { kind: 'report', ...name, revision: 0 });
  if (!draft || isReportEmpty(draft.content)) return;
  const last = (await store.listSentRevisions(periodId, organisationId)).at(-1) ?? 0;
  const kept = last > 0 ? await readQuietly(store, { kind: 'report', ...name, revision: last }) : null;
  if (kept && isSameContent(kept.content, draft.content)) return;
  const revision = last + 1;
  // What was sent before this program kept revisions came when it was sent.
  const sentAt = (isTextLocked(draft.content) ? draft.content.sentAt : null) ?? now();
  await store.save({ kind: 'report', ...name, revision }, { ...draft.content, revision, sentAt }, 0);
}

export async function hasRevision(
  { store }: Program,
  { periodId, organisationId }: ReportName,
): Promise<boolean> {
  return (await store.listSentRevisions(periodId, organisationId)).length > 0;
}

/** n of the revision that says what a report says now; 0: none does. */
export async function revisionOf({ store }: Program, report: Report): Promise<number> {
  const { periodId, organisationId, state } = report;
  const last = (await store.listSentRevisions(periodId, organisationId)).at(-1) ?? 0;
  if (state === 'sent' || state === 'received') return last || 1;
  if (last === 0) return 0;
  const kept = await readQuietly(store, { kind: 'report', periodId, organisationId, revision: last });
  return kept && isSameContent(kept.content, report) ? last : 0;
}

type Revisions = Pick<Result<'review:open'>, 'revisions' | 'arrived'>;

/** The revisions of a body's report, newest first, and the newest with its text; null: there is none, or it is damaged. */
export async function readRevisions({ store }: Program, name: ReportName): Promise<Revisions> {
  const numbers = (await store.listSentRevisions(name.periodId, name.organisationId)).toReversed();
  const found = await Promise.all(
    numbers.map(async (revision) => {
      const stored = await readQuietly(store, { kind: 'report', ...name, revision });
      return { revision, at: stored ? (stored.content.sentAt ?? stored.savedAt) : null, stored };
    }),
  );
  return {
    revisions: found.map(({ revision, at }) => ({ revision, at })),
    arrived: found[0]?.stored?.content ?? null,
  };
}
