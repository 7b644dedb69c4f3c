import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { limits } from './limits.ts';
import { line, prose } from './text.ts';

/** Lấy ý kiến dự thảo: a remark and how it was taken. */
export const draftRemark = z.looseObject({
  id,
  sectionId: id.nullable(),
  text: prose,
  /** Tiếp thu, tiếp thu một phần, giải trình; null: not yet decided. */
  decision: z.enum(['taken', 'partly-taken', 'explained']).nullable(),
  /** What was changed, or why not. */
  explanation: prose,
});
export type DraftRemark = z.infer<typeof draftRemark>;

/** The draft of the consolidated report sent round before the meeting, and what the bodies answered. */
export const consultation = z.looseObject({
  periodId: id,
  sentOn: calendarDate.nullable(),
  /** The last day for an answer; who is silent until then agrees. */
  answerBy: calendarDate.nullable(),
  answers: z
    .array(
      z.looseObject({
        organisationId: id,
        answeredOn: calendarDate.nullable(),
        documentNumber: line,
        /** Whether it agreed with the whole draft. */
        isAgreed: z.boolean(),
        remarks: z.array(draftRemark).max(limits.rowsOfTasks),
      }),
    )
    .max(limits.rowsOfTasks),
});
export type Consultation = z.infer<typeof consultation>;
