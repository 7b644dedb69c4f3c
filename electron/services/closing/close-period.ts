import { ProblemError } from '../../../core/contract/problem.ts';
import type { Period } from '../../../core/model/period.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import type { Program } from '../program.ts';

/** Kết thúc kỳ: from now on the period is only looked at. `closedAt`: as it was closed before, when that is taken up again. */
export async function closePeriod(
  { store, now }: Program,
  periodId: string,
  closedAt: string = now(),
): Promise<{ period: Period }> {
  const stored = await store.read({ kind: 'period', id: periodId });
  if (!stored) throw new ProblemError('unknown-period', { period: periodId });
  if (stored.content.closedAt !== undefined)
    throw new ProblemError('period-closed', { period: namePeriod(stored.content) });
  const period = { ...stored.content, closedAt };
  await store.save({ kind: 'period', id: periodId }, period, stored.version);
  return { period };
}

/** Mở lại kỳ. */
export async function reopenPeriod({ store }: Program, periodId: string): Promise<{ period: Period }> {
  const stored = await store.read({ kind: 'period', id: periodId });
  if (!stored) throw new ProblemError('unknown-period', { period: periodId });
  const { closedAt, ...period } = stored.content;
  if (closedAt === undefined)
    throw new ProblemError('act-not-possible', { reason: 'Kỳ báo cáo chưa kết thúc.' });
  await store.save({ kind: 'period', id: periodId }, period, stored.version);
  return { period };
}
