import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { limits } from './limits.ts';
import { line, prose } from './text.ts';

/** Lấy ý kiến dự thảo: a remark and how it was taken. */
export const draftRemark = z.looseObject({
  id,
  sectionId: id.nullable(),
  /** Where, in words, when it is about no section of the report: `trang 3`, `Nội dung 2`. */
  place: line.optional(),
  text: prose,
  /** Tiếp thu, tiếp thu một phần, giải trình; null: not yet decided. */
  decision: z.enum(['taken', 'partly-taken', 'explained']).nullable(),
  /** What was changed, or why not. */
  explanation: prose,
});
export type DraftRemark = z.infer<typeof draftRemark>;

export const draftOf = z.enum(['report', 'notice']);
export type DraftOf = z.infer<typeof draftOf>;

/** The draft of the consolidated report, or of the notice of conclusions, sent round, and what the bodies answered. */
export const consultation = z.looseObject({
  periodId: id,
  /** Dự thảo báo cáo tổng hợp, or dự thảo thông báo kết luận; absent: the report. */
  draft: z.looseObject({ of: draftOf, draftNumber: z.int().min(1).nullable() }).optional(),
  sentOn: calendarDate.nullable(),
  /** The last day for an answer; who is silent until then agrees. */
  answerBy: calendarDate.nullable(),
  /** One for each body that is asked. */
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
