import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import type { Period } from '../../../core/model/period.ts';
import { partsOf } from '../../../core/rules/values/calendar.ts';
import { identifyPeriod } from '../../../core/rules/periods/identify-period.ts';
import { stepWithinKind } from '../../../core/rules/periods/name-period.ts';

export type PeriodChoice = Pick<Period, 'kind' | 'year' | 'ordinal' | 'title'>;

/**
 * The period most likely to be added: the one after the newest (after quý I quý II; after 6 tháng 9 tháng, then năm,
 * then quý I), without one that exists already; with no period yet, the quarter of today.
 */
export function suggestPeriod(
  newest: PeriodChoice | null,
  existingIds: readonly string[],
  today: CalendarDate,
): PeriodChoice {
  let choice = newest ? follow(newest, today) : quarterOf(today);
  while (existingIds.includes(identifyPeriod(choice))) choice = follow(choice, today);
  return choice;
}

function follow(period: PeriodChoice, today: CalendarDate): PeriodChoice {
  switch (period.kind) {
    case 'month':
    case 'quarter':
      return { ...period, ...stepWithinKind(period, 1), title: '' };
    case 'half-year':
      return { kind: 'nine-months', year: period.year, ordinal: null, title: '' };
    case 'nine-months':
      return { kind: 'year', year: period.year, ordinal: null, title: '' };
    case 'year':
      return { kind: 'quarter', year: period.year + 1, ordinal: 1, title: '' };
    case 'special':
    case 'urgent':
      return quarterOf(today);
  }
}

function quarterOf(today: CalendarDate): PeriodChoice {
  const { year, month } = partsOf(today);
  return { kind: 'quarter', year, ordinal: Math.ceil(month / 3), title: '' };
}
