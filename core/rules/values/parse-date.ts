import type { CalendarDate } from '../../model/calendar-date.ts';
import { dateFromParts, partsOf } from './calendar.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { simplifyTyping } from '../text/simplify-typing.ts';

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
 * 2021-01-08. The day always comes first; a month-first date is never guessed. Without a year, the first such day from
 * `notBefore` on is meant, at most a year away, and without that the text is unreadable. Two-digit years: 00-68 are
 * 2000-2068, 69-99 are 1969-1999 (POSIX strptime). A day the calendar lacks, or a year before 1000, is `not-a-date`.
 */
export function parseDate(text: string, { notBefore }: { notBefore?: CalendarDate } = {}): DateReading {
  if (text.trim().length > mostCharacters) return { ok: false, reason: 'unreadable' };
  const typed = foldSearchKey(simplifyTyping(text));
  if (typed === '') return { ok: false, reason: 'empty' };
  const parts = (isoDate.exec(typed) ?? withSigns.exec(typed) ?? withWords.exec(typed))?.groups;
  if (!parts) return { ok: false, reason: 'unreadable' };
  const inYear = (year: number) =>
    year < 1000 ? null : dateFromParts(year, Number(parts.month), Number(parts.day));
  if (parts.year !== undefined) return readingOf(inYear(fullYear(parts.year)));
  if (notBefore === undefined) return { ok: false, reason: 'unreadable' };
  const { year } = partsOf(notBefore);
  const thisYear = inYear(year);
  return readingOf(thisYear !== null && thisYear >= notBefore ? thisYear : inYear(year + 1));
}

function readingOf(date: CalendarDate | null): DateReading {
  return date === null ? { ok: false, reason: 'not-a-date' } : { ok: true, date };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}
