import type { HolidayYear, SpecialDay } from '../../model/holiday-year.ts';
import { addDays, dayOfWeek } from '../values/calendar.ts';

/** What is special about a date, or null: the week alone decides. */
export function findSpecialDay(date: string, years: readonly HolidayYear[]): SpecialDay | null {
  const year = years.find((each) => date.startsWith(`${each.year}-`));
  return year?.days.find((day) => day.date === date) ?? null;
}

/**
 * Whether offices work on a date: Monday to Friday unless it is a holiday or a day given free, and a Saturday or Sunday that
 * is worked for it. Of a year that nobody has entered only the week is known.
 */
export function isWorkingDay(date: string, years: readonly HolidayYear[]): boolean {
  const special = findSpecialDay(date, years);
  return special ? special.kind === 'make-up' : dayOfWeek(date) <= 5;
}

/** The date itself when it is worked, else the first working day after it; at most two months away. */
export function nextWorkingDay(date: string, years: readonly HolidayYear[]): string {
  return findWorkingDay(date, 1, years);
}

/** The date itself when it is worked, else the last working day before it; at most two months away. */
export function previousWorkingDay(date: string, years: readonly HolidayYear[]): string {
  return findWorkingDay(date, -1, years);
}

function findWorkingDay(date: string, step: 1 | -1, years: readonly HolidayYear[]): string {
  for (let days = 0; days < 62; days += 1) {
    const candidate = addDays(date, days * step);
    if (isWorkingDay(candidate, years)) return candidate;
  }
  return date;
}
