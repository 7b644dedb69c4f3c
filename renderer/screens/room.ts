import type { MeetingPart } from '../features/meeting/meeting-parts.ts';

/** A room of the office that gathers a period's reports; its letters and reports open over it. */
export type Room =
  /** `petitionId`: the line that is open. */
  | { kind: 'petitions'; periodId: string; petitionId?: string }
  | { kind: 'meeting'; periodId: string; part: MeetingPart }
  | { kind: 'follow-up'; periodId: string }
  /** Lấy ý kiến dự thảo. */
  | { kind: 'consultation'; periodId: string }
  /** Kết thúc kỳ, lập hồ sơ. */
  | { kind: 'closing'; periodId: string }
  /** Tổng hợp báo cáo, into the report of the office. */
  | { kind: 'bench'; periodId: string; organisationId: string }
  /** Xem xét báo cáo của đơn vị. */
  | { kind: 'review'; periodId: string; organisationId: string };

/** On the way back out of what was opened from a room. */
export const backToRoom: Readonly<Record<Room['kind'], string>> = {
  petitions: 'Trở về sổ kiến nghị',
  meeting: 'Trở về hội nghị',
  'follow-up': 'Trở về phần theo dõi',
  consultation: 'Trở về phần lấy ý kiến',
  closing: 'Trở về phần kết thúc kỳ',
  bench: 'Trở về phần tổng hợp',
  review: 'Trở về báo cáo của đơn vị',
};

/** What of a room belongs to its period alone: of a closed one it is only looked at. */
export function isOfPeriod({ kind }: Room): boolean {
  return kind !== 'petitions' && kind !== 'follow-up' && kind !== 'closing';
}

export function isRoom(screen: { kind: string }): screen is Room {
  return screen.kind in backToRoom;
}
