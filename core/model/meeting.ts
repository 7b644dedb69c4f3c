import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { meetingKind } from './period.ts';
import { line, prose } from './text.ts';

/** The briefing of a period (hội nghị giao ban, sơ kết, tổng kết). */
export const meeting = z.looseObject({
  periodId: id,
  kind: meetingKind,
  date: calendarDate.nullable(),
  place: line,
  chairPersonId: id.nullable(),
  secretaryPersonId: id.nullable(),
  attendance: z.array(
    z.looseObject({
      organisationId: id.nullable(),
      name: line,
      position: line,
      presence: z.enum(['expected', 'present', 'absent', 'deputised']),
      deputyName: line,
    }),
  ),
  opinions: z.array(z.looseObject({ id, speaker: line, organisationId: id.nullable(), text: prose })),
});
export type Meeting = z.infer<typeof meeting>;
