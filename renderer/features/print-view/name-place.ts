import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import type { Report } from '../../../core/model/report.ts';

/** What a press on a place of the page does, for its tooltip and for screen readers: `Sửa đoạn này`. */
export function namePlace({ target }: PrintedPlace, report: Report): string {
  switch (target.kind) {
    case 'note':
      return 'Sửa chú thích này';
    case 'block':
      return nameBlock(target.id, report);
    case 'line':
      switch (target.style) {
        case 'number':
          return 'Sửa số, ký hiệu';
        case 'place-date':
          return 'Sửa địa danh, ngày';
        case 'stamp':
          return 'Sửa độ mật, độ khẩn';
        case 'abstract':
          return 'Sửa trích yếu';
        case 'recipients-title':
        case 'recipients':
          return 'Sửa nơi nhận';
        case 'appendix-title':
          return 'Sửa số liệu';
        default:
          return 'Sửa người ký';
      }
  }
}

function nameBlock(id: string, report: Report): string {
  if (id === 'figures') return 'Sửa số liệu';
  if (report.appendices?.some((each) => each.kind === 'tables' && each.id === id))
    return 'Sửa tên phụ lục này';
  if (report.nextTasks.some((task) => task.id === id)) return 'Sửa nhiệm vụ này';
  if (report.petitions.some((petition) => petition.id === id)) return 'Sửa kiến nghị này';
  if (report.lastTaskAnswers.some(({ taskId }) => taskId === id)) return 'Sửa kết quả nhiệm vụ này';
  return report.blocks.find((block) => block.id === id)?.type === 'table' ? 'Sửa bảng này' : 'Sửa đoạn này';
}

/** Whether two places show the same part of the report. */
export function isSameTarget(one: PrintedPlace['target'], other: PrintedPlace['target']): boolean {
  if (one.kind === 'line' || other.kind === 'line')
    return one.kind === 'line' && other.kind === 'line' && one.style === other.style;
  return one.kind === other.kind && one.id === other.id;
}
