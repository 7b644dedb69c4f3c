import type { CellContent, CellRemark, FilledCell } from '../../../core/documents/form-cells.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';

/** What a cell will hold, in Vietnamese writing; empty when it holds nothing. */
export function showContent(content: CellContent): string {
  switch (content.kind) {
    case 'number':
      return `${formatNumber(content.value)}${content.isPercent ? '%' : ''}`;
    case 'text':
    case 'date':
      return content.text;
    case 'empty':
    case 'keep':
      return '';
  }
}

const titles: Record<CellRemark, string> = {
  'partial-sum': 'Cộng các cơ quan: chưa đủ số liệu, ô để trống',
  'no-sum': 'Cộng các cơ quan: không tính được tỷ lệ, ô để trống',
  'no-report': 'Cơ quan này chưa có báo cáo kỳ này, ô giữ nguyên như biểu mẫu',
  absent: 'Báo cáo không có nội dung này',
  blank: 'Chưa có số liệu',
  'unknown-past': 'Chưa có số liệu kỳ trước, năm trước để so sánh, cộng dồn',
  'no-fact': 'Báo cáo chưa ghi, ô giữ nguyên như biểu mẫu',
  none: 'Không phát sinh',
  estimate: 'Số ước thực hiện',
};

/** What whoever sends the form ought to look at, most urgent first. */
export function listRemarks(cells: readonly FilledCell[]): { title: string; found: FilledCell[] }[] {
  return (Object.keys(titles) as CellRemark[])
    .map((remark) => ({ title: titles[remark], found: cells.filter((each) => each.remark === remark) }))
    .filter(({ found }) => found.length > 0);
}

/** Of a sum, how many have told their figure, and who has not. */
export function tellSum({ sum, remark }: FilledCell): string {
  if (!sum || remark !== 'partial-sum') return '';
  if (sum.bodyCount === 0) return 'Kỳ này không cơ quan nào phải báo cáo nội dung này';
  return `${sum.knownCount}/${sum.bodyCount} cơ quan có số liệu, còn thiếu: ${sum.missing.join(', ')}`;
}
