import type { ReportState } from '../../model/report-state.ts';

/**
 * A report's state as the body that writes it sees it (ux.md 1.6); null when it has not been begun. Drafts carry their
 * number: `Dự thảo lần 2 (đang trình)`.
 */
export function describeReportState(state: ReportState | null, draftNumber = 0): string {
  switch (state) {
    case null:
      return 'Chưa bắt đầu';
    case 'drafting':
      return 'Đang soạn';
    case 'numbered-draft':
      return draftNumber > 0 ? `Dự thảo lần ${draftNumber} (đang trình)` : 'Dự thảo (đang trình)';
    case 'approved':
      return 'Đã duyệt, chờ ban hành';
    case 'issued':
      return 'Đã ban hành';
    case 'sent':
      return 'Đã gửi';
    case 'supplement-requested':
      return 'Được đề nghị bổ sung';
    case 'received':
      return 'Đã tiếp nhận';
  }
}

/** In the place of a state: there is a report, and nothing of it can be told. */
export const unreadableName = 'Không đọc được';

/** Whether the text is still being written: the button beside the report says "Soạn", otherwise "Mở". */
export function isReportInProgress(state: ReportState | null): boolean {
  switch (state) {
    case null:
    case 'drafting':
    case 'numbered-draft':
    case 'supplement-requested':
      return true;
    case 'approved':
    case 'issued':
    case 'sent':
    case 'received':
      return false;
  }
}
