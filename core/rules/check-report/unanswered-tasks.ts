import type { ReportCheck } from './report-check.ts';

export const unansweredTasks: ReportCheck = {
  id: 'unanswered-tasks',
  find: ({ report, opened: { previous } }) =>
    (previous?.tasks ?? [])
      .filter((task) => !task.isRoutine && task.text.trim() !== '')
      .filter(({ id }) => !report.lastTaskAnswers.some((each) => each.taskId === id && each.outcome !== null))
      .map(({ id, text }) => ({
        level: 'warning',
        sentence: `Nhiệm vụ kỳ trước chưa trả lời: ${shorten(text)}`,
        place: { kind: 'field', place: `answer:${id}:outcome` },
      })),
};

const longest = 80;

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')}…` : text;
}
