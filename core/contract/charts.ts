import { z } from 'zod';
import { id } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import { line } from '../model/text.ts';
import { exported } from './views.ts';

/** A chart of a screen as it is printed: a bar, its number and what belongs to it in each row. */
export const chart = z.object({
  name: line.min(1),
  /** In brackets under the name; may be empty. */
  about: line,
  /** Over the columns of labels, numbers and notes; a chart without notes has the last one empty. */
  heads: z.object({ label: line, number: line, note: line }),
  rows: z
    .array(
      z.object({
        label: line,
        /** Length of the bar only; null: not known. What is written is `text`. */
        value: z.number().nullable(),
        text: line,
        /** The bar stands for a part only. */
        isPartial: z.boolean(),
        note: line,
      }),
    )
    .min(1)
    .max(limits.rowsOfTasks),
});
export type Chart = z.infer<typeof chart>;

export const chartContract = {
  /** Asks where to, and writes the chart with its table under the office's name as a Word or PDF file. */
  'chart:export': {
    args: z.object({ periodId: id, format: z.enum(['word', 'pdf']), chart }),
    result: exported,
  },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
