import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Indicator, IndicatorKind } from '../../model/indicator.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { addDays } from '../values/calendar.ts';

/**
 * Whether a change would give the figures that are already written another meaning: a sum would become a state, a unit
 * another one.
 */
export function changesMeaning(before: Indicator, after: Indicator): boolean {
  return before.kind !== after.kind || foldSearchKey(before.unit) !== foldSearchKey(after.unit);
}

/**
 * The act that is offered instead: the indicator ends the day before `from` and is replaced by a new one with the same code,
 * label and parts. The old figures keep their meaning. All records that change, the old ones first.
 */
export function replaceIndicator(
  indicator: Indicator,
  all: readonly Indicator[],
  { kind, unit, from, newId }: { kind: IndicatorKind; unit: string; from: CalendarDate; newId: () => string },
): Indicator[] {
  const parts = all.filter(({ parentId, to }) => parentId === indicator.id && (to === null || to >= from));
  const ids = new Map([indicator, ...parts].map(({ id }) => [id, newId()]));
  const end = (each: Indicator): Indicator => ({
    ...each,
    to: addDays(from, -1),
    replacedById: ids.get(each.id) ?? null,
  });
  const begin = (each: Indicator): Indicator => ({
    ...each,
    id: ids.get(each.id) ?? each.id,
    kind,
    unit,
    parentId: each.parentId === null ? null : (ids.get(each.parentId) ?? each.parentId),
    from,
    to: null,
    replacedById: null,
    targets: [],
  });
  return [...[indicator, ...parts].map(end), ...[indicator, ...parts].map(begin)];
}

/** Whether an indicator can end the day before: one that begins on that day or later would end before it began. */
export function canEndBefore({ from }: Indicator, date: CalendarDate): boolean {
  return from === null || from < date;
}
