import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import type { Task } from '../../core/model/task.ts';
import { isOpen, listOpenTasks, type OpenTask } from '../../core/rules/beginning/list-open-tasks.ts';
import { namePeriod, stepWithinKind } from '../../core/rules/periods/name-period.ts';
import type { ReadEarlier } from './read-earlier-of-body.ts';

/**
 * The tasks that a report of this period has to answer: of a year back, and of whatever period an answer of that year
 * still leaves open.
 */
export async function readOpenTasks(read: ReadEarlier, period: Period): Promise<OpenTask[]> {
  const count = period.kind === 'quarter' ? 4 : period.kind === 'month' ? 12 : 2;
  const steps = Array.from({ length: count }, (_, index) => -1 - index);
  const lastYear = (
    await Promise.all(steps.map((step) => read.named({ ...period, ...stepWithinKind(period, step) })))
  ).filter((each) => each !== null);
  const known = new Set(lastYear.map((each) => each.period.id));
  const older = new Set(
    lastYear
      .flatMap(({ reports }) => reports)
      .flatMap((report) => report.lastTaskAnswers)
      .flatMap((answer) =>
        isOpen(answer.outcome) && !known.has(answer.fromPeriodId) ? [answer.fromPeriodId] : [],
      ),
  );
  const beyond = (await Promise.all([...older].map(read.byId))).filter((each) => each !== null);
  return listOpenTasks(
    [...lastYear, ...beyond]
      .toSorted((one, other) => other.period.dataTo.localeCompare(one.period.dataTo))
      .flatMap(({ period: each, reports }) =>
        reports.map((report) => ({ periodId: each.id, periodName: namePeriod(each), report })),
      ),
  );
}

/** The tasks that a report answers, wherever they were set. */
export async function readAnsweredTasks(read: ReadEarlier, report: Report): Promise<Task[]> {
  const ids = new Set(report.lastTaskAnswers.map((answer) => answer.fromPeriodId));
  const earlier = await Promise.all([...ids].map(read.byId));
  return earlier.flatMap((each) => each?.reports.flatMap(({ nextTasks }) => nextTasks) ?? []);
}
