import { z } from 'zod';
import { block } from './block.ts';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { incoming } from './incoming.ts';
import { limits } from './limits.ts';
import { line } from './text.ts';

/** Nguồn khác: a document of a body that is not asked to report (UBND, Công an…), read for the consolidation. */
export const source = z.looseObject({
  id,
  periodId: id,
  /** Of the body, as the register has it. */
  name: line.min(1),
  abstract: line,
  number: line,
  date: calendarDate.nullable(),
  ...incoming,
  /** What was read or typed of it; empty for a scan. */
  blocks: z.array(block).max(limits.blocks),
});
export type Source = z.infer<typeof source>;
