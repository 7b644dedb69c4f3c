import { z } from 'zod';
import { houseFacts, houseReading } from './house-facts.ts';
import { id } from './id.ts';
import { organisation } from './organisation.ts';
import { outlineProposal } from './outline-proposal.ts';
import { periodKind } from './period.ts';
import { line } from './text.ts';

/** One body for which reports will be written: as shipped, with what the office's own page says about it. */
export const firstRunBody = z.looseObject({
  organisation,
  isOffice: z.boolean(),
  facts: houseFacts,
  /** Null: no old report was given. */
  reading: houseReading.nullable(),
});
export type FirstRunBody = z.infer<typeof firstRunBody>;

/** The answers of the first run, kept until they are finished: closing in the middle loses nothing. */
export const firstRunDraft = z.looseObject({
  step: z.int().min(1).max(4),
  provinceId: id.nullable(),
  bodyIds: z.array(id),
  /** A body that is in no list. */
  other: z.looseObject({ name: line, shortName: line }).nullable(),
  /** Empty until the first question is answered. */
  bodies: z.array(firstRunBody),
  /** The body whose file and pages are shown; null: the first. */
  shownId: id.nullable(),
  /** Null: the one that today suggests. */
  period: z
    .looseObject({
      kind: periodKind,
      year: z.int().min(1945).max(2999),
      ordinal: z.int().min(1).max(12).nullable(),
    })
    .nullable(),
  /** The upper level's letter with an outline, as it was read and changed since. */
  outlineLetter: z
    .looseObject({
      proposal: outlineProposal,
      /** Who writes by it. */
      bodyIds: z.array(id),
      /** Whether the text of the old report is laid onto its sections. */
      takesOldText: z.boolean(),
    })
    .nullish(),
});
export type OutlineLetter = NonNullable<z.infer<typeof firstRunDraft>['outlineLetter']>;
export type FirstRunDraft = z.infer<typeof firstRunDraft>;
