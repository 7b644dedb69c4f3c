import { z } from 'zod';
import { preferenceChoices } from '../model/preferences.ts';

/** Tuỳ chọn of this PC. */
export const preferenceContract = {
  'preferences:read': { args: z.object({}), result: preferenceChoices },
  'preferences:change': { args: preferenceChoices.partial(), result: preferenceChoices },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
