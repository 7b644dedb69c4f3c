import type { Problem } from '../../../core/contract/problem.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';

/** What is wrong with a report that cannot be read, and the way out that its own screen has for a damaged one. */
export function describeUnreadable(problem: Problem): string {
  const sentence = describeProblem(problem);
  return problem.code === 'unreadable-file'
    ? `${sentence} Mở báo cáo để lấy lại từ các bản đã lưu.`
    : sentence;
}
