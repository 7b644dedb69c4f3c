import { z } from 'zod';
import { orientation } from '../model/appendix.ts';
import { block, table } from '../model/block.ts';
import { id } from '../model/id.ts';
import { reportHeader } from '../model/report.ts';

const placement = z.object({
  sections: z.array(z.object({ sectionId: id, sourceTitle: z.string().nullable(), blocks: z.array(block) })),
  appendices: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('figures') }),
      z.object({
        kind: z.literal('tables'),
        id,
        name: z.string(),
        title: z.string(),
        reference: z.string(),
        orientation,
        tables: z.array(table),
      }),
    ]),
  ),
  unplaced: z.array(z.object({ block, under: z.string(), suggestedSectionId: id.nullable() })),
  header: z
    .object({
      number: reportHeader.shape.number,
      placeName: reportHeader.shape.placeName,
      date: reportHeader.shape.date,
      abstract: reportHeader.shape.abstract,
      authority: reportHeader.shape.authority,
      authorityName: reportHeader.shape.authorityName,
      signerPosition: reportHeader.shape.signerPosition,
      signerName: reportHeader.shape.signerName,
      recipients: reportHeader.shape.recipients,
      secrecy: reportHeader.shape.secrecy,
      urgency: reportHeader.shape.urgency,
    })
    .partial(),
});

/** What a chosen Word file would bring into a report; nothing of it is in the report yet. */
export const wordProposal = z.object({
  /** Names the file to main, which alone knows its path. */
  fileId: z.string(),
  fileName: z.string(),
  placement,
  /** Lines of the letterhead, to see that the right file was chosen: issuer, number and symbol, place and date. */
  letterhead: z.array(z.string()),
  /** What the report cannot hold and is left out. */
  omitted: z.object({
    pictures: z.int(),
    drawings: z.int(),
    formulas: z.int(),
    embeddedFiles: z.int(),
    /** Typed into the text; the report counts its own pages. */
    pageNumbers: z.int(),
  }),
  /** Text in an old font, as it stands in the file and as it reads; empty when there is none. */
  conversions: z.array(z.object({ before: z.string(), after: z.string() })),
  /** The same file with its old-font text as it stands; null when there is none. */
  unconverted: placement.nullable(),
});
export type WordProposal = z.infer<typeof wordProposal>;

export const readWordFile = z.discriminatedUnion('status', [
  z.object({ status: z.literal('cancelled') }),
  z.object({ status: z.literal('read'), proposal: wordProposal }),
]);
