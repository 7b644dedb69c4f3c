import { z } from 'zod';
import { id } from './id.ts';
import { deadlineRule } from './period.ts';
import { task } from './task.ts';
import { line, prose } from './text.ts';

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
  /** How its deadline is meant; absent: `trước ngày`. */
  deadlineRule: deadlineRule.optional(),
  /** What the commission finds when it looks at the results before the next meeting; null: not yet looked at. */
  outcome: z
    .looseObject({ state: z.enum(['met', 'not-met']).nullable(), result: prose, reason: prose })
    .optional(),
});
export type Conclusion = z.infer<typeof conclusion>;
