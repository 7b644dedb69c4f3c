import type { MeetingKind } from '../../model/period.ts';

/** What the meeting of a period is called; a period without one of its own is spoken of as for a briefing. */
export function nameMeeting(kind: MeetingKind | null): string {
  switch (kind) {
    case 'briefing':
    case null:
      return 'Hội nghị giao ban';
    case 'preliminary-review':
      return 'Hội nghị sơ kết';
    case 'annual-review':
      return 'Hội nghị tổng kết';
  }
}
