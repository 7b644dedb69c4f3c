import { z } from 'zod';

/** A record's or block's identity: lower-case ASCII letters, digits and hyphens; also safe as a file name on every system. */
export const id = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/)
  .refine((value) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(value), 'reserved');
export type Id = z.infer<typeof id>;
