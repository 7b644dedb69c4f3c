import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Report } from '../../model/report.ts';
import { compare, dateFromParts } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';
import { lastDayOf } from '../periods/plan-period.ts';
import type { ReportCheck } from './report-check.ts';

/** The report's date against its period: past the due date, or before the cut-off of its own figures. */
export const reportDate: ReportCheck = {
  id: 'report-date',
  find: ({ report, opened: { period } }) => {
    const date = readDate(report);
    if (date === null) return [];
    const place = { kind: 'field', place: 'header:day' } as const;
    const lastDay = period.due && lastDayOf(period.due);
    return [
      ...(lastDay !== null && compare(date, lastDay) > 0
        ? [
            {
              level: 'warning' as const,
              sentence: `Ngày ban hành ${formatDateShort(date)} sau hạn gửi (${formatDateShort(lastDay)}).`,
              place,
            },
          ]
        : []),
      ...(period.cutOff !== null && compare(period.cutOff, date) > 0
        ? [
            {
              level: 'error' as const,
              sentence: `Số liệu chốt ngày ${formatDateShort(period.cutOff)}, sau ngày ban hành ${formatDateShort(date)}.`,
              place,
            },
          ]
        : []),
    ];
  },
};

function readDate({ header: { date } }: Report): CalendarDate | null {
  return date.month !== null && date.day !== null ? dateFromParts(date.year, date.month, date.day) : null;
}
