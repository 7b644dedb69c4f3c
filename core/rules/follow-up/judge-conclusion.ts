import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Conclusion } from '../../model/conclusion.ts';
import type { TaskAnswer } from '../../model/task.ts';
import { isOpen } from '../beginning/list-open-tasks.ts';
import { stateOfConclusion } from '../states/conclusion.ts';
import { stripEndMarks } from '../text/strip-end-marks.ts';
import { addDays, dayOfWeek } from '../values/calendar.ts';

/** How near a conclusion's last day is; `settled`: nothing more is waited for. */
export type Due = 'overdue' | 'today' | 'this-week' | 'later' | 'no-deadline' | 'settled';

/** The last day on which it is done in time: "trước ngày 20" ends on the 19th. */
export function lastDayOfConclusion({ task, deadlineRule = 'before' }: Conclusion): CalendarDate | null {
  if (task.deadline === null) return null;
  return deadlineRule === 'before' ? addDays(task.deadline, -1) : task.deadline;
}

/**
 * What the commission has found counts; while it has not looked, the lead's own answer. A routine task is never due. A week
 * ends on its Sunday.
 */
export function judgeDue(
  conclusion: Conclusion,
  answer: Pick<TaskAnswer, 'outcome'> | null,
  today: CalendarDate,
): Due {
  const state = stateOfConclusion(conclusion);
  const isAnswered = answer !== null && answer.outcome !== null && !isOpen(answer.outcome);
  if (conclusion.task.isRoutine || state === 'met' || (state === 'not-looked-at' && isAnswered))
    return 'settled';
  const lastDay = lastDayOfConclusion(conclusion);
  if (lastDay === null) return 'no-deadline';
  if (lastDay < today) return 'overdue';
  if (lastDay === today) return 'today';
  return lastDay <= addDays(today, 7 - dayOfWeek(today)) ? 'this-week' : 'later';
}

export type DueCounts = { overdue: number; today: number; thisWeek: number };

/** What is told when the program opens. */
export function countDue(dues: readonly Due[]): DueCounts {
  const count = (due: Due) => dues.filter((each) => each === due).length;
  return { overdue: count('overdue'), today: count('today'), thisWeek: count('this-week') };
}

/** `2 việc quá hạn · 1 đến hạn hôm nay`; empty when nothing presses. */
export function tellDue({ overdue, today, thisWeek }: DueCounts): string {
  return [
    overdue > 0 ? `${overdue} việc quá hạn` : '',
    today > 0 ? `${today} đến hạn hôm nay` : '',
    thisWeek > 0 ? `${thisWeek} đến hạn trong tuần` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const outcomeNames: Readonly<Record<NonNullable<TaskAnswer['outcome']>, string>> = {
  done: 'Đã hoàn thành',
  'partly-done': 'Hoàn thành một phần',
  'not-done': 'Chưa thực hiện',
  'carried-over': 'Chuyển kỳ sau',
  'stated-elsewhere': 'Đã nêu trong báo cáo',
};

/** What the lead has answered in its report, in words. */
export function tellAnswer(answer: Pick<TaskAnswer, 'outcome' | 'result' | 'reason'> | null): string {
  if (!answer || answer.outcome === null) return '';
  return [
    outcomeNames[answer.outcome],
    answer.result.trim(),
    answer.reason.trim() && `Lý do: ${answer.reason.trim()}`,
  ]
    .filter(Boolean)
    .join('. ');
}

/**
 * Bảng đối soát as a notice or a consolidated report tells it: how many of the conclusions were met, then each that was looked at
 * with its result, or with the reason why it was not met. `answer`: what its lead has told; `sentence`: the
 * conclusion as a notice has it. Empty while nothing was looked at.
 */
export function tellReconciliation(
  rows: readonly { conclusion: Conclusion; answer: string; sentence: string }[],
): string[] {
  const judged = rows.filter(({ conclusion }) => stateOfConclusion(conclusion) !== 'not-looked-at');
  if (judged.length === 0) return [];
  const met = judged.filter(({ conclusion }) => stateOfConclusion(conclusion) === 'met').length;
  const waiting = rows.length - judged.length;
  return [
    `Đạt ${met}/${rows.length} nội dung kết luận${waiting === 0 ? '' : `; ${waiting} nội dung chưa xem xét`}. Cụ thể:`,
    ...judged.map(({ conclusion, answer, sentence }, index) => {
      const { outcome } = conclusion;
      const isMet = stateOfConclusion(conclusion) === 'met';
      const told = (isMet ? '' : outcome?.reason.trim()) || outcome?.result.trim() || answer;
      const about = told === '' ? '' : ` (${stripEndMarks(told)})`;
      const end = index === judged.length - 1 ? '.' : ';';
      return `- ${sentence}: ${isMet ? 'đạt' : 'chưa đạt'}${about}${end}`;
    }),
  ];
}
