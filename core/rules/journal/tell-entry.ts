import { recordKindOf } from '../../catalogue/catalogue-kind.ts';
import { backupReason } from '../../model/backup.ts';
import type { JournalEntry, JournalFault, JournalGroup } from '../../model/journal-entry.ts';
import { nameBackupReason } from '../backups/name-backups.ts';
import { dateInVietnam, timeInVietnam } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';
import { formatMomentOfYear } from '../values/format-moment.ts';

type Told = {
  group: JournalGroup;
  tell: (details: NonNullable<JournalEntry['details']>, kind: string) => string;
};

const formats: Record<string, string> = { word: 'Word', pdf: 'PDF', excel: 'Excel', paper: 'ra giấy' };

const acts: Record<string, Told> = {
  'data-created': { group: 'program', tell: () => 'Tạo bộ dữ liệu' },
  opened: { group: 'writing', tell: () => 'Mở' },
  'editing-begun': { group: 'writing', tell: () => 'Bắt đầu sửa' },
  edited: { group: 'writing', tell: tellSession },
  saved: {
    group: 'catalogue',
    tell: ({ count }) => (count === undefined ? 'Lưu' : `Lưu ${count} mục một lúc`),
  },
  submitted: {
    group: 'rounds',
    tell: ({ draftNumber }) => `Trình lãnh đạo dự thảo lần ${draftNumber ?? ''}`,
  },
  revised: { group: 'rounds', tell: () => 'Tiếp thu, chỉnh sửa' },
  approved: { group: 'rounds', tell: () => 'Đã duyệt' },
  issued: {
    group: 'rounds',
    tell: ({ number, date }) =>
      `Ghi số ${number ?? ''}${typeof date === 'string' ? `, ngày ${formatDateShort(date)}` : ''}`,
  },
  sent: {
    group: 'rounds',
    tell: ({ accepted }) => (accepted ? `Đã gửi, vẫn còn ${accepted} chỗ cần xem lại` : 'Đã gửi'),
  },
  reopened: { group: 'rounds', tell: () => 'Mở lại để sửa' },
  'arrival-registered': {
    group: 'rounds',
    tell: (details) => `Ghi nhận báo cáo đến${arrivalOf(details)}`,
  },
  'arrival-changed': {
    group: 'rounds',
    tell: (details) => `Sửa ghi nhận báo cáo đến${arrivalOf(details)}`,
  },
  'arrival-withdrawn': { group: 'rounds', tell: () => 'Bỏ ghi nhận báo cáo đến' },
  'supplement-requested': { group: 'rounds', tell: () => 'Đề nghị bổ sung báo cáo' },
  'supplement-withdrawn': { group: 'rounds', tell: () => 'Rút đề nghị bổ sung' },
  'supplement-received': {
    group: 'rounds',
    tell: (details) => `Đã nhận bản bổ sung${arrivalOf(details)}`,
  },
  'revision-taken': { group: 'rounds', tell: () => 'Ghi nhận bản đã sửa sau khi gửi' },
  'report-accepted': { group: 'rounds', tell: () => 'Chốt báo cáo' },
  'acceptance-withdrawn': { group: 'rounds', tell: () => 'Bỏ chốt báo cáo' },
  'source-registered': { group: 'rounds', tell: (details) => `Ghi nhận nguồn khác${arrivalOf(details)}` },
  'source-changed': { group: 'rounds', tell: (details) => `Sửa ghi nhận nguồn khác${arrivalOf(details)}` },
  'petitions-merged': { group: 'rounds', tell: () => 'Gộp hai kiến nghị' },
  'petitions-unmerged': { group: 'rounds', tell: () => 'Tách lại kiến nghị đã gộp' },
  'petitions-transferred': {
    group: 'rounds',
    tell: ({ count }) => `Lập công văn chuyển ${count ?? ''} kiến nghị`,
  },
  'period-closed': { group: 'program', tell: () => 'Kết thúc kỳ' },
  'period-reopened': { group: 'program', tell: () => 'Mở lại kỳ' },
  archived: {
    group: 'program',
    tell: ({ count }) => `Lập hồ sơ kỳ${count === undefined ? '' : ` (${count} tệp)`}`,
  },
  'signed-copy-attached': { group: 'rounds', tell: () => 'Đính kèm bản ký' },
  'signed-copy-detached': { group: 'rounds', tell: () => 'Gỡ bản ký' },
  imported: { group: 'versions', tell: ({ note }) => `Nhập ${note ?? ''}`.trim() },
  restored: { group: 'versions', tell: ({ note }) => `Khôi phục ${note ?? ''}`.trim() },
  exported: {
    group: 'rounds',
    tell: ({ format, variant }) =>
      `${format === 'paper' ? 'In' : 'Xuất'} ${formats[String(format)] ?? String(format ?? '')}${variant === 'submission' ? ' (bản trình)' : String(variant ?? '').includes('comparison') ? ' (bản so sánh)' : ''}`,
  },
  'sections-given': { group: 'rounds', tell: ({ count }) => `Giao ${count ?? ''} phần` },
  removed: { group: 'removal', tell: () => 'Xoá (vào thùng rác)' },
  'brought-back': { group: 'removal', tell: () => 'Lấy lại từ thùng rác' },
  'removed-for-good': { group: 'removal', tell: () => 'Xoá hẳn khỏi thùng rác' },
  'bin-emptied': { group: 'removal', tell: ({ count }) => `Thùng rác bỏ ${count ?? ''} mục đã quá 30 ngày` },
  'organisation-changed': { group: 'catalogue', tell: () => 'Thực hiện thay đổi tổ chức' },
  'organisation-change-undone': { group: 'catalogue', tell: () => 'Hoàn tác thay đổi tổ chức' },
  'damage-found': {
    group: 'program',
    tell: ({ file, version }) => `Tệp ${file ?? ''} bị hỏng hoặc bị mất, lấy lại lần lưu ${version ?? ''}`,
  },
  'backed-up': {
    group: 'program',
    tell: ({ reason, damaged }) => {
      const known = backupReason.safeParse(reason);
      return `Sao lưu${known.success ? ` (${nameBackupReason(known.data)})` : ''}${damaged ? ', có tệp hỏng từ trước' : ''}`;
    },
  },
  'backup-restored': {
    group: 'program',
    tell: ({ madeAt, reports }) =>
      `Khôi phục ${reports ? `${reports} báo cáo` : 'toàn bộ dữ liệu'} từ bản sao lưu${momentOf(madeAt)}`,
  },
  'handed-over': {
    group: 'program',
    tell: ({ locked }) => `Ghi tệp bàn giao máy${locked === 'yes' ? ' (có mật khẩu)' : ''}`,
  },
  'taken-over': {
    group: 'program',
    tell: ({ machine, madeAt }) => `Nhận bàn giao từ tệp của máy ${machine ?? ''}`.trim() + momentOf(madeAt),
  },
  migrated: {
    group: 'program',
    tell: ({ from, to }) => `Chuyển dữ liệu từ cấu trúc ${from ?? ''} sang cấu trúc ${to ?? ''}`,
  },
  'lock-taken-over': { group: 'program', tell: () => 'Nhận quyền sửa từ máy không còn hoạt động' },
};

const catalogueKinds = new Set<string>([...Object.values(recordKindOf), 'layout', 'form']);

/** What was done, in words; an act that a later program has written stays its own word. */
export function tellAct({
  act,
  details = {},
  about,
}: Pick<JournalEntry, 'act' | 'details' | 'about'>): string {
  return acts[act]?.tell(details, about?.kind ?? '') ?? act;
}

export function groupOf({ act, about }: Pick<JournalEntry, 'act' | 'about'>): JournalGroup {
  const group = acts[act]?.group ?? 'program';
  return group === 'writing' && catalogueKinds.has(about?.kind ?? '') ? 'catalogue' : group;
}

/** `, ngày đến 15/3/2021, số đến 112`: as far as the register has them. */
function arrivalOf({ arrivedOn, incomingNumber }: NonNullable<JournalEntry['details']>): string {
  return [
    typeof arrivedOn === 'string' && `, ngày đến ${formatDateShort(arrivedOn)}`,
    incomingNumber !== undefined && `, số đến ${incomingNumber}`,
  ]
    .filter(Boolean)
    .join('');
}

/** ` lúc 10:42 ngày 16/3/2021`, or nothing. */
function momentOf(instant: string | number | undefined): string {
  return typeof instant === 'string' ? ` lúc ${formatMomentOfYear(instant)}` : '';
}

function tellSession({ from, to, saves, brokenOff }: NonNullable<JournalEntry['details']>): string {
  const count = saves === undefined ? '' : `, ${saves} lần lưu`;
  const span =
    typeof from === 'string' && typeof to === 'string'
      ? ` từ ${timeInVietnam(from).slice(0, 5)} đến ${timeInVietnam(to).slice(0, 5)}${dayOf(from, to)}`
      : '';
  return `Phiên soạn${span}${count}${brokenOff ? ' (phần mềm bị tắt đột ngột)' : ''}`;
}

function dayOf(from: string, to: string): string {
  const [first, last] = [dateInVietnam(from), dateInVietnam(to)];
  return first === last
    ? ` ngày ${formatDateShort(first)}`
    : ` (${formatDateShort(first)} – ${formatDateShort(last)})`;
}

/** One sentence on what is wrong with the journal, and where. */
export function tellFault({ reason, file, line }: JournalFault): string {
  const where = line > 0 ? `${file}, dòng ${line}` : file;
  switch (reason) {
    case 'altered':
      return `${where}: dòng này không còn như lúc ghi (bị sửa hoặc bị hỏng).`;
    case 'broken':
      return `${where}: trước dòng này có dòng bị bỏ, bị chèn hoặc bị đổi chỗ.`;
    case 'cut':
      return `${where}: các dòng cuối của nhật ký đã bị cắt mất.`;
    case 'head':
      return `${where}: mốc cuối của nhật ký bị mất hoặc bị hỏng.`;
    case 'torn':
      return `${where}: dòng này đang ghi dở thì mất điện; không ảnh hưởng các dòng khác.`;
  }
}
