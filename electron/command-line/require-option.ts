import { ProblemError } from '../../core/contract/problem.ts';

/** Rejects with `missing-option` when the command line lacks it. */
export function requireOption(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new ProblemError('missing-option', { option });
  return value;
}
