import { z } from 'zod';

/**
 * An exact decimal number in canonical form: `-1234.5`, `0`. At most 15 digits before the point and 6 after; no
 * leading or trailing zeros, never a float.
 */
export const decimal = z.string().regex(/^(?:0|-?(?:[1-9]\d{0,14}|0(?=\.))(?:\.\d{0,5}[1-9])?)$/);
export type Decimal = z.infer<typeof decimal>;
