import { z } from 'zod';
import { id } from './id.ts';
import { indicatorKind } from './indicator.ts';
import { sectionKind } from './outline.ts';

/** One line of a Word file as it would go into an outline. */
export const proposedLine = z.object({
  id,
  /** The mark as the file shows it: `I.`, `1.1.`, `-`; empty when there is none. */
  mark: z.string(),
  text: z.string(),
  /** A section; guidance of the section above; or not taken, as the words of the letter around the outline. */
  role: z.enum(['section', 'guidance', 'left-out']),
  /** Of a section; of other lines what they would have as one. */
  level: z.int().min(1).max(3),
  kind: sectionKind,
  workArea: id.nullable(),
  /** Not in the file: every report has an opening, and figures have an appendix. */
  isAdded: z.boolean(),
});
export type ProposedLine = z.infer<typeof proposedLine>;

/** One row of a table of figures as it would go into the list of indicators. */
export const proposedIndicator = z.object({
  id,
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  kind: indicatorKind,
  /** The proposed indicator of which this is a "trong đó" part. */
  parentId: id.nullable(),
  workArea: id.nullable(),
  /** The indicator of the house that has the same label; it is used and not changed. */
  matchedId: id.nullable(),
  isTaken: z.boolean(),
});
export type ProposedIndicator = z.infer<typeof proposedIndicator>;

/** What a Word file would make as an outline; nothing of it is kept yet. */
export const outlineProposal = z.object({
  fileName: z.string(),
  /** The name for the outline, from its title in the file. */
  name: z.string(),
  /** By which one sees that it is the right file: issuer, number and symbol, place and date. */
  letterhead: z.array(z.string()),
  lines: z.array(proposedLine),
  indicators: z.array(proposedIndicator),
  /** How many pieces of text in an old font were read into Vietnamese. */
  conversionCount: z.int(),
});
export type OutlineProposal = z.infer<typeof outlineProposal>;
