import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';

/** A moment in UTC, ISO 8601 with milliseconds: `2021-03-16T03:42:07.000Z`. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/)
  .refine((value) => calendarDate.safeParse(value.slice(0, 10)).success, 'not a date');
export type Instant = z.infer<typeof instant>;
