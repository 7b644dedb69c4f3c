import { z } from 'zod';
import { firstRunBody, firstRunDraft } from '../model/first-run-draft.ts';
import { houseReading } from '../model/house-facts.ts';
import { id } from '../model/id.ts';
import { outlineProposal } from '../model/outline-proposal.ts';
import { line } from '../model/text.ts';
import { printedPlace } from './printed-place.ts';
import { organisationChoices, workspaceState } from './views.ts';

const nothing = z.object({});
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const openedFirstRun = z.object({
  choices: organisationChoices,
  /** What was answered before the program was closed; null: nothing yet. */
  draft: firstRunDraft.nullable(),
});

export const firstRunFinish = z.object({
  draft: firstRunDraft,
  /** Null: no report yet. */
  beginning: z
    .object({
      /** With the text of the old report that was given, the sections of the upper level's letter, or a shipped outline. */
      kind: z.enum(['old-report', 'outline-letter', 'outline']),
      organisationId: id,
      period: firstRunDraft.shape.period.unwrap(),
    })
    .nullable(),
});
export type FirstRunFinish = z.infer<typeof firstRunFinish>;

/** The four questions (ux.md 2). Only at the end do the answers become records. */
export const firstRunContract = {
  'first-run:open': { args: nothing, result: openedFirstRun },
  'first-run:draft-bodies': {
    args: z.object({
      provinceId: id,
      bodyIds: z.array(id),
      other: z.object({ name: line.min(1), shortName: line.min(1) }).nullable(),
      earlier: z.array(firstRunBody),
      otherId: id.nullable(),
    }),
    result: z.object({ bodies: z.array(firstRunBody) }),
  },
  'first-run:save': { args: z.object({ draft: firstRunDraft }), result: nothing },
  /** Asks for an old report, or takes one that was dropped on the page, and tells what it says about the office. */
  'first-run:read-file': {
    args: firstRunBody
      .pick({ organisation: true, facts: true })
      .extend({ dropped: z.object({ fileName: z.string(), bytes }).nullable() }),
    result: z.object({ reading: houseReading.nullable() }),
  },
  /** Asks for the upper level's letter and tells what outline it would make; changes nothing. Null: none was chosen. */
  'first-run:read-letter': {
    args: z.object({ organisationKinds: z.array(id) }),
    result: z.object({ proposal: outlineProposal.nullable() }),
  },
  'first-run:cancel-reading': { args: nothing, result: nothing },
  'first-run:preview': {
    args: firstRunBody.pick({ organisation: true, facts: true }),
    result: z.object({ pdf: bytes, pageCount: z.int(), places: z.array(printedPlace) }),
  },
  'first-run:finish': {
    args: firstRunFinish,
    result: z.object({
      state: workspaceState,
      begun: z
        .object({ periodId: id, organisationId: id, strayCount: z.int(), strayTitle: z.string() })
        .nullable(),
    }),
  },
} as const;
