import { ProblemError, type Problem } from '../../core/contract/problem.ts';

/** What a rejected call has to say; anything that is not an expected failure becomes `unexpected`. */
export function readProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  console.error(error);
  return { code: 'unexpected', details: {} };
}
