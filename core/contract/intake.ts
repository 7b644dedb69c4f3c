import { z } from 'zod';
import { calendarDate } from '../model/calendar-date.ts';
import { id } from '../model/id.ts';
import { arrivalWay } from '../model/incoming.ts';
import { instant } from '../model/instant.ts';
import { line } from '../model/text.ts';

const saved = z.object({ version: z.int(), savedAt: instant });
const reportKey = z.object({ periodId: id, organisationId: id });

/** What the register of incoming documents tells, as it is typed. */
export const arrivalFacts = z.object({
  arrivedOn: calendarDate.nullable(),
  incomingNumber: line,
  /** Number and symbol on the document. */
  number: line,
  date: calendarDate.nullable(),
  way: arrivalWay,
});
export type ArrivalFacts = z.infer<typeof arrivalFacts>;

/** A file that was chosen or dropped and is not kept yet. */
export const arrivedFile = z.object({
  /** Names the file to main, which alone holds it. */
  fileId: z.string(),
  fileName: z.string(),
  way: arrivalWay,
  /** As read from its letterhead; empty and null when not found. */
  number: z.string(),
  date: calendarDate.nullable(),
  /** The period that its title names, when it is another one than this. */
  otherPeriod: z.string().nullable(),
});
export type ArrivedFile = z.infer<typeof arrivedFile>;

/** Báo cáo, văn bản đến: what the office registers of reports that were not written in this program. */
export const intakeContract = {
  /** Asks for a Word file, PDF or scan and reads its head; null: cancelled. */
  'intake:choose-file': { args: z.object({ periodId: id }), result: arrivedFile.nullable() },
  /** The same for a file that was dropped on the page, which holds its bytes but knows no path. */
  'intake:take-file': {
    args: z.object({
      periodId: id,
      name: line.min(1),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    }),
    result: arrivedFile,
  },
  /** Ghi nhận, sửa ghi nhận. `isSupplement`: what was asked for has come. */
  'intake:register': {
    args: reportKey.extend({
      facts: arrivalFacts,
      fileId: z.string().nullable(),
      isSupplement: z.boolean(),
      expectedVersion: z.int().min(0),
    }),
    result: saved,
  },
  /** Opens a kept file that a body's review or a source names, with the program that the PC has for it. */
  'intake:open-original': {
    args: z.object({
      periodId: id,
      of: z.union([z.object({ organisationId: id }), z.object({ sourceId: id })]),
      sha256: z.string(),
    }),
    result: z.object({}),
  },
  /** `id` null: a new one. */
  'source:save': {
    args: z.object({
      periodId: id,
      id: id.nullable(),
      name: line.min(1),
      abstract: line,
      facts: arrivalFacts,
      fileId: z.string().nullable(),
      expectedVersion: z.int().min(0),
    }),
    result: saved.extend({ id }),
  },
  'source:remove': {
    args: z.object({ periodId: id, id, expectedVersion: z.int().min(1) }),
    result: z.object({ binId: z.string() }),
  },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
