import { z } from 'zod';
import { backupCounts, backupId, backupReason } from '../model/backup.ts';
import { id } from '../model/id.ts';
import { instant } from '../model/instant.ts';
import { problem } from './problem-schema.ts';
import { workspaceState } from './views.ts';

/** One backup as the list shows it. */
export const backupView = z.object({
  id: backupId,
  madeAt: instant,
  reason: backupReason,
  workspaceName: z.string(),
  machine: z.string(),
  counts: backupCounts,
  /** `damaged`: the data had damaged files already then; `lost`: the backup itself cannot give all files back. */
  state: z.enum(['whole', 'damaged', 'lost', 'unchecked', 'unreadable', 'newer']),
  checkedAt: instant.nullable(),
  /** Paths of what is lost or damaged, at most ten. */
  faults: z.array(z.string()),
});
export type BackupView = z.infer<typeof backupView>;

export const reportDifference = z.object({
  periodId: id,
  organisationId: id,
  periodName: z.string(),
  organisationName: z.string(),
  /** What the backup has, seen from now: an older or newer state, one that is missing or damaged here; `only-here`: none. */
  change: z.enum(['same', 'older', 'newer', 'missing-here', 'damaged-here', 'only-here']),
  /** When the report was saved last, in the backup and here; null when it is not there or cannot be opened. */
  keptAt: instant.nullable(),
  presentAt: instant.nullable(),
});
export type ReportDifference = z.infer<typeof reportDifference>;

const changeCounts = z.object({ changed: z.int(), missingHere: z.int(), onlyHere: z.int() });

/** What restoring a backup would change. */
export const restorePreview = z.object({
  id: backupId,
  madeAt: instant,
  counts: backupCounts,
  reports: z.array(reportDifference),
  documents: changeCounts,
  catalogue: changeCounts,
});
export type RestorePreview = z.infer<typeof restorePreview>;

const nothing = z.object({});

/** What is going on with backups, for the home screen and the screen of backups. */
export const backupStatus = z.object({
  /** Where backups of the open data are kept. */
  folder: z.string(),
  /** Null while nothing runs. */
  activity: z
    .object({
      kind: z.enum(['backup', 'second-place', 'restore', 'handover']),
      step: z.enum(['read', 'write', 'check', 'build']),
      done: z.int(),
      total: z.int(),
    })
    .nullable(),
  /** The last whole backup that was read back, and when that was. */
  lastCheckedAt: instant.nullable(),
  /** More than three days ago, although the data have been open since. */
  isOld: z.boolean(),
  /** Why the last attempt did not end well. */
  failure: problem.nullable(),
  /** Files of the data that were damaged already when they were last backed up, at most ten. */
  damaged: z.array(z.string()),
  /** Nơi thứ hai: null when none was chosen. */
  second: z
    .object({
      folder: z.string(),
      /** Whether it can be seen now: a pulled stick cannot. */
      isThere: z.boolean(),
      isLocked: z.boolean(),
      lastAt: instant.nullable(),
      failure: problem.nullable(),
    })
    .nullable(),
});
export type BackupStatus = z.infer<typeof backupStatus>;

/** A chosen handover or backup file; `lock`: whether it asks for a passphrase. */
const chosenPack = z.object({
  fileId: z.string(),
  fileName: z.string(),
  lock: z.enum(['none', 'passphrase', 'key']),
});
export type ChosenPack = z.infer<typeof chosenPack>;

/** What a chosen file holds, found by reading all of it. */
export const packContent = z.object({
  madeAt: instant,
  workspaceName: z.string(),
  machine: z.string(),
  counts: backupCounts,
  damaged: z.array(z.string()),
});
export type PackContent = z.infer<typeof packContent>;

const passphrase = z.string().min(1).max(1_000).nullable();
const written = z.object({ fileName: z.string(), folder: z.string() }).nullable();
const packKey = z.object({ fileId: z.string(), passphrase });

/** Sao lưu, khôi phục, bàn giao máy. Paths stay in main: the page names a folder or a file by an id. */
export const backupContract = {
  'backup:look': { args: nothing, result: backupStatus },
  /** Makes one now; answers when it is made and checked. */
  'backup:make': { args: nothing, result: backupStatus },
  /** Ends what runs: a backup, the building of a restore, a handover. */
  'backup:cancel': { args: nothing, result: nothing },
  /** `sourceId` null: the open data's own. */
  'backup:list': { args: z.object({ sourceId: z.string().nullable() }), result: z.array(backupView) },
  /** Asks for a folder that holds backups; null: cancelled. */
  'backup:choose-source': {
    args: nothing,
    result: z.object({ sourceId: z.string(), folder: z.string(), backups: z.array(backupView) }).nullable(),
  },
  'backup:preview': {
    args: z.object({ sourceId: z.string().nullable(), id: backupId }),
    result: restorePreview,
  },
  /** Keeps the present state, then puts the backup in its place; `reports` null: everything. */
  'backup:restore': {
    args: z.object({
      sourceId: z.string().nullable(),
      id: backupId,
      reports: z
        .array(z.object({ periodId: id, organisationId: id }))
        .min(1)
        .nullable(),
    }),
    result: workspaceState,
  },
  'backup:open-folder': { args: nothing, result: nothing },
  /** Asks for the folder of the second place; null: cancelled. */
  'backup:choose-second': { args: nothing, result: backupStatus.nullable() },
  'backup:forget-second': { args: nothing, result: backupStatus },
  /** Locks what is kept at the second place from now on; null: no longer. */
  'backup:lock-second': { args: z.object({ passphrase }), result: backupStatus },
  /** Asks for a handover or backup file; null: cancelled. */
  'backup:choose-file': { args: nothing, result: chosenPack.nullable() },
  'backup:read-file': { args: packKey, result: packContent },
  /** Puts a chosen file among the backups of the open data; it is then restored like any other. */
  'backup:take-in-file': { args: packKey, result: z.object({ id: backupId }) },
  /** Asks where to, and writes all of the open data into one file; null: cancelled. */
  'handover:write': { args: z.object({ passphrase }), result: written },
  /** Makes a set of data of its own out of a chosen file and opens it. */
  'handover:take-over': { args: packKey, result: workspaceState },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
