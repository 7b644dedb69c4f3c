import { z } from 'zod';
import { id } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import { outlineProposal, proposedIndicator, proposedLine } from '../model/outline-proposal.ts';
import { periodKind } from '../model/period.ts';
import { line } from '../model/text.ts';

export const readOutlineFile = z.discriminatedUnion('status', [
  z.object({ status: z.literal('cancelled') }),
  z.object({ status: z.literal('read'), proposal: outlineProposal }),
]);

/** A proposal as it was changed on the screen, and what it is for. */
export const takenOutline = z.object({
  fileName: line,
  name: line.min(1),
  organisationKinds: z.array(id).min(1),
  periodKinds: z.array(periodKind),
  lines: z.array(proposedLine).max(limits.blocks),
  indicators: z.array(proposedIndicator).max(limits.blocks),
});

/** Lấy đề cương từ tệp Word. */
export const outlineContract = {
  /** Asks for a Word file and tells what outline it would make; changes nothing. */
  'outline:read-word-file': { args: z.object({}), result: readOutlineFile },
  'outline:cancel-reading': { args: z.object({}), result: z.object({}) },
  /** Makes the outline and its new indicators; all are held against the rules before the first is written. */
  'outline:take': {
    args: takenOutline,
    result: z.object({ outlineId: id, indicatorCount: z.int() }),
  },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
