import type { Period } from '../../model/period.ts';

/**
 * The period as its file may call it: what a special or urgent report is about stands in its title, and is not told when one
 * of its documents bears a độ mật.
 */
export function archivePeriod(period: Period, isSecret: boolean): Period {
  const isNamedByTitle = period.kind === 'special' || period.kind === 'urgent';
  if (!isSecret || !isNamedByTitle) return period;
  return { ...period, title: period.kind === 'special' ? 'chuyên đề' : 'đột xuất' };
}
