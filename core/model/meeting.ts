import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { originalFile } from './incoming.ts';
import { meetingKind } from './period.ts';
import { line, prose } from './text.ts';

/** The briefing of a period (hội nghị giao ban, sơ kết, tổng kết). */
export const meeting = z.looseObject({
  periodId: id,
  kind: meetingKind,
  date: calendarDate.nullable(),
  /** `7 giờ 30 phút`, as typed. */
  time: line.optional(),
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
  /** Ý kiến phát biểu, in the order in which they were given. */
  opinions: z.array(z.looseObject({ id, speaker: line, organisationId: id.nullable(), text: prose })),
  /** Chương trình. */
  programme: z.array(z.looseObject({ id, time: line, text: prose, speaker: line })).optional(),
  /** Tài liệu hội nghị: what else is laid before it than the reports and tables of the period. */
  papers: z.array(z.looseObject({ id, title: line, original: originalFile })).optional(),
  /** The chair's general words before the items of the conclusion, one paragraph each. */
  chairParagraphs: z.array(prose).optional(),
});
export type Meeting = z.infer<typeof meeting>;
