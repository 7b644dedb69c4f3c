import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { incoming } from './incoming.ts';
import { instant } from './instant.ts';
import { line, prose } from './text.ts';

/** Chưa gửi → đã nhận → đề nghị bổ sung → đã chốt; `not-sent` once more when it was entered by mistake. */
export const reviewState = z.enum(['not-sent', 'received', 'supplement-requested', 'accepted']);
export type ReviewState = z.infer<typeof reviewState>;

/** The receiving office's remarks on another body's revision; that body's text and figures are never changed. */
export const review = z.looseObject({
  organisationId: id,
  periodId: id,
  /** 0: the draft as it stands, of a body whose report is written or read in here. */
  revision: z.int().min(0),
  ...incoming,
  /** Number and symbol of the document that came, as the register has them: `45/BC-MTTQ-BTT`. */
  number: line.optional(),
  /** The date that stands on it. */
  date: calendarDate.nullable().optional(),
  state: reviewState,
  /** When a supplement was last asked for. */
  requestedAt: instant.optional(),
  acceptedAt: instant.optional(),
  remarks: z.array(
    z.looseObject({
      id,
      sectionId: id.nullable(),
      indicatorId: id.nullable(),
      text: prose,
      isSettled: z.boolean(),
      writtenAt: instant,
    }),
  ),
});
export type Review = z.infer<typeof review>;
