import type { z } from 'zod';

/** The first thing wrong with a value: where (`blocks.3.content`), why, and what was expected, for a problem's details. */
export function locateIssue(error: z.ZodError): { field: string; reason: string; expected?: string } {
  const [issue] = error.issues;
  if (!issue) return { field: '', reason: '' };
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'custom':
      return { field, reason: issue.message };
    case 'invalid_type':
      return { field, reason: issue.code, expected: issue.expected };
    case 'too_big':
      return { field, reason: issue.code, expected: String(issue.maximum) };
    case 'too_small':
      return { field, reason: issue.code, expected: String(issue.minimum) };
    case 'invalid_value':
      return { field, reason: issue.code, expected: issue.values.map(String).join(', ') };
    default:
      return { field, reason: issue.code ?? '' };
  }
}
