import type { Workbook } from '../../documents/workbook.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { JournalEntry } from '../../model/journal-entry.ts';
import { dateInVietnam, timeInVietnam } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';
import { tellAct } from './tell-entry.ts';

const columns = [
  { title: 'TT', width: 7 },
  { title: 'Ngày', width: 12 },
  { title: 'Giờ', width: 10 },
  { title: 'Người dùng', width: 18 },
  { title: 'Máy', width: 18 },
  { title: 'Đối tượng', width: 60 },
  { title: 'Việc', width: 50 },
];

/** Nhật ký as a sheet, in the order of the entries. */
export function buildJournalWorkbook(
  entries: readonly JournalEntry[],
  { workspaceName, today }: { workspaceName: string; today: CalendarDate },
): Workbook {
  const title = 'Nhật ký';
  return {
    title,
    subject: title,
    author: workspaceName,
    keywords: [title],
    date: today,
    sheets: [
      {
        name: title,
        title: 'NHẬT KÝ THAO TÁC',
        reference: `${workspaceName}, ngày ${formatDateShort(today)}`,
        columns,
        rows: entries.map((entry) => [
          { kind: 'number', value: String(entry.n), isUngrouped: true },
          { kind: 'date', date: dateInVietnam(entry.at) },
          { kind: 'text', text: timeInVietnam(entry.at) },
          { kind: 'text', text: entry.user },
          { kind: 'text', text: entry.machine },
          { kind: 'text', text: entry.about?.name ?? '' },
          { kind: 'text', text: tellAct(entry) },
        ]),
      },
    ],
  };
}

/** The same as plain text, one line each. */
export function writeJournalText(entries: readonly JournalEntry[]): string {
  return entries
    .map((entry) =>
      [
        `${formatDateShort(dateInVietnam(entry.at))} ${timeInVietnam(entry.at)}`,
        entry.user || '–',
        entry.machine || '–',
        entry.about?.name || '–',
        tellAct(entry),
      ].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}
