import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { limits } from './limits.ts';
import { line } from './text.ts';

/** What an office does with a whole report on its way from the first word to the signed copy. */
export const reportAct = z.discriminatedUnion('kind', [
  /** Trình lãnh đạo: makes dự thảo lần n + 1. */
  z.object({ kind: z.literal('submit') }),
  /** Tiếp thu, chỉnh sửa: back to writing; the next draft number comes with the next submission. */
  z.object({ kind: z.literal('revise') }),
  z.object({ kind: z.literal('approve') }),
  /** Ghi số, ngày ban hành: as the văn thư gave them after signing. */
  z.object({ kind: z.literal('issue'), number: line.min(1), date: calendarDate }),
  /** Gỡ bản ký: the report no longer names it; the file stays. */
  z.object({ kind: z.literal('detach-signed-copy') }),
  /** Đã gửi: freezes a revision. `accepted`: what the check still found, and why it goes out like this. */
  z.object({
    kind: z.literal('send'),
    accepted: z.object({ reason: line.min(1), sentences: z.array(z.string()).max(limits.blocks) }).optional(),
  }),
  /** Mở lại để sửa, after issue or sending. */
  z.object({ kind: z.literal('reopen') }),
]);
export type ReportAct = z.infer<typeof reportAct>;
export type ReportActKind = ReportAct['kind'];
