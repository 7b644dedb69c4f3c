import { z } from 'zod';
import { id } from '../model/id.ts';

/** The nouns of which records are shipped. */
export const shippedKind = z.enum(['outline', 'indicator', 'cited-document', 'holiday-year']);
export type ShippedKind = z.infer<typeof shippedKind>;

const shippedRecord = z.object({
  kind: shippedKind,
  id,
  name: z.string(),
  /** What more there is to say of it: a title, or which days a year would get. */
  note: z.string().nullable(),
  /** Why it cannot be added, in a sentence; null when it can. */
  refusal: z.string().nullable(),
});
export type ShippedRecord = z.infer<typeof shippedRecord>;

/** Bổ sung danh mục có sẵn: what is shipped and the house does not have. */
export const shippedContract = {
  'shipped:list-missing': { args: z.object({}), result: z.array(shippedRecord) },
  /** Adds what is still missing of these; what the house has is never written over. */
  'shipped:add': {
    args: z.object({ records: z.array(z.object({ kind: shippedKind, id })).min(1) }),
    result: z.object({ added: z.int() }),
  },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
