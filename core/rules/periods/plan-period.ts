import type { Period, PeriodKind } from '../../model/period.ts';
import { addDays, lastDayOfMonth } from '../values/calendar.ts';

/**
 * The usual window and due date of a period: the calendar months it names, due before the 20th of the last month
 * (15 June and 15 November for 6 tháng and năm, as provincial Party offices ask). Both are defaults that an office
 * changes.
 */
export function planPeriod(
  kind: PeriodKind,
  year: number,
  ordinal: number | null,
): Pick<Period, 'dataFrom' | 'dataTo' | 'due' | 'meetingKind'> {
  const months = monthsOf(kind, ordinal);
  const day = (month: number, date: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const dataTo = lastDayOfMonth(day(months.last, 1));
  const dueDate =
    kind === 'half-year'
      ? day(6, 15)
      : kind === 'year'
        ? day(11, 15)
        : kind === 'month'
          ? day(months.last, 25)
          : day(months.last, 20);
  const isRegular = kind !== 'special' && kind !== 'urgent';
  return {
    dataFrom: day(months.first, 1),
    dataTo,
    due: isRegular ? { rule: 'before', date: dueDate } : null,
    meetingKind:
      kind === 'half-year'
        ? 'preliminary-review'
        : kind === 'year'
          ? 'annual-review'
          : isRegular
            ? 'briefing'
            : null,
  };
}

function monthsOf(kind: PeriodKind, ordinal: number | null): { first: number; last: number } {
  switch (kind) {
    case 'month':
      return { first: ordinal ?? 1, last: ordinal ?? 1 };
    case 'quarter':
      return { first: ((ordinal ?? 1) - 1) * 3 + 1, last: (ordinal ?? 1) * 3 };
    case 'half-year':
      return { first: 1, last: 6 };
    case 'nine-months':
      return { first: 1, last: 9 };
    case 'year':
    case 'special':
    case 'urgent':
      return { first: 1, last: 12 };
  }
}

/** The last day on which a report is on time: "trước ngày 20" ends on the 19th, "chậm nhất ngày 20" on the 20th. */
export function lastDayOf(due: NonNullable<Period['due']>): string {
  return due.rule === 'before' ? addDays(due.date, -1) : due.date;
}

const daysBeforeEnd = 45;

/**
 * The earliest day that a deadline without a year can mean in a report of this period: its next tasks are written about
 * the end of the period, so "25/3" in the report of a year or of quý IV lies in the year that follows.
 */
export function earliestDeadline({ dataTo }: Pick<Period, 'dataTo'>): string {
  return addDays(dataTo, -daysBeforeEnd);
}
