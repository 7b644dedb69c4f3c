import { z } from 'zod';
import { id } from '../model/id.ts';
import { printVariant } from './views.ts';

/** In…: what the page has laid out in sheets goes to a printer. */
export const printingContract = {
  'print:look': { args: z.object({}), result: z.object({ hasPrinter: z.boolean() }) },
  /**
   * Opens the system's print dialog over the sheets that the page shows on paper alone. `of`: what they are, for the journal;
   * `isPrinted` false: cancelled in the dialog. Rejects with `no-printer` or `printer-refused`.
   */
  'print:sheets': {
    args: z.object({
      of: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('report'),
          periodId: id,
          organisationId: id,
          variant: printVariant.optional(),
        }),
        z.object({ kind: z.literal('letter'), periodId: id, id }),
      ]),
      isTwoSided: z.boolean(),
    }),
    result: z.object({ isPrinted: z.boolean() }),
  },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
