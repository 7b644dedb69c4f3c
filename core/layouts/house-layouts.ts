import { ProblemError, type Problem } from '../contract/problem.ts';
import type { LayoutRecord } from '../model/layout-record.ts';
import { applyLayoutRecord } from './apply-layout-record.ts';
import type { LayoutProfile } from './layout-profile.ts';
import { layouts as shippedLayouts } from './layouts.ts';

/**
 * The layouts by which a house prints: the shipped ones, those with a record as the record has them, then the house's own.
 * A record that makes no page is told and left out, so that the shipped layout serves in its place.
 */
export function gatherLayouts(
  records: readonly LayoutRecord[],
  shipped: readonly LayoutProfile[] = shippedLayouts,
): { layouts: LayoutProfile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const applied = new Map<string, LayoutProfile>();
  for (const record of records.filter(({ removedAt }) => removedAt === undefined)) {
    try {
      applied.set(record.id, applyOnShipped(record, shipped));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push({
        code: error.problem.code,
        details: { ...error.problem.details, layoutName: record.name },
      });
    }
  }
  const own = [...applied.values()].filter(({ id }) => !shipped.some((each) => each.id === id));
  return { layouts: [...shipped.map((layout) => applied.get(layout.id) ?? layout), ...own], problems };
}

/** The layout that a record makes. Rejects with `unknown-layout` when no shipped layout bears the name of its base. */
export function applyOnShipped(
  record: LayoutRecord,
  shipped: readonly LayoutProfile[] = shippedLayouts,
): LayoutProfile {
  const base = shipped.find(({ id }) => id === record.baseId);
  if (!base) throw new ProblemError('unknown-layout', { layout: record.baseId });
  const isAdjusted = shipped.some(({ id }) => id === record.id);
  if (isAdjusted && record.id !== record.baseId)
    throw new ProblemError('invalid-record', { kind: 'layout', field: 'baseId', reason: 'other-layout' });
  return applyLayoutRecord(base, record);
}
