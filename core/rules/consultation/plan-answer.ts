import type { CalendarDate } from '../../model/calendar-date.ts';
import type { HolidayYear } from '../../model/holiday-year.ts';
import { nextWorkingDay, previousWorkingDay } from '../periods/is-working-day.ts';
import { addDays } from '../values/calendar.ts';

/** A draft goes out for some days, and its answers are worked in before the meeting. */
const daysForAnswers = 5;
const daysBeforeMeeting = 3;

/** The working day by which remarks on a draft are asked for; never before the letter itself. */
export function planAnswer(
  today: CalendarDate,
  meetingDate: CalendarDate | null,
  years: readonly HolidayYear[],
): CalendarDate {
  const wished =
    meetingDate === null ? addDays(today, daysForAnswers) : addDays(meetingDate, -daysBeforeMeeting);
  const planned = previousWorkingDay(wished, years);
  return planned > today ? planned : nextWorkingDay(addDays(today, 1), years);
}
