import type { HolidayYear, SpecialDay } from '../../model/holiday-year.ts';

/** The days of a shipped year of which the house's own year says nothing. */
export function listMissingDays(own: HolidayYear, shipped: HolidayYear): SpecialDay[] {
  const known = new Set(own.days.map(({ date }) => date));
  return shipped.days.filter(({ date }) => !known.has(date));
}

/** The house's own year with the days that it lacked; what it says of a day stays as it is. */
export function completeHolidayYear(own: HolidayYear, shipped: HolidayYear): HolidayYear {
  const days = [...own.days, ...listMissingDays(own, shipped)];
  return { ...own, days: days.toSorted((one, other) => one.date.localeCompare(other.date)) };
}
