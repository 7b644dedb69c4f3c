import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { line, prose } from './text.ts';

/** A body named in a task: one of the organisations, or any name typed (a department, a village). */
export const party = z.looseObject({ organisationId: id.nullable(), name: line });
export type Party = z.infer<typeof party>;

/** A task lives where it was set: in a report's next tasks or as a conclusion. Its text is enough. */
export const task = z.looseObject({
  id,
  text: prose,
  workArea: id.nullable(),
  lead: party.nullable(),
  partners: z.array(party),
  deadline: calendarDate.nullable(),
  product: line,
  /** Nhiệm vụ thường xuyên: needs no answer next period. */
  isRoutine: z.boolean(),
  /** Of a consolidation: the bodies' tasks that it stands for. */
  sources: z.array(z.looseObject({ organisationId: id, periodId: id, taskId: id })).optional(),
});
export type Task = z.infer<typeof task>;

/** The answer to a task of an earlier period; it lives in the report that answers. Outcome null = not yet answered. */
export const taskAnswer = z.looseObject({
  taskId: id,
  fromPeriodId: id,
  outcome: z.enum(['done', 'partly-done', 'not-done', 'carried-over', 'stated-elsewhere']).nullable(),
  result: prose,
  reason: prose,
  statedInSectionId: id.nullable(),
});
export type TaskAnswer = z.infer<typeof taskAnswer>;
