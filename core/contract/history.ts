import { z } from 'zod';
import { id } from '../model/id.ts';
import { calendarDate } from '../model/calendar-date.ts';
import { instant } from '../model/instant.ts';
import { journalEntry, journalGroup } from '../model/journal-entry.ts';
import { layoutRecord } from '../model/layout-record.ts';
import { letter } from '../model/letter.ts';
import { report } from '../model/report.ts';
import { versionReason } from '../model/version-reason.ts';
import { problem } from './problem-schema.ts';

const nothing = z.object({});
const reportKey = z.object({ periodId: id, organisationId: id });
const letterKey = z.object({ periodId: id, id });
const saved = z.object({ version: z.int(), savedAt: instant });

/** `draft-2`, `sent-1`, or the name of a kept state. */
export const versionId = z
  .string()
  .regex(/^(?:draft-\d{1,6}|sent-\d{1,6}|\d{1,9}-\d{8}T\d{9}Z(?:-[a-z-]{1,40})?)$/);

/** One line of Các bản đã lưu. */
export const versionView = z.object({
  id: versionId,
  kind: z.enum([...versionReason.options, 'numbered-draft', 'sent', 'saved']),
  /** Of a numbered draft, and of what was sent. */
  number: z.int().nullable(),
  /** When it was saved, submitted or sent. */
  at: instant,
  /** Who had saved it; empty: not known. */
  savedBy: z.string(),
  /** What for it was kept: the name of the file that was imported. */
  note: z.string(),
  /** In what it differs from the version before it; null: the first, or one of them is damaged. */
  changedParts: z.array(z.string()).nullable(),
  isDamaged: z.boolean(),
});
export type VersionView = z.infer<typeof versionView>;

/** Newest first; `current` null: the report itself cannot be read, or was never saved. */
const versionList = z.object({
  versions: z.array(versionView),
  current: z.object({ savedAt: instant, changedParts: z.array(z.string()).nullable() }).nullable(),
  problem: problem.nullable(),
});
export type VersionList = z.infer<typeof versionList>;

export const binKind = z.enum([
  'report',
  'letter',
  'organisation',
  'organisation-change',
  'person',
  'indicator',
  'outline',
  'cited-document',
  'layout',
  'recipient-list',
  'holiday-year',
  'form',
  'period',
  'source',
  'conclusion',
  'petition',
]);
const binKey = z.object({ kind: binKind, binId: z.string().max(260) });

/** One line of Thùng rác. */
export const binEntry = binKey.extend({
  name: z.string(),
  removedAt: instant,
  daysLeft: z.int(),
  /** It cannot be brought back. */
  isDamaged: z.boolean(),
});
export type BinEntry = z.infer<typeof binEntry>;

/** What of the journal is wanted; an empty text or null leaves a field out. */
export const journalFilter = z.object({
  text: z.string().max(200),
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
  periodId: id.nullable(),
  organisationId: id.nullable(),
  group: journalGroup.nullable(),
});
export type JournalFilter = z.infer<typeof journalFilter>;

const journalFault = z.object({
  reason: z.enum(['altered', 'broken', 'cut', 'head', 'torn']),
  file: z.string(),
  line: z.int(),
});

/** Các bản đã lưu, Thùng rác, Nhật ký. */
export const historyContract = {
  'report:list-versions': { args: reportKey, result: versionList },
  'report:read-version': {
    args: reportKey.extend({ versionId }),
    result: z.object({ report, view: versionView }),
  },
  /** Keeps what is saved now as a version with a name, before or after something big is done with the report. */
  'report:keep-version': {
    args: reportKey.extend({ reason: versionReason, note: z.string().max(200) }),
    result: nothing,
  },
  /** Of a report that can no longer be read: a version takes its place, the damaged file is kept. */
  'report:put-version-back': { args: reportKey.extend({ versionId }), result: saved },
  'letter:list-versions': { args: letterKey, result: versionList },
  'letter:read-version': {
    args: letterKey.extend({ versionId }),
    result: z.object({ letter, view: versionView }),
  },
  'letter:keep-version': {
    args: letterKey.extend({ reason: versionReason, note: z.string().max(200) }),
    result: nothing,
  },
  'layout:list-versions': { args: z.object({ id }), result: versionList },
  'layout:read-version': {
    args: z.object({ id, versionId }),
    result: z.object({ record: layoutRecord, view: versionView }),
  },
  /** Xoá báo cáo, with its drafts and versions, into the bin. Refused for one that was issued or sent. */
  'report:remove': { args: reportKey, result: z.object({ binId: z.string() }) },
  'letter:remove': { args: letterKey, result: z.object({ binId: z.string() }) },
  /** What was removed in the last 30 days, last first. */
  'bin:list': { args: nothing, result: z.array(binEntry) },
  'bin:bring-back': { args: binKey, result: nothing },
  'bin:remove-for-good': { args: binKey, result: nothing },
  /** Newest first, of those that are wanted at most so many as a screen shows. */
  'journal:read': {
    args: z.object({ filter: journalFilter, limit: z.int().min(1).max(5_000) }),
    result: z.object({
      entries: z.array(journalEntry),
      total: z.int(),
      faults: z.array(journalFault),
      periods: z.array(z.object({ id, name: z.string() })),
      organisations: z.array(z.object({ id, name: z.string() })),
    }),
  },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
