import type { CalendarDate } from '../../model/calendar-date.ts';
import type { DeadlineRule } from '../../model/period.ts';
import { formatDateShort } from '../values/format-date.ts';

/** `trước ngày 30/6/2021`, `chậm nhất ngày 30/6/2021`. */
export function writeDeadline(date: CalendarDate, rule: DeadlineRule = 'before'): string {
  return `${rule === 'before' ? 'trước' : 'chậm nhất'} ngày ${formatDateShort(date)}`;
}

/** Each deadline in running text, as offices print it in bold: where it begins and ends. */
export function findDeadlines(text: string): { from: number; to: number }[] {
  return [
    ...text.matchAll(/(?:trước|chậm nhất(?: là)?)[ \u00A0]ngày[ \u00A0]\d{1,2}\/\d{1,2}\/\d{4}/giu),
  ].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}
