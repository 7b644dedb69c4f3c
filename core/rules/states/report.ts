import type { ReportActKind } from '../../model/report-act.ts';
import type { ReportState } from '../../model/report-state.ts';
import type { StateTable } from './state-table.ts';

export type ReportStepKind = ReportActKind | 'attach-signed-copy';

const isApproved = { refusal: 'Báo cáo đã duyệt. Chọn “Tiếp thu, chỉnh sửa” nếu cần trình lại.' };
const notSubmitted = { refusal: 'Báo cáo đang được soạn, chưa trình lãnh đạo.' };
const alreadyApproved = { refusal: 'Báo cáo đã được duyệt.' };
const notApproved = { refusal: 'Báo cáo chưa được duyệt.' };
const notIssued = { refusal: 'Báo cáo chưa ban hành. Ghi số, ngày ban hành trước.' };
const stillOpen = { refusal: 'Báo cáo chưa ban hành, vẫn sửa được.' };
const alreadySent = { refusal: 'Báo cáo đã gửi.' };
const submitAfterIssue = { refusal: 'Báo cáo đã ban hành. Chọn “Mở lại để sửa” nếu cần trình lại.' };
const reviseAfterIssue = { refusal: 'Báo cáo đã ban hành. Chọn “Mở lại để sửa” nếu cần sửa.' };

/** A report that was opened again may still have the signed copy of before. */
function writingIn<State extends ReportState>(state: State) {
  return {
    submit: { next: 'numbered-draft' },
    revise: notSubmitted,
    approve: { next: 'approved' },
    issue: notApproved,
    'attach-signed-copy': notIssued,
    'detach-signed-copy': { next: state },
    send: notIssued,
    reopen: stillOpen,
  } as const;
}

/** Whoever mends a number, or attaches the signed copy, after sending does not send again. */
function issuedIn<State extends ReportState>(state: State) {
  return {
    submit: submitAfterIssue,
    revise: reviseAfterIssue,
    approve: alreadyApproved,
    issue: { next: state },
    'attach-signed-copy': { next: state },
    'detach-signed-copy': { next: state },
    send: alreadySent,
    reopen: { next: 'drafting' },
  } as const;
}

/**
 * The way of a report in its own office. Offices differ: a draft may be approved without having been submitted, and an approved
 * one may go back. What the receiving office finds (`supplement-requested`, `received`) comes with the exchange of files.
 */
export const reportTable: StateTable<ReportState, ReportStepKind> = {
  drafting: writingIn('drafting'),
  'numbered-draft': { ...writingIn('numbered-draft'), revise: { next: 'drafting' } },
  'supplement-requested': writingIn('supplement-requested'),
  approved: {
    ...writingIn('approved'),
    submit: isApproved,
    revise: { next: 'drafting' },
    approve: alreadyApproved,
    issue: { next: 'issued' },
  },
  issued: { ...issuedIn('issued'), send: { next: 'sent' } },
  sent: issuedIn('sent'),
  received: issuedIn('received'),
};
