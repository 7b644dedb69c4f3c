import { z } from 'zod';

/** T/M (on behalf), K/T (for the head), T/L (by order), TUQ. (by authorisation), Q. (acting), or the head signs directly. */
export const signingAuthority = z.enum([
  'on-behalf',
  'for-head',
  'by-order',
  'by-authorisation',
  'acting',
  'direct',
]);
export type SigningAuthority = z.infer<typeof signingAuthority>;
