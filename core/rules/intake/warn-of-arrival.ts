import type { CalendarDate } from '../../model/calendar-date.ts';
import { daysBetween } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';

export type Arrival = {
  arrivedOn: CalendarDate | null;
  /** On the document. */
  date: CalendarDate | null;
  /** The last day on which it is on time. */
  lastDay: CalendarDate | null;
  today: CalendarDate;
  periodName: string;
  /** The period that the document names, when it is another one. */
  otherPeriod: string | null;
  /** The last day of a body that ended within the period. */
  endedOn: CalendarDate | null;
};

/** What may be a slip of the pen or worth knowing when a report is registered; nothing of it keeps it from being registered. */
export function warnOfArrival(arrival: Arrival): string[] {
  const { arrivedOn, date, lastDay, today, periodName, otherPeriod, endedOn } = arrival;
  const lateDays = arrivedOn !== null && lastDay !== null ? daysBetween(lastDay, arrivedOn) : 0;
  return [
    otherPeriod !== null &&
      `Tệp này ghi “${otherPeriod}”, không phải ${periodName}. Kiểm tra lại; nếu đúng là báo cáo của kỳ này thì vẫn ghi nhận được.`,
    arrivedOn !== null &&
      date !== null &&
      arrivedOn < date &&
      'Ngày đến ở trước ngày của văn bản. Kiểm tra lại ngày.',
    arrivedOn !== null && arrivedOn > today && 'Ngày đến ở sau hôm nay. Kiểm tra lại ngày.',
    lateDays > 0 && `Gửi muộn ${lateDays} ngày so với ngày cuối của hạn gửi.`,
    endedOn !== null &&
      `Cơ quan này kết thúc hoạt động ngày ${formatDateShort(endedOn)}, trong kỳ báo cáo. Xem cơ quan kế thừa có báo cáo thay không.`,
  ].filter((each): each is string => each !== false);
}
