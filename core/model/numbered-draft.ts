import { z } from 'zod';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { report } from './report.ts';

/** Dự thảo lần n as it was given to the leader; kept beside the draft and never written again. */
export const numberedDraft = z.looseObject({
  periodId: id,
  organisationId: id,
  draftNumber: z.int().min(1),
  submittedAt: instant,
  report,
});
export type NumberedDraft = z.infer<typeof numberedDraft>;
