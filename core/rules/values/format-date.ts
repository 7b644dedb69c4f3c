import type { CalendarDate } from '../../model/calendar-date.ts';
import { partsOf } from './calendar.ts';

// Days below 10 and the months 1 and 2 are padded, the other months are not: NĐ 30/2020/NĐ-CP, Phụ lục I; Party
// offices write dates in the same way.

/** What stands in a draft for a day or month which the văn thư fills in by hand: three spaces. */
const blank = '   ';

/** `ngày 08 tháng 01 năm 2021`, `ngày 05 tháng 7 năm 2025`. */
export function formatDateLong(date: CalendarDate): string {
  return formatDateBlank(partsOf(date));
}

/** `08/01/2021`, `05/9/2025`. */
export function formatDateShort(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${formatDay(day)}/${formatMonth(month)}/${year}`;
}

/** `08/01`, `12/3`: a day of a year that is known. */
export function formatDayAndMonth(date: CalendarDate): string {
  const { month, day } = partsOf(date);
  return `${formatDay(day)}/${formatMonth(month)}`;
}

/** The long form with room for a missing day or month, as drafts are printed before a number is given. */
export function formatDateBlank(parts: { year: number; month?: number; day?: number }): string {
  const day = parts.day === undefined ? blank : formatDay(parts.day);
  return `ngày ${day} ${formatMonthOfYear(parts)}`;
}

/** `tháng 01 năm 2021`, `tháng 4 năm 2021`; with room for a missing month. */
export function formatMonthOfYear(parts: { year: number; month?: number }): string {
  const month = parts.month === undefined ? blank : formatMonth(parts.month);
  return `tháng ${month} năm ${parts.year}`;
}

function formatDay(day: number): string {
  return String(day).padStart(2, '0');
}

function formatMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}
