import type { PeriodKind } from '../../../core/model/period.ts';

/** The kind of a period as it is chosen: `6 tháng đầu năm`. */
export function nameKind(kind: PeriodKind): string {
  switch (kind) {
    case 'month':
      return 'Tháng';
    case 'quarter':
      return 'Quý';
    case 'half-year':
      return '6 tháng đầu năm';
    case 'nine-months':
      return '9 tháng';
    case 'year':
      return 'Năm';
    case 'special':
      return 'Chuyên đề';
    case 'urgent':
      return 'Đột xuất';
  }
}
