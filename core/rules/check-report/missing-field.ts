import type { Finding } from './report-check.ts';

/** A fault at a field of the header that must not be empty; nothing when it is not. */
export function missingField(isMissing: boolean, sentence: string, field: string): Omit<Finding, 'id'>[] {
  return isMissing ? [{ level: 'error', sentence, place: { kind: 'field', place: `header:${field}` } }] : [];
}
