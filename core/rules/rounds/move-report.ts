import type { Report } from '../../model/report.ts';
import type { ReportAct, ReportActKind } from '../../model/report-act.ts';
import { acceptFindings } from './accept-findings.ts';
import { partsOf } from '../values/calendar.ts';

/**
 * Why an act is not possible in a report's present state, as one sentence; null when it is. Offices differ: a draft may
 * be approved without having been submitted, and an approved one may go back.
 */
export function explainRefusal(
  report: Pick<Report, 'state' | 'issued'>,
  act: ReportActKind | 'attach-signed-copy',
): string | null {
  const { state } = report;
  const isWriting = state === 'drafting' || state === 'numbered-draft' || state === 'supplement-requested';
  const isIssued = state === 'issued' || state === 'sent' || state === 'received';
  switch (act) {
    case 'submit':
      if (isWriting) return null;
      return state === 'approved'
        ? 'Báo cáo đã duyệt. Chọn “Tiếp thu, chỉnh sửa” nếu cần trình lại.'
        : 'Báo cáo đã ban hành. Chọn “Mở lại để sửa” nếu cần trình lại.';
    case 'revise':
      if (state === 'numbered-draft' || state === 'approved') return null;
      return isIssued
        ? 'Báo cáo đã ban hành. Chọn “Mở lại để sửa” nếu cần sửa.'
        : 'Báo cáo đang được soạn, chưa trình lãnh đạo.';
    case 'approve':
      return isWriting ? null : 'Báo cáo đã được duyệt.';
    case 'issue':
      return isWriting ? 'Báo cáo chưa được duyệt.' : null;
    case 'attach-signed-copy':
      return isIssued ? null : 'Báo cáo chưa ban hành. Ghi số, ngày ban hành trước.';
    case 'detach-signed-copy':
      return report.issued?.signedCopySha256 ? null : 'Chưa có bản ký.';
    case 'send':
      if (state === 'issued') return null;
      return isIssued ? 'Báo cáo đã gửi.' : 'Báo cáo chưa ban hành. Ghi số, ngày ban hành trước.';
    case 'reopen':
      return isIssued ? null : 'Báo cáo chưa ban hành, vẫn sửa được.';
  }
}

export type ActFacts = {
  now: string;
  /** For a submission: the number that the draft gets. */
  draftNumber: number;
};

/** The report after an act that `explainRefusal` allows. Numbers given by the văn thư reach the letterhead here. */
export function moveReport(report: Report, act: ReportAct, { now, draftNumber }: ActFacts): Report {
  switch (act.kind) {
    case 'submit':
      return { ...report, state: 'numbered-draft', draftNumber, submittedAt: now };
    case 'revise':
      return { ...report, state: 'drafting' };
    case 'approve':
      return { ...report, state: 'approved' };
    case 'issue': {
      const { year, month, day } = partsOf(act.date);
      const number = act.number.trim();
      return {
        ...report,
        // Whoever mends a number after sending does not send again.
        state: report.state === 'approved' ? 'issued' : report.state,
        header: { ...report.header, number, date: { ...report.header.date, year, month, day } },
        issued: { ...(report.issued ?? { signedCopySha256: null }), number, date: act.date },
      };
    }
    case 'detach-signed-copy':
      return report.issued ? { ...report, issued: withoutSignedCopy(report.issued) } : report;
    case 'send': {
      const sent: Report = { ...report, state: 'sent', sentAt: now };
      return act.accepted ? acceptFindings(sent, act.accepted.sentences, act.accepted.reason, now) : sent;
    }
    case 'reopen':
      return {
        ...report,
        state: 'drafting',
        issued:
          report.issued && report.issued.signedCopySha256 !== null
            ? { ...report.issued, isSignedCopyOutdated: true }
            : report.issued,
      };
  }
}

/** The report with the signed copy that lies in `received/<sha256>.pdf`. */
export function attachSignedCopy(report: Report, sha256: string, name: string): Report {
  if (!report.issued) return report;
  const issued = withoutSignedCopy(report.issued);
  return { ...report, issued: { ...issued, signedCopySha256: sha256, signedCopyName: name } };
}

type Issued = NonNullable<Report['issued']>;

function withoutSignedCopy(issued: Issued): Issued {
  const { signedCopyName: _name, isSignedCopyOutdated: _isOutdated, ...rest } = issued;
  return { ...rest, signedCopySha256: null };
}
