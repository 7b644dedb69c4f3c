import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { carryState, isTextLocked } from '../../../core/rules/rounds/lock-report.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';
import type { ReportSession } from './report-session.ts';
import { importInto } from './versions/keep-version.ts';

/** Nhận bản sao: what a copy holds becomes the text, as one step that undo takes back; what the office has done stays. */
export function takeInCopy(session: ReportSession, say: (sentence: string) => void): void {
  session.settle();
  const { report } = session.getView();
  if (isTextLocked(report)) {
    say('Báo cáo đã ban hành, chỉ đọc được. Mở lại để sửa rồi nhận bản sao.');
    return;
  }
  const { periodId, organisationId } = report;
  call('report:read-copy', { periodId, organisationId }).then(
    (copy) => {
      if (!copy) return;
      void importInto(session, `bản sao ghi lúc ${formatMomentOfYear(copy.copiedAt)}`, (present) =>
        carryState(copy.report, present),
      );
      say(
        `Đã nhận bản sao ghi lúc ${formatMomentOfYear(copy.copiedAt)}. Hoàn tác (Ctrl+Z) để trở về bản trước.`,
      );
    },
    (error: unknown) => say(describeProblem(readProblem(error))),
  );
}
