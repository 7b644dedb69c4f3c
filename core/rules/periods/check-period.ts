import type { Period } from '../../model/period.ts';
import { namePeriod } from './name-period.ts';
import { lastDayOf } from './plan-period.ts';

export type PeriodFault = {
  field: 'title' | 'dataTo' | 'cutOff' | 'due' | 'meetingDate' | 'outlineIds' | 'expectedOrganisationIds';
  code:
    | 'no-title'
    | 'ends-before-start'
    | 'cut-off-outside'
    | 'due-before-start'
    | 'meeting-before-due'
    | 'no-outline'
    | 'nobody-expected'
    | 'receiver-expected';
  /** Refused, or only told. */
  isRefused: boolean;
};

/** What keeps a period from being saved, and what may well be a slip of the pen. */
export function checkPeriod(period: Period): PeriodFault[] {
  const { dataFrom, dataTo, cutOff, due, meetingDate, outlineIds, expectedOrganisationIds, receiverId } =
    period;
  const faults: PeriodFault[] = [];
  if (namePeriod(period).trim() === '') faults.push({ field: 'title', code: 'no-title', isRefused: true });
  if (dataTo < dataFrom) faults.push({ field: 'dataTo', code: 'ends-before-start', isRefused: true });
  if (cutOff !== null && cutOff < dataFrom)
    faults.push({ field: 'cutOff', code: 'cut-off-outside', isRefused: false });
  if (due && lastDayOf(due) < dataFrom)
    faults.push({ field: 'due', code: 'due-before-start', isRefused: false });
  if (due && meetingDate !== null && meetingDate < lastDayOf(due))
    faults.push({ field: 'meetingDate', code: 'meeting-before-due', isRefused: false });
  if (outlineIds.length === 0) faults.push({ field: 'outlineIds', code: 'no-outline', isRefused: true });
  if (expectedOrganisationIds.length === 0)
    faults.push({ field: 'expectedOrganisationIds', code: 'nobody-expected', isRefused: false });
  if (receiverId !== null && expectedOrganisationIds.includes(receiverId))
    faults.push({ field: 'expectedOrganisationIds', code: 'receiver-expected', isRefused: false });
  return faults;
}

/** The sentence of a fault at its field. */
export function describePeriodFault({ code }: PeriodFault): string {
  switch (code) {
    case 'no-title':
      return 'Ghi tên nội dung báo cáo.';
    case 'ends-before-start':
      return 'Ngày cuối của số liệu ở trước ngày đầu.';
    case 'cut-off-outside':
      return 'Thời điểm chốt ở trước ngày đầu của số liệu. Kiểm tra lại ngày.';
    case 'due-before-start':
      return 'Hạn gửi ở trước ngày đầu của số liệu. Kiểm tra lại năm.';
    case 'meeting-before-due':
      return 'Hội nghị họp trước ngày cuối của hạn gửi. Kiểm tra lại ngày.';
    case 'no-outline':
      return 'Chọn ít nhất một đề cương.';
    case 'nobody-expected':
      return 'Chưa chọn cơ quan, đơn vị nào phải gửi báo cáo.';
    case 'receiver-expected':
      return 'Cơ quan nhận báo cáo cũng nằm trong danh sách phải gửi. Bỏ chọn nếu không phải gửi cho chính mình.';
  }
}
