import type { Review } from '../../../core/model/review.ts';
import { measureCompleteness } from '../../../core/rules/sections/measure-completeness.ts';
import { reviewStateOf } from '../../../core/rules/gathering/gather-report.ts';
import { blankReview } from '../../../core/rules/review/move-review.ts';
import { readQuietly } from '../read-quietly.ts';
import type { Program, ReportName } from '../program.ts';

/** What the office has of a body's report; version 0 with the state that the report itself tells when nothing is saved yet. */
export async function readReview(
  { store }: Program,
  { periodId, organisationId }: ReportName,
): Promise<{ review: Review; version: number }> {
  const stored = await store.read({ kind: 'review', periodId, organisationId, revision: 0 });
  if (stored) return { review: stored.content, version: stored.version };
  const draft = await readQuietly(store, { kind: 'report', periodId, organisationId, revision: 0 });
  const report = draft && {
    state: draft.content.state,
    completeness: measureCompleteness(draft.content),
  };
  const state = reviewStateOf({ review: null, report });
  return { review: { ...blankReview(periodId, organisationId), state }, version: 0 };
}
