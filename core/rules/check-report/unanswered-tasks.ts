import type { ReportCheck } from './report-check.ts';

export const unansweredTasks: ReportCheck = {
  id: 'unanswered-tasks',
  find: ({ report, opened: { openTasks } }) =>
    openTasks
      .filter(
        ({ task }) =>
          !report.lastTaskAnswers.some((each) => each.taskId === task.id && each.outcome !== null),
      )
      .map(({ task: { id, text }, periodName }) => ({
        level: 'warning',
        sentence: `Nhiệm vụ ${periodName} chưa trả lời: ${shorten(text)}`,
        place: { kind: 'field', place: `answer:${id}:outcome` },
      })),
};

const longest = 80;

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')}…` : text;
}
