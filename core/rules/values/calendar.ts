import { addHours } from 'date-fns/addHours';
import { millisecondsInDay } from 'date-fns/constants';
import { differenceInMilliseconds } from 'date-fns/differenceInMilliseconds';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { daysInMonth, isRealDate } from '../../model/real-date.ts';
import type { Instant } from '../../model/instant.ts';

// The only file of core that may use Date. Calendar dates are counted in UTC, where every day has 24 hours: the
// day and month functions of date-fns work in the zone of the machine, where a day may be missing or have no midnight.

const firstDate: CalendarDate = '0001-01-01';
const lastDate: CalendarDate = '9999-12-31';
const hoursAheadOfUtc = 7;

/** The date with these parts, or null when the calendar has no such day. */
export function dateFromParts(year: number, month: number, day: number): CalendarDate | null {
  return isRealDate(year, month, day) ? write(year, month, day) : null;
}

/** Year, month 1-12 and day of the month of a date. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date so many days later, earlier when negative; it stops at the first day of year 1 and the last of 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moment = addHours(midnight(date), days * 24);
  return endOfCalendar(moment.getUTCFullYear()) ?? moment.toISOString().slice(0, 10);
}

/** The same day so many months later, or that month's last day when it is shorter (31/01 + 1 = 28/02 or 29/02). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const monthsSinceYearZero = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthsSinceYearZero / 12);
  const newMonth = monthsSinceYearZero - newYear * 12 + 1;
  return endOfCalendar(newYear) ?? write(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** -1, 0 or 1: the first date is earlier, the same or later. */
export function compare(first: CalendarDate, second: CalendarDate): -1 | 0 | 1 {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Days from the first date to the second, negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInMilliseconds(midnight(to), midnight(from)) / millisecondsInDay;
}

/** 1 Monday (thứ hai) to 7 Sunday (chủ nhật). */
export function dayOfWeek(date: CalendarDate): number {
  return midnight(date).getUTCDay() || 7;
}

/** The last day of the date's month. */
export function lastDayOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return write(year, month, daysInMonth(year, month));
}

/** The date in Viet Nam at a moment, whatever the zone of the machine: UTC+7 all year (QĐ 134/2002/QĐ-TTg). */
export function dateInVietnam(moment: Instant): CalendarDate {
  return clockInVietnam(moment).slice(0, 10);
}

/** The time of day in Viet Nam at a moment, `10:42:07`. */
export function timeInVietnam(moment: Instant): string {
  return clockInVietnam(moment).slice(11, 19);
}

function clockInVietnam(moment: Instant): string {
  return addHours(new Date(moment), hoursAheadOfUtc).toISOString();
}

function midnight(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

/** The first or last date when the year lies outside the calendar, else null. */
function endOfCalendar(year: number): CalendarDate | null {
  if (year < 1) return firstDate;
  return year > 9999 ? lastDate : null;
}

function write(year: number, month: number, day: number): CalendarDate {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
