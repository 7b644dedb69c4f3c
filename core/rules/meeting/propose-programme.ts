import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Meeting } from '../../model/meeting.ts';
import { nameNextPeriod, namePeriod } from '../periods/name-period.ts';
import { selectVersion } from '../records/select-version.ts';
import type { MeetingGround } from './meeting-ground.ts';

type ProgrammeItem = NonNullable<Meeting['programme']>[number];

/** The usual order of such a meeting; an office changes what it does otherwise. */
export function proposeProgramme(
  { period, superior, office, bodies }: MeetingGround,
  day: CalendarDate,
  newId: () => string,
): ProgrammeItem[] {
  const officeName = office ? selectVersion(office, day).name : 'Cơ quan tổng hợp';
  const chairOf = superior ? selectVersion(superior, day).name : officeName;
  const items: Pick<ProgrammeItem, 'time' | 'text' | 'speaker'>[] = [
    { time: '07 giờ 30', text: 'Đón tiếp đại biểu', speaker: officeName },
    { time: '08 giờ 00', text: 'Tuyên bố lý do, giới thiệu đại biểu', speaker: officeName },
    { time: '08 giờ 10', text: 'Phát biểu khai mạc', speaker: 'Chủ trì hội nghị' },
    {
      time: '08 giờ 20',
      text: `Báo cáo tổng hợp kết quả công tác ${namePeriod(period)}, nhiệm vụ trọng tâm ${nameNextPeriod(period)}`,
      speaker: officeName,
    },
    {
      time: '08 giờ 50',
      text: 'Phát biểu của các cơ quan, đơn vị; ý kiến, kiến nghị',
      speaker: bodies.length === 0 ? '' : 'Lãnh đạo các cơ quan, đơn vị',
    },
    { time: '10 giờ 30', text: 'Phát biểu kết luận hội nghị', speaker: `Chủ trì hội nghị (${chairOf})` },
    { time: '11 giờ 00', text: 'Kết thúc hội nghị', speaker: officeName },
  ];
  return items.map((item) => ({ id: newId(), ...item }));
}
