import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { line } from './text.ts';

export const position = z.looseObject({
  organisationId: id,
  title: line.min(1),
  rank: z.enum(['head', 'deputy', 'other']),
  /** Acting head (Quyền, "Q."). */
  isActing: z.boolean(),
  from: calendarDate,
  to: calendarDate.nullable(),
});
export type Position = z.infer<typeof position>;

export const person = z.looseObject({ id, fullName: line.min(1), positions: z.array(position) });
export type Person = z.infer<typeof person>;
