import type { BackupView, ReportDifference } from '../../contract/backups.ts';
import type { BackupReason } from '../../model/backup.ts';

const reasons: Record<BackupReason, string> = {
  start: 'khi mở phần mềm',
  request: 'do người dùng tạo',
  migration: 'trước khi cập nhật dữ liệu',
  restore: 'trước khi khôi phục',
  import: 'trước khi thay đổi nhiều mục',
  update: 'trước khi cập nhật',
  'taken-in': 'lấy từ tệp',
};

const states: Record<BackupView['state'], string> = {
  whole: 'đã kiểm tra',
  damaged: 'đã kiểm tra, có tệp hỏng từ trước',
  lost: 'bản sao lưu bị hỏng',
  unchecked: 'chưa kiểm tra',
  unreadable: 'không đọc được',
  newer: 'do phần mềm mới hơn tạo, cần cập nhật ứng dụng',
};

const changes: Record<ReportDifference['change'], string> = {
  same: 'giống bản hiện có',
  older: 'bản sao lưu cũ hơn bản hiện có',
  newer: 'bản sao lưu mới hơn bản hiện có',
  'missing-here': 'hiện không có, sẽ lấy lại',
  'damaged-here': 'bản hiện có bị hỏng, sẽ lấy lại',
  'only-here': 'không có trong bản sao lưu',
};

/** Why a backup was made, in words that follow a date. */
export function nameBackupReason(reason: BackupReason): string {
  return reasons[reason];
}

export function nameBackupState(state: BackupView['state']): string {
  return states[state];
}

/** What a restore would do to a report. */
export function nameReportChange(change: ReportDifference['change']): string {
  return changes[change];
}
