import { z } from 'zod';
import { id } from './id.ts';
import { task } from './task.ts';
import { line } from './text.ts';

/** One item of the notice of conclusions: the chair's attitude and the task that follows from it. */
export const conclusion = z.looseObject({
  id,
  periodId: id,
  /** Place in the notice, from 1. */
  order: z.int().min(1),
  attitude: line,
  task,
  /** Chế độ báo cáo. */
  reportingDuty: line,
  petitionIds: z.array(id),
});
export type Conclusion = z.infer<typeof conclusion>;
