import { z } from 'zod';
import { id } from './id.ts';
import { line } from './text.ts';

/** Of the paper on which an appendix is printed. */
export const orientation = z.enum(['portrait', 'landscape']);
export type Orientation = z.infer<typeof orientation>;

/**
 * Tables of the body that are printed behind the signature. They stay blocks of the report, where its text speaks of
 * them; an id that no table has any more is passed over.
 */
export const tableAppendix = z.looseObject({
  kind: z.literal('tables'),
  id,
  title: line,
  orientation,
  tableIds: z.array(id).min(1),
});
export type TableAppendix = z.infer<typeof tableAppendix>;

/** `figures`: where Phụ lục số liệu stands among the others. */
export const reportAppendix = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('figures') }),
  tableAppendix,
]);
export type ReportAppendix = z.infer<typeof reportAppendix>;
