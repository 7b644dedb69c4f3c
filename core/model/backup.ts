import { z } from 'zod';
import { instant } from './instant.ts';

/** Newer backups are refused with "cập nhật ứng dụng". */
export const backupFormatVersion = 1;

/** Sorts by the order in which backups were made, whatever the clock said: `000012-20210316T034207000Z`. */
export const backupId = z.string().regex(/^\d{6}-\d{8}T\d{9}Z$/);

/**
 * Why it was made: after a clean load, because the user asked, before the data's schema is migrated, before a restore, before
 * the program is updated, before much is changed at once, or it was taken over from a file or another folder.
 */
export const backupReason = z.enum([
  'start',
  'request',
  'migration',
  'restore',
  'update',
  'import',
  'taken-in',
]);
export type BackupReason = z.infer<typeof backupReason>;

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const backupFile = z.object({
  /** Below the data folder, with `/`: see `isSafePath`. */
  path: z.string().max(400),
  size: z.int().min(0),
  sha256,
});
export type BackupFile = z.infer<typeof backupFile>;

export const backupCounts = z.object({ reports: z.int(), documents: z.int(), catalogue: z.int() });
export type BackupCounts = z.infer<typeof backupCounts>;

/** What a backup is: every file of the data folder by path, and the object that holds its bytes. */
export const backupManifest = z.looseObject({
  kind: z.literal('giao-ban-backup'),
  formatVersion: z.int().min(1),
  id: backupId,
  madeAt: instant,
  reason: backupReason,
  /** The newest schema version among its records. */
  schemaVersion: z.int().min(1),
  workspaceName: z.string(),
  machine: z.string(),
  counts: backupCounts,
  files: z.array(backupFile),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** What was found when a backup was opened and read from its first to its last byte. */
export const backupCheck = z.looseObject({
  id: backupId,
  checkedAt: instant,
  /** Objects that are gone, cut off or altered: the backup cannot give these files back. */
  lost: z.array(z.string()),
  /** Records that were damaged already when the backup was made; they are kept as they were. */
  damaged: z.array(z.string()),
});
export type BackupCheck = z.infer<typeof backupCheck>;
