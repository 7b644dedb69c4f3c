import type { ReportCheck } from './report-check.ts';
import { shorten } from '../text/shorten.ts';

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
        sentence: `Nhiệm vụ ${periodName} chưa trả lời: ${shorten(text, longest)}`,
        place: { kind: 'field', place: `answer:${id}:outcome` },
      })),
};

const longest = 80;
