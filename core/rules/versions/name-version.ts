import type { VersionView } from '../../contract/history.ts';
import { formatMomentOfYear } from '../values/format-moment.ts';

type Named = Pick<VersionView, 'kind' | 'number' | 'at' | 'note'>;

/** What a version is, at the start of a line: `Dự thảo lần 2`, `Phiên soạn`, `Trước khi nhập từ …`. */
export function nameVersion({ kind, number, note }: Omit<Named, 'at'>): string {
  switch (kind) {
    case 'numbered-draft':
      return `Dự thảo lần ${number ?? ''}`;
    case 'sent':
      return `Bản gửi lần ${number ?? ''}`;
    case 'session':
      return 'Phiên soạn';
    case 'saved':
      return 'Bản lưu';
    case 'before-import':
      return `Trước khi nhập ${note}`.trim();
    case 'import':
      return `Sau khi nhập ${note}`.trim();
    case 'before-restore':
      return `Trước khi khôi phục ${note}`.trim();
  }
}

/** The same within a sentence, told apart from every other: `dự thảo lần 2`, `bản lưu 10:42 ngày 16/3/2021`. */
export function nameVersionInText({ kind, number, at }: Omit<Named, 'note'>): string {
  switch (kind) {
    case 'numbered-draft':
      return `dự thảo lần ${number ?? ''}`;
    case 'sent':
      return `bản gửi lần ${number ?? ''}`;
    default:
      return `bản lưu ${formatMomentOfYear(at)}`;
  }
}
