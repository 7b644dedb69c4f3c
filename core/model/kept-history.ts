import { z } from 'zod';

const index = z.int().min(0);

/** A report in pieces: each field names its value among the parts or, for lists, the list of its items' parts. */
export const packedReport = z.record(
  z.string(),
  z.union([z.object({ part: index }), z.object({ list: index })]),
);
export type PackedReport = z.infer<typeof packedReport>;

const step = z.object({ place: z.string(), report: packedReport });

/**
 * The steps of undo as they are kept over a restart of the same day. Steps share their unchanged parts, so a step costs as
 * much as what it changed.
 */
export const keptHistory = z.object({
  parts: z.array(z.unknown()),
  lists: z.array(z.array(index)),
  past: z.array(step),
  future: z.array(step),
});
export type KeptHistory = z.infer<typeof keptHistory>;
