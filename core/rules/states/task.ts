import type { TaskAnswer } from '../../model/task.ts';
import type { StateTable } from './state-table.ts';

/** A task as the report that answers it has it. */
export type TaskState = 'open' | NonNullable<TaskAnswer['outcome']>;

/** The outcomes; the answer taken back; the next period, to which it comes back or not. */
export type TaskAct = NonNullable<TaskAnswer['outcome']> | 'take-back' | 'next-period';

const outcomes = {
  done: { next: 'done' },
  'partly-done': { next: 'partly-done' },
  'not-done': { next: 'not-done' },
  'carried-over': { next: 'carried-over' },
  'stated-elsewhere': { next: 'stated-elsewhere' },
} as const;

const comesBack = { ...outcomes, 'take-back': { next: 'open' }, 'next-period': { next: 'open' } } as const;
const isOver = {
  ...outcomes,
  'take-back': { next: 'open' },
  'next-period': { refusal: 'Nhiệm vụ đã xong nên không nêu lại ở kỳ sau.' },
} as const;

/** An answer may be given anew until the report goes out; what is not done comes back to the next period. */
export const taskTable: StateTable<TaskState, TaskAct> = {
  open: { ...comesBack, 'take-back': { refusal: 'Nhiệm vụ chưa có kết quả.' } },
  'partly-done': comesBack,
  'not-done': comesBack,
  'carried-over': comesBack,
  done: isOver,
  'stated-elsewhere': isOver,
};
