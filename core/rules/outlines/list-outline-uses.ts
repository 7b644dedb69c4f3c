import type { Period } from '../../model/period.ts';

/** The periods that go by an outline; a report keeps its own copy of the sections and needs it no longer. */
export function listPeriodsOfOutline<T extends Pick<Period, 'outlineIds' | 'outlineChoices'>>(
  outlineId: string,
  periods: readonly T[],
): T[] {
  return periods.filter(
    ({ outlineIds, outlineChoices = [] }) =>
      outlineIds.includes(outlineId) || outlineChoices.some((each) => each.outlineId === outlineId),
  );
}
