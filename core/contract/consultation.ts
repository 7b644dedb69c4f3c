import { z } from 'zod';
import { calendarDate } from '../model/calendar-date.ts';
import { consultation } from '../model/consultation.ts';
import { id } from '../model/id.ts';
import { instant } from '../model/instant.ts';
import { period } from '../model/period.ts';
import { reportState } from '../model/report.ts';
import { exported } from './views.ts';

const inPeriod = z.object({ periodId: id });

/** Lấy ý kiến dự thảo with all that its screen shows beside it. */
export const openedConsultation = z.object({
  consultation,
  /** 0 when nothing has been saved yet. */
  version: z.int(),
  savedAt: instant.nullable(),
  period,
  periodName: z.string(),
  today: calendarDate,
  /** The office that gathers; null: the period names none. */
  officeId: id.nullable(),
  /** Who can be asked: the bodies that stand at the end of the period, and those that are asked. */
  bodies: z.array(
    z.object({ organisationId: id, name: z.string(), shortName: z.string(), isExpected: z.boolean() }),
  ),
  /** The consolidated report; null: not begun. */
  report: z
    .object({
      state: reportState,
      draftNumber: z.int(),
      sections: z.array(z.object({ id, name: z.string(), blockId: id.nullable() })),
    })
    .nullable(),
  /** The letters of the period that matter here; null: not written. */
  letter: z.object({ id, number: z.string(), date: calendarDate.nullable() }).nullable(),
  noticeId: id.nullable(),
});
export type OpenedConsultation = z.infer<typeof openedConsultation>;

/** Lấy ý kiến dự thảo. */
export const consultationContract = {
  /** The consultation, or a new one from the period (version 0, not yet on disk). */
  'consultation:open': { args: inPeriod, result: openedConsultation },
  'consultation:save': {
    args: z.object({ consultation, expectedVersion: z.int().min(0) }),
    result: z.object({ version: z.int(), savedAt: instant }),
  },
  /** Asks where to, and writes Bảng tổng hợp ý kiến góp ý. */
  'consultation:export': {
    args: inPeriod.extend({ format: z.enum(['word', 'pdf', 'excel']) }),
    result: exported,
  },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
