import type { Period } from '../../model/period.ts';
import { addDays } from '../values/calendar.ts';
import { stepWithinKind } from './name-period.ts';
import { planPeriod } from './plan-period.ts';

type Named = Pick<Period, 'kind' | 'year' | 'ordinal' | 'title'>;

const kindsOfYear = ['quarter', 'half-year', 'nine-months', 'year'] as const;

/**
 * The regular periods whose data end within a year before a period's: for a month the months, else quarters, 6 tháng, 9 tháng and
 * the year, since offices report quý I, then 6 tháng. One that has no regular place has none before it.
 */
export function listYearBefore({
  kind,
  year,
  dataTo,
}: Pick<Period, 'kind' | 'year' | 'ordinal' | 'dataTo'>): Named[] {
  if (kind === 'special' || kind === 'urgent') return [];
  const kinds = kind === 'month' ? (['month'] as const) : kindsOfYear;
  const from = addDays(dataTo, -366);
  return kinds.flatMap((each) => {
    const count = each === 'quarter' ? 4 : each === 'month' ? 12 : 1;
    const newest: Pick<Period, 'kind' | 'year' | 'ordinal'> = {
      kind: each,
      year: year + 1,
      ordinal: count === 1 ? null : count,
    };
    return Array.from({ length: count * 3 }, (_, index) => ({
      kind: each,
      title: '',
      ...stepWithinKind(newest, -index),
    })).filter((named) => {
      const end = planPeriod(named.kind, named.year, named.ordinal).dataTo;
      return end < dataTo && end >= from;
    });
  });
}
