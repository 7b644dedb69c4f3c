import { z } from 'zod';
import { styleName } from '../layouts/layout-profile.ts';

/**
 * A rectangle of a printed page and what of the report stands in it: a block or row by its id, a note by its id, or a line
 * of letterhead, title or signature by its style. Millimetres from the top left corner of the page, pages from 1.
 */
export const printedPlace = z.object({
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('block'), id: z.string() }),
    z.object({ kind: z.literal('note'), id: z.string() }),
    z.object({ kind: z.literal('line'), style: styleName }),
  ]),
  page: z.int(),
  leftMm: z.number(),
  topMm: z.number(),
  widthMm: z.number(),
  heightMm: z.number(),
});
export type PrintedPlace = z.infer<typeof printedPlace>;
