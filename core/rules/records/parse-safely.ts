import type { z } from 'zod';
import { locateIssue } from './locate-issue.ts';

/**
 * A value that fits a schema, or the first thing wrong with it. Of a value with tens of thousands of faults zod itself
 * gives up with a `RangeError`: it is told as too big.
 */
export function parseSafely<S extends z.ZodType>(
  schema: S,
  value: unknown,
):
  | { success: true; data: z.infer<S> }
  | { success: false; issue: { field: string; reason: string; expected?: string } } {
  try {
    const parsed = schema.safeParse(value);
    return parsed.success
      ? { success: true, data: parsed.data }
      : { success: false, issue: locateIssue(parsed.error) };
  } catch (error) {
    if (error instanceof RangeError)
      return { success: false, issue: { field: '', reason: 'too-many-faults' } };
    throw error;
  }
}
