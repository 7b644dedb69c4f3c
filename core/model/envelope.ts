import { z } from 'zod';
import { instant } from './instant.ts';

/**
 * What stands around every record on disk. `version` counts the saves of one record; a save names the version it
 * started from. `checksum` is `sha256-` and the hex digest of the content's exact JSON text.
 */
export const envelope = z.looseObject({
  schemaVersion: z.int().min(1),
  version: z.int().min(1),
  savedAt: instant,
  /** The system's user who saved; absent in files of before. */
  savedBy: z.string().optional(),
  checksum: z.string().regex(/^sha256-[0-9a-f]{64}$/),
  content: z.unknown(),
});
export type Envelope = z.infer<typeof envelope>;
