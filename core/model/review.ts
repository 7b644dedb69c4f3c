import { z } from 'zod';
import { id } from './id.ts';
import { incoming } from './incoming.ts';
import { instant } from './instant.ts';
import { prose } from './text.ts';

/** The receiving office's remarks on another body's revision; that body's text and figures are never changed. */
export const review = z.looseObject({
  organisationId: id,
  periodId: id,
  /** 0: the draft as it stands, of a body whose report is written or read in here. */
  revision: z.int().min(0),
  ...incoming,
  state: z.enum(['received', 'supplement-requested', 'accepted']),
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
