import { z } from 'zod';
import { instant } from '../model/instant.ts';
import { documentName } from '../model/recent-documents.ts';

const recentRow = z.object({
  document: documentName,
  /** `Báo cáo quý I/2021 - Hội Nông dân`; of one with a độ mật only what it is: `Báo cáo`. */
  name: z.string(),
  /** `Số 15`, and the abstract unless it is to stay hidden. */
  detail: z.string(),
  /** `Mật`; empty when it bears none. */
  secrecy: z.string(),
  openedAt: instant,
  state: z.enum(['there', 'in-bin', 'missing', 'unreadable']),
});
export type RecentRow = z.infer<typeof recentRow>;

const rows = z.object({ rows: z.array(recentRow) });

/** Mở gần đây, of the open set of data, last first. */
export const recentContract = {
  'recent:list': { args: z.object({}), result: rows },
  'recent:forget': { args: z.object({ document: documentName }), result: rows },
  'recent:clear': { args: z.object({}), result: rows },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
