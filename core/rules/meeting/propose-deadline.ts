import type { CalendarDate } from '../../model/calendar-date.ts';
import type { HolidayYear } from '../../model/holiday-year.ts';
import { nextWorkingDay } from '../periods/is-working-day.ts';
import { addDays } from '../values/calendar.ts';

/** What an office takes when the chair named no day: ten days after the meeting. */
const usualDays = 10;

/** A task's deadline on a day off moves later, to a working day. */
export function proposeDeadline(meetingDate: CalendarDate, years: readonly HolidayYear[]): CalendarDate {
  return nextWorkingDay(addDays(meetingDate, usualDays), years);
}
