import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { line } from './text.ts';

/**
 * `holiday`: off by law (Bộ luật Lao động 2019, Điều 112). `bridge`: a working day given free and worked on another.
 * `make-up`: a Saturday or Sunday that is worked for it.
 */
export const specialDayKind = z.enum(['holiday', 'bridge', 'make-up']);
export type SpecialDayKind = z.infer<typeof specialDayKind>;

/** A day on which the week's order does not hold. */
export const specialDay = z.looseObject({
  date: calendarDate,
  kind: specialDayKind,
  name: line.min(1),
  /** `certain`: by law and calendar. `to-confirm`: announced each year, and not yet checked against the announcement. */
  certainty: z.enum(['certain', 'to-confirm']),
  source: line,
});
export type SpecialDay = z.infer<typeof specialDay>;

/** Ngày nghỉ of one year; its id is the year. */
export const holidayYear = z
  .looseObject({ id, year: z.int().min(1945).max(2999), days: z.array(specialDay).max(366) })
  .superRefine(({ id, year, days }, context) => {
    if (id !== String(year)) context.addIssue({ code: 'custom', path: ['year'], message: 'year-is-not-id' });
    const seen = new Set<string>();
    days.forEach(({ date }, index) => {
      const path = ['days', index, 'date'];
      if (date.slice(0, 4) !== String(year))
        context.addIssue({ code: 'custom', path, message: 'other-year' });
      if (seen.has(date)) context.addIssue({ code: 'custom', path, message: 'listed-twice' });
      seen.add(date);
    });
  });
export type HolidayYear = z.infer<typeof holidayYear>;
