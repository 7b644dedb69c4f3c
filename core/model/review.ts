import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { prose } from './text.ts';

/** The receiving office's remarks on another body's revision; that body's text and figures are never changed. */
export const review = z.looseObject({
  organisationId: id,
  periodId: id,
  revision: z.int().min(1),
  /** By the register of incoming documents, not the time of entry. */
  arrivedOn: calendarDate.nullable(),
  state: z.enum(['received', 'supplement-requested', 'accepted']),
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
