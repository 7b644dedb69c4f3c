import type { HolidayYear } from '../../model/holiday-year.ts';
import { dayOfWeek } from '../values/calendar.ts';
import { findSpecialDay, isWorkingDay } from './is-working-day.ts';

/** Why offices do not work on a date, and whether that still has to be confirmed; null: they do. */
export function tellDayOff(date: string, years: readonly HolidayYear[]): string | null {
  if (isWorkingDay(date, years)) return null;
  const special = findSpecialDay(date, years);
  if (!special) return dayOfWeek(date) > 5 ? 'ngày nghỉ cuối tuần' : null;
  return `ngày nghỉ: ${special.name}${special.certainty === 'to-confirm' ? ', chờ xác nhận' : ''}`;
}
