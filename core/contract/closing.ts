import { z } from 'zod';
import { id } from '../model/id.ts';
import { instant } from '../model/instant.ts';
import { period } from '../model/period.ts';
import { writtenFolder } from './meeting.ts';

const inPeriod = z.object({ periodId: id });

/** Kết thúc kỳ: what is not finished, and what goes into the file of the period. */
export const closing = z.object({
  period,
  periodName: z.string(),
  /** One sentence each; nothing of it keeps the period from being closed. */
  openMatters: z.array(z.string()),
  /** In the order of Mục lục văn bản. */
  documents: z.array(
    z.object({
      /** As it stands in the contents page. */
      number: z.string(),
      date: z.string().nullable(),
      abstract: z.string(),
      author: z.string(),
      note: z.string(),
      fileCount: z.int(),
    }),
  ),
});
export type Closing = z.infer<typeof closing>;

/** Kết thúc kỳ, lập hồ sơ. */
export const closingContract = {
  'closing:show': { args: inPeriod, result: closing },
  /** From then on every write into the period is refused. `closedAt`: when a reopening is taken back. */
  'closing:close': {
    args: inPeriod.extend({ closedAt: instant.optional() }),
    result: z.object({ period }),
  },
  'closing:reopen': { args: inPeriod, result: z.object({ period }) },
  /** Asks where to, and makes there one new folder with all documents and their contents page; null: cancelled in the dialog. */
  'closing:write-archive': { args: inPeriod, result: writtenFolder.nullable() },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
