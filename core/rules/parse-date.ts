import type { CalendarDate } from '../model/calendar-date.ts';
import { dateFromParts } from './calendar.ts';
import { foldSearchKey } from './fold-search-key.ts';
import { simplifyTyping } from './simplify-typing.ts';

export type DateReading =
  { ok: true; date: CalendarDate } | { ok: false; reason: 'empty' | 'unreadable' | 'not-a-date' };

const mostCharacters = 100;
const isoDate = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
const withSigns =
  /^(?:ngay ?)?(?<day>\d{1,2}) ?[/.-] ?(?<month>\d{1,2})(?: ?[/.-] ?(?<year>\d{4}|\d{2}))?[.,;]?$/;
const withWords =
  /^(?:ngay ?)?(?<day>\d{1,2}) ?thang ?(?<month>\d{1,2})(?:(?:,? ?nam ?| ?[/.-] ?)(?<year>\d{4}|\d{2}))?[.,;]?$/;

/**
 * A date as people type it: 8/1/2021, 08-01-2021, 8.1.2021, 8/1/21, ngày 8 tháng 1 năm 2021 (marks optional), or ISO
 * 2021-01-08. The day always comes first; a month-first date is never guessed. Without a year, `defaultYear` is meant,
 * and without that the text is unreadable. Two-digit years: 00-68 are 2000-2068, 69-99 are 1969-1999 (POSIX strptime).
 * A day the calendar lacks, or a year before 1000, is `not-a-date`.
 */
export function parseDate(text: string, { defaultYear }: { defaultYear?: number } = {}): DateReading {
  if (text.trim().length > mostCharacters) return { ok: false, reason: 'unreadable' };
  const typed = foldSearchKey(simplifyTyping(text));
  if (typed === '') return { ok: false, reason: 'empty' };
  const found = isoDate.exec(typed) ?? withSigns.exec(typed) ?? withWords.exec(typed);
  const year = found?.groups?.year === undefined ? defaultYear : fullYear(found.groups.year);
  if (found === null || year === undefined) return { ok: false, reason: 'unreadable' };
  const date =
    year < 1000 ? null : dateFromParts(year, Number(found.groups?.month), Number(found.groups?.day));
  return date === null ? { ok: false, reason: 'not-a-date' } : { ok: true, date };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}
