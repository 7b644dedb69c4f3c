import { applyLayoutRecord } from '../../layouts/apply-layout-record.ts';
import type { LayoutProfile } from '../../layouts/layout-profile.ts';
import { selectLayout } from '../../layouts/layouts.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { HouseFacts } from '../../model/house-facts.ts';
import type { LayoutRecord } from '../../model/layout-record.ts';

type Facts = Pick<HouseFacts, 'layoutFamily' | 'numberPattern'>;

/** What a house sets otherwise than its family of layouts; null when nothing. */
export function ownLayoutOf(
  { layoutFamily, numberPattern }: Facts,
  { id, name, from, today }: Pick<LayoutRecord, 'id' | 'name' | 'from'> & { today: CalendarDate },
): LayoutRecord | null {
  const base = selectLayout(layoutFamily, today);
  if (!base || numberPattern === undefined || base.letterhead.numberPattern === numberPattern) return null;
  return { id, name, baseId: base.id, from, to: null, switches: { numberPattern } };
}

/** By what a body of the first run prints today; undefined when there is no such family. */
export function layOutHouse(facts: Facts, today: CalendarDate): LayoutProfile | undefined {
  const base = selectLayout(facts.layoutFamily, today);
  const own = ownLayoutOf(facts, { id: 'rieng', name: 'Thể thức riêng', from: today, today });
  return base && own ? applyLayoutRecord(base, own) : base;
}
