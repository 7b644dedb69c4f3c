import { z } from 'zod';
import { id } from '../model/id.ts';
import { instant } from '../model/instant.ts';
import { letter } from '../model/letter.ts';
import { report } from '../model/report.ts';
import { lockState } from '../model/lock-holder.ts';
import { restoredFile } from '../model/restored-file.ts';

const nothing = z.object({});
const written = z.object({ fileName: z.string(), folder: z.string() }).nullable();

/** A damaged file whose earlier state took its place, as the screen tells it. */
export const restoredView = restoredFile.pick({ id: true, file: true, reason: true, foundAt: true }).extend({
  /** `Báo cáo quý I/2021 – Hội Nông dân tỉnh`, or what else the file holds. */
  title: z.string(),
  /** Of the state that took its place. */
  savedAt: instant,
  damagedAt: instant.nullable(),
  /** Titles of the sections that stand differently in the damaged file; null when it can no longer be taken apart. */
  sections: z.array(z.string()).nullable(),
  /** Text that only the damaged file still holds. */
  lostTexts: z.array(z.string()),
});
export type RestoredView = z.infer<typeof restoredView>;

/** How far the safety check has come; `error` when it could not be run to its end. */
export const safetyCheck = z.object({
  state: z.enum(['idle', 'running', 'done', 'cancelled', 'failed']),
  goal: z.int(),
  kills: z.int(),
  saves: z.int(),
  lost: z.int(),
  unreadable: z.int(),
  /** Whether this disk keeps the earlier states without writing them a second time. */
  hasLinks: z.boolean(),
  error: z.string(),
});
export type SafetyCheck = z.infer<typeof safetyCheck>;

/** What keeps work from being lost: restored files, copies elsewhere, the safety check. */
export const safetyContract = {
  /** Not yet seen by the user, the last first. */
  'restored:list': { args: nothing, result: z.array(restoredView) },
  'restored:mark-seen': { args: z.object({ id: restoredFile.shape.id }), result: nothing },
  'restored:open-folder': { args: z.object({ id: restoredFile.shape.id }), result: nothing },
  /** Who writes to the data folder; takes the lock when it is free. */
  'lock:look': { args: nothing, result: lockState },
  /** After the user was asked: takes the lock from a holder that is silent. */
  'lock:take-over': { args: z.object({ holderId: z.string() }), result: lockState },
  /** Lưu bản sao nơi khác: asks where to; null: cancelled. */
  'report:save-copy': { args: z.object({ report }), result: written },
  /** Nhận bản sao: asks for a file for this report; null: cancelled. */
  'report:read-copy': {
    args: z.object({ periodId: id, organisationId: id }),
    result: z.object({ report, copiedAt: instant }).nullable(),
  },
  'letter:save-copy': { args: z.object({ letter }), result: written },
  'letter:read-copy': {
    args: z.object({ periodId: id, id }),
    result: z.object({ letter, copiedAt: instant }).nullable(),
  },
  /** Kiểm tra an toàn: starts on a copy, unless one runs. */
  'safety:start': { args: nothing, result: safetyCheck },
  'safety:look': { args: nothing, result: safetyCheck },
  'safety:cancel': { args: nothing, result: safetyCheck },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
