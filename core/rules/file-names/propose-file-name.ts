import type { CalendarDate } from '../../model/calendar-date.ts';
import { formatDateShort } from '../values/format-date.ts';
import { defaultFileNames, type FileNameSettings } from '../../model/file-name-settings.ts';
import { fillPattern, hasToken, readPattern } from './file-name-pattern.ts';
import { nameFile } from './name-file.ts';

/** What is known of a file that is about to be written; nothing of it may tell what a document with a độ mật is about. */
export type FileFacts = {
  /** `Báo cáo`, `Danh mục người ký`. */
  kind: string;
  /** As `namePeriod` has it; absent: of no period. */
  period?: string;
  year?: number;
  /** Short name. */
  office?: string;
  /** Without symbol; empty until it is given. */
  number?: string;
  /** Written on the document, or else today. */
  day: CalendarDate;
  /** `dự thảo lần 2`. */
  edition?: string;
};

/** The name under which a file is offered, by the pattern of Tuỳ chọn; `quý I/2021` becomes `quý I-2021`. */
export function proposeFileName(
  { kind, period = '', year, office = '', number = '', day, edition = '' }: FileFacts,
  extension: string,
  settings: FileNameSettings = defaultFileNames,
): string {
  const parts = readPattern(settings.pattern).parts ?? readPattern(defaultFileNames.pattern).parts ?? [];
  const date = formatDateShort(day).replaceAll('/', '-');
  const filled = fillPattern(parts, {
    loại: kind,
    số: number.trim() === '' ? '' : `số ${number.trim()}`,
    // What belongs to no period is told from others of its kind by its day.
    kỳ: period === '' && !hasToken(parts, 'ngày') ? date : period,
    'cơ quan': office,
    ngày: date,
    năm: String(year ?? day.slice(0, 4)),
    bản: edition,
  });
  return nameFile(filled === '' ? kind : filled, extension, settings);
}
