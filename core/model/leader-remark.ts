import { z } from 'zod';
import { id } from './id.ts';
import { line, prose } from './text.ts';

/** Ý kiến lãnh đạo: one remark on a numbered draft, mostly written by hand on its paper (bút phê). */
export const leaderRemark = z.looseObject({
  id,
  /** On which dự thảo lần n it was written; 0 while nothing has been given to the leader. */
  draftNumber: z.int().min(0),
  /** The page of that paper, as written down: `3`, `3-4`; may be blank. */
  page: line,
  author: line,
  text: prose,
  isDone: z.boolean(),
  /** The block that the remark is about, when one was named. */
  blockId: id.nullable(),
});
export type LeaderRemark = z.infer<typeof leaderRemark>;
