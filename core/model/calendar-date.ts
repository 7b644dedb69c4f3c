import { z } from 'zod';
import { isRealDate } from './real-date.ts';

/** A calendar date without time or zone, `YYYY-MM-DD`, that exists in the Gregorian calendar. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(
    (value) => isRealDate(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))),
    'not a date',
  );
export type CalendarDate = z.infer<typeof calendarDate>;
