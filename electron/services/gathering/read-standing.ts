import { ProblemError } from '../../../core/contract/problem.ts';
import type { RecordKey, RecordKind, RecordOf } from '../../../core/model/record.ts';
import type { ReviewState } from '../../../core/model/review.ts';
import { standingOf } from '../../../core/rules/gathering/gather-report.ts';
import { measureCompleteness } from '../../../core/rules/sections/measure-completeness.ts';
import type { RecordStore } from '../../store/record-store.ts';
import type { ReportName } from '../program.ts';

/** Where a body's report stands for the office: what the register has of it, else what the report itself says. */
export async function readStanding(
  store: RecordStore,
  name: ReportName,
): Promise<ReviewState | 'unreadable'> {
  const [review, report] = await Promise.all([
    readOrTell(store, { kind: 'review', ...name, revision: 0 }),
    readOrTell(store, { kind: 'report', ...name, revision: 0 }),
  ]);
  return standingOf({
    review: review.content,
    report: report.content && {
      state: report.content.state,
      completeness: measureCompleteness(report.content),
    },
    isUnreadable: review.isDamaged || report.isDamaged,
  });
}

/** A record, or that it cannot be read. */
export async function readOrTell<K extends RecordKind>(
  store: RecordStore,
  key: RecordKey<K>,
): Promise<{ content: RecordOf<K> | null; version: number; isDamaged: boolean }> {
  try {
    const stored = await store.read(key);
    return { content: stored?.content ?? null, version: stored?.version ?? 0, isDamaged: false };
  } catch (error) {
    if (error instanceof ProblemError) return { content: null, version: 0, isDamaged: true };
    throw error;
  }
}
