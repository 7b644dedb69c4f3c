import { z } from 'zod';
import { problemCodes, type Problem } from './problem.ts';

export const problem = z.object({
  code: z.enum(problemCodes),
  details: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Problem>;
