import type { Report } from '../../model/report.ts';
import type { Task, TaskAnswer } from '../../model/task.ts';
import { taskTable } from '../states/task.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';

/** A task of an earlier period that this one answers. */
export type OpenTask = { task: Task; fromPeriodId: string; periodName: string };

export type EarlierTasks = {
  periodId: string;
  periodName: string;
  report: Pick<Report, 'nextTasks' | 'lastTaskAnswers'>;
};

/**
 * The tasks that a report has to answer, from the body's earlier reports, newest first: those that the last one set, and
 * older ones that no report since has called done or stated elsewhere, whether or not it mentioned them. Routine tasks
 * need no answer, and one that was set again in the same words counts once, as set last.
 */
export function listOpenTasks(earlier: readonly EarlierTasks[]): OpenTask[] {
  const outcomes = new Map<string, TaskAnswer['outcome']>();
  const seen = new Set<string>();
  return earlier.flatMap(({ periodId, periodName, report }) => {
    const open = report.nextTasks.filter((task) => {
      const words = foldSearchKey(task.text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (task.isRoutine || words === '' || seen.has(words)) return false;
      seen.add(words);
      return isOpen(outcomes.get(task.id) ?? null);
    });
    for (const { taskId, outcome } of report.lastTaskAnswers)
      if (outcome !== null && !outcomes.has(taskId)) outcomes.set(taskId, outcome);
    return open.map((task) => ({ task, fromPeriodId: periodId, periodName }));
  });
}

/** Whether a task with this answer is still to be done. */
export function isOpen(outcome: TaskAnswer['outcome']): boolean {
  return 'next' in taskTable[outcome ?? 'open']['next-period'];
}
