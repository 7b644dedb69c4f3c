import type { BackupStatus } from '../../../core/contract/backups.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { formatSeen } from './format-seen.ts';

const activities: Record<NonNullable<BackupStatus['activity']>['kind'], string> = {
  backup: 'Đang sao lưu',
  'second-place': 'Đang chép sang nơi thứ hai',
  restore: 'Đang khôi phục',
  handover: 'Đang chuyển dữ liệu',
};

const steps: Record<NonNullable<BackupStatus['activity']>['step'], string> = {
  read: 'đọc dữ liệu',
  write: 'ghi',
  check: 'kiểm tra lại',
  build: 'dựng lại dữ liệu',
};

/** `Đang sao lưu: kiểm tra lại 120/223…` */
export function describeActivity({ kind, step, done, total }: NonNullable<BackupStatus['activity']>): string {
  return total === 0 ? `${activities[kind]}…` : `${activities[kind]}: ${steps[step]} ${done}/${total}…`;
}

export type StatusSentence = { text: string; isWarning: boolean };

/** How it stands with the last checked backup, in one sentence. */
export function describeStatus(status: BackupStatus): StatusSentence {
  const { lastCheckedAt, failure, isOld, damaged } = status;
  const last = lastCheckedAt === null ? null : formatSeen(lastCheckedAt);
  if (failure && failure.code !== 'cancelled') {
    const before = last ? ` Bản sao lưu đã kiểm tra gần nhất: ${last}.` : '';
    return { text: `Chưa sao lưu được. ${describeProblem(failure)}${before}`, isWarning: true };
  }
  if (damaged.length > 0) {
    const others = damaged.length > 1 ? ` và ${damaged.length - 1} tệp khác` : '';
    return {
      text: `Sao lưu: trong dữ liệu có tệp hỏng (${damaged[0]}${others}). Khôi phục từ bản sao lưu trước đó.`,
      isWarning: true,
    };
  }
  if (!last) return { text: 'Chưa có bản sao lưu nào.', isWarning: false };
  if (isOld) return { text: `Bản sao lưu đã kiểm tra gần nhất đã quá 3 ngày: ${last}.`, isWarning: true };
  return { text: `Sao lưu đã kiểm tra: ${last}`, isWarning: false };
}

/** The second place, in one sentence; null when none was chosen. */
export function describeSecond({ second }: BackupStatus): StatusSentence | null {
  if (!second) return null;
  const last = second.lastAt === null ? 'chưa có lần nào' : `lần cuối ${formatSeen(second.lastAt)}`;
  if (!second.isThere)
    return { text: `Nơi thứ hai (${second.folder}) chưa cắm hoặc chưa mở được; ${last}.`, isWarning: false };
  if (second.failure && second.failure.code !== 'cancelled')
    return { text: `Nơi thứ hai: ${describeProblem(second.failure)} (${last})`, isWarning: true };
  return { text: `Nơi thứ hai: ${last}`, isWarning: false };
}
