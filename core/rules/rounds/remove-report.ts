import type { Report } from '../../model/report.ts';

/** Why a report cannot be removed in its present state, as one sentence; null when it can. */
export function explainRemovalRefusal({ state }: Pick<Report, 'state'>): string | null {
  switch (state) {
    case 'issued':
    case 'sent':
    case 'received':
      return 'Báo cáo đã ban hành hoặc đã gửi thì không xoá được. Nếu ghi nhầm, mở báo cáo, chọn “Mở lại để sửa” rồi xoá.';
    case 'drafting':
    case 'numbered-draft':
    case 'approved':
    case 'supplement-requested':
      return null;
  }
}
