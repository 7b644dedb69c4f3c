import { z } from 'zod';
import { calendarDate } from '../model/calendar-date.ts';
import { id } from '../model/id.ts';
import { arrivalWay, originalFile } from '../model/incoming.ts';
import { administrativeLevel } from '../model/organisation.ts';

/** Chưa gửi, Đã nhận, Đủ nội dung, Đề nghị bổ sung, Đã chốt; of a damaged file nothing can be told. */
export const gatheringState = z.enum([
  'not-sent',
  'received',
  'complete',
  'supplement-requested',
  'accepted',
  'unreadable',
]);
export type GatheringState = z.infer<typeof gatheringState>;

/** What the register of incoming documents has of a body's report. */
const arrival = {
  arrivedOn: calendarDate.nullable(),
  incomingNumber: z.string(),
  number: z.string(),
  date: calendarDate.nullable(),
  way: arrivalWay.nullable(),
  originals: z.array(originalFile),
};

/** Beside the row of the body's report: what the office that gathers knows of it. */
export const gatheringRow = z.object({
  organisationId: id,
  /** Null when the body cannot be read. */
  level: administrativeLevel.nullable(),
  isExpected: z.boolean(),
  /** The last day of a body that ended before the end of the period's data. */
  endedOn: calendarDate.nullable(),
  ...arrival,
  state: gatheringState,
  /** Whether it came by the last day; null when that is not known or nothing is due. */
  isOnTime: z.boolean().nullable(),
  /** Has not come, and the last day has passed. */
  isOverdue: z.boolean(),
  openRemarkCount: z.int(),
  /** The one next thing to do with it; of what cannot be read, to open it. */
  act: z.enum(['register', 'write', 'place', 'review', 'look']),
  /** Of the review on disk; 0: none. */
  version: z.int(),
});
export type GatheringRow = z.infer<typeof gatheringRow>;

export const sourceRow = z.object({
  id,
  name: z.string(),
  abstract: z.string(),
  ...arrival,
  version: z.int(),
});
export type SourceRow = z.infer<typeof sourceRow>;

/** Yêu cầu · Tiếp nhận · Tổng hợp · Lấy ý kiến · Hội nghị · Kết luận · Theo dõi. */
export const gatheringStep = z.object({
  step: z.enum(['request', 'intake', 'consolidation', 'consultation', 'meeting', 'conclusion', 'follow-up']),
  isDone: z.boolean(),
  /** How far it has come, in few words: `4/6`, `đang soạn`; empty when it has not begun. */
  note: z.string(),
});
export type GatheringStep = z.infer<typeof gatheringStep>;

/** The home of the office that gathers a period's reports. */
export const gathering = z.object({
  steps: z.array(gatheringStep),
  rows: z.array(gatheringRow),
  sources: z.array(sourceRow),
});
export type Gathering = z.infer<typeof gathering>;
