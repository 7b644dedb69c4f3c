import { z } from 'zod';
import { id } from '../model/id.ts';
import { searchAnswer, searchProgress, searchRequest } from '../rules/search/search-result.ts';

export const searchContract = {
  /** Brings the index up to the data; answers at once, while it may still be built. */
  'search:prepare': {
    args: z.object({}),
    result: z.object({
      organisations: z.array(z.object({ id, name: z.string() })),
      progress: searchProgress,
    }),
  },
  'search:find': { args: searchRequest, result: searchAnswer },
} as const;
