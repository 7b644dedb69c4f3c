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
