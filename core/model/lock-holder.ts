import { z } from 'zod';
import { instant } from './instant.ts';

/** Who has a data folder open for writing, as `writer.lock` in it tells. */
export const lockHolder = z.looseObject({
  /** Of this one opening; no two are alike. */
  id: z.string().min(1),
  machine: z.string(),
  user: z.string(),
  processId: z.int(),
  since: instant,
});
export type LockHolder = z.infer<typeof lockHolder>;

/**
 * What another program that wants to write finds: `alive` while its heartbeat moves, `silent` when it has not moved for half a
 * minute (switched off, asleep, or cut off from the share).
 */
export const lockState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ours') }),
  z.object({ status: z.literal('free') }),
  z.object({ status: z.literal('alive'), holder: lockHolder }),
  z.object({ status: z.literal('silent'), holder: lockHolder }),
]);
export type LockState = z.infer<typeof lockState>;
