import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import type { Task } from '../../core/model/task.ts';
import { isOpen, listOpenTasks, type OpenTask } from '../../core/rules/beginning/list-open-tasks.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import { listYearBefore } from '../../core/rules/periods/list-year-before.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import type { ReadEarlier } from './read-earlier-of-body.ts';

/**
 * The tasks that a report of this period has to answer, set by the body itself or given to it by the chair of a meeting: of a
 * year back, and of whatever period an answer of that year still leaves open.
 */
export async function readOpenTasks(read: ReadEarlier, period: Period): Promise<OpenTask[]> {
  const named = listYearBefore(period);
  const lastYear = (await Promise.all(named.map(read.named))).filter((each) => each !== null);
  const known = new Set(named.map(identifyPeriod));
  const older = new Set(
    lastYear
      .flatMap(({ reports }) => reports)
      .flatMap((report) => report.lastTaskAnswers)
      .flatMap((answer) =>
        isOpen(answer.outcome) && !known.has(answer.fromPeriodId) ? [answer.fromPeriodId] : [],
      ),
  );
  const beyond = (await Promise.all([...older].map(read.byId))).filter((each) => each !== null);
  const concluded = await Promise.all([...known, ...older].map(read.concluded));
  const given = concluded.flatMap((each) =>
    each === null ? [] : { period: each.period, reports: [{ nextTasks: each.tasks, lastTaskAnswers: [] }] },
  );
  return listOpenTasks(
    [...lastYear, ...beyond, ...given]
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
  const concluded = await Promise.all([...ids].map(read.concluded));
  return [
    ...earlier.flatMap((each) => each?.reports.flatMap(({ nextTasks }) => nextTasks) ?? []),
    ...concluded.flatMap((each) => each?.tasks ?? []),
  ];
}
