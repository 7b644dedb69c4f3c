import { z } from 'zod';
import { instant } from './instant.ts';

/**
 * What became of a damaged record file: it was kept aside, and an earlier state of the record took its place. `file` is the
 * path below the data folder with `/`.
 */
export const restoredFile = z.looseObject({
  id: z.string().regex(/^\d{8}T\d{9}Z-\d+$/),
  file: z.string(),
  /** `missing`: the file was gone, only its earlier states were there. */
  reason: z.enum(['damaged', 'checksum', 'unreadable', 'missing']),
  foundAt: instant,
  /** When the damaged file was last written, as the disk tells; null when it cannot tell. */
  damagedAt: instant.nullable(),
  /** Of the state that took its place. */
  version: z.int().min(1),
  savedAt: instant,
  isSeen: z.boolean(),
});
export type RestoredFile = z.infer<typeof restoredFile>;
