import { z } from 'zod';
import { id } from '../../model/id.ts';

/** What a result is of; results are shown in groups of these. */
export const searchKind = z.enum([
  'report',
  'task',
  'petition',
  'letter',
  'conclusion',
  'source',
  'cited-document',
]);
export type SearchKind = z.infer<typeof searchKind>;

/** Where in a report a text stands; the characters are filled in once it is found. */
export const searchPlace = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    blockId: id,
    part: z.int().min(0),
    from: z.int().min(0),
    to: z.int().min(0),
  }),
  z.object({ kind: z.literal('note'), noteId: id }),
  z.object({ kind: z.literal('field'), place: z.string() }),
]);
export type SearchPlace = z.infer<typeof searchPlace>;

/** Where a result leads. `petition`: a line of the register, by who raised it first. `conclusions`: of the meeting of a period. `period`: to the home of a period, for what has no page of its own. */
export const searchTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), periodId: id, organisationId: id, place: searchPlace }),
  z.object({ kind: z.literal('letter'), periodId: id, id }),
  z.object({ kind: z.literal('petition'), periodId: id, organisationId: id, id }),
  z.object({ kind: z.literal('cited-document'), id }),
  z.object({ kind: z.literal('conclusions'), periodId: id }),
  z.object({ kind: z.literal('period'), periodId: id }),
]);
export type SearchTarget = z.infer<typeof searchTarget>;

/** One text in which words are looked for: a paragraph, a cell, a task. */
export type SearchText = {
  kind: SearchKind;
  text: string;
  /** The heading under which it stands, without its mark; empty when there is none. */
  heading: string;
  /** The target for characters of the text. */
  targetOf: (from: number, to: number) => SearchTarget;
};
