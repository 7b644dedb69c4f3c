import { z } from 'zod';

/** T/M (on behalf), K/T (for the head), T/L (by order), Q. (acting), or the head signs directly. */
export const signingAuthority = z.enum(['on-behalf', 'for-head', 'by-order', 'acting', 'direct']);
export type SigningAuthority = z.infer<typeof signingAuthority>;
