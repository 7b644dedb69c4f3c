import type { Meeting } from '../../model/meeting.ts';

type Presence = Meeting['attendance'][number]['presence'];

export const presences = ['expected', 'present', 'absent', 'deputised'] as const satisfies Presence[];

export const presenceNames: Readonly<Record<Presence, string>> = {
  expected: 'Chưa điểm danh',
  present: 'Có mặt',
  absent: 'Vắng',
  deputised: 'Đi thay',
};

export type AttendanceCounts = Record<Presence, number> & { total: number };

/** Who is deputised is there by another; `total` counts every line that is expected. */
export function countAttendance(attendance: Meeting['attendance']): AttendanceCounts {
  const counts: AttendanceCounts = {
    expected: 0,
    present: 0,
    absent: 0,
    deputised: 0,
    total: attendance.length,
  };
  for (const { presence } of attendance) counts[presence] += 1;
  return counts;
}

/** `Đồng chí Nguyễn Văn Thử, Chủ tịch Hội Nông dân tỉnh (đồng chí Trần Thị Mẫu đi thay)`. */
export function writeAttendee({
  name,
  position,
  presence,
  deputyName,
}: Meeting['attendance'][number]): string {
  const who = [name.trim() && `Đồng chí ${name.trim()}`, position.trim()].filter(Boolean).join(', ');
  if (presence !== 'deputised') return who;
  const deputy = deputyName.trim();
  return `${who} (${deputy ? `đồng chí ${deputy} đi thay` : 'cử người đi thay'})`;
}
