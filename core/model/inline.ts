import { z } from 'zod';
import { id } from './id.ts';
import { prose } from './text.ts';

/** A run of text with its marks. Marks that are absent are off. */
export const textRun = z.looseObject({
  type: z.literal('text'),
  text: prose.min(1),
  isBold: z.boolean().optional(),
  isItalic: z.boolean().optional(),
  position: z.enum(['superscript', 'subscript']).optional(),
});
export type TextRun = z.infer<typeof textRun>;

export const lineBreak = z.looseObject({ type: z.literal('line-break') });

/** A note at the foot of the page; its number follows from its place. */
export const footnote = z.looseObject({
  type: z.literal('footnote'),
  id,
  content: z.array(z.discriminatedUnion('type', [textRun, lineBreak])),
});
export type Footnote = z.infer<typeof footnote>;

/** A live number from the report's figures: the page shows the number, the Word file holds plain text. */
export const figureReference = z.looseObject({ type: z.literal('figure'), indicatorId: id });

/** A cited document, printed in full the first time and short afterwards. */
export const citation = z.looseObject({ type: z.literal('citation'), citedDocumentId: id });

export const inline = z.discriminatedUnion('type', [textRun, lineBreak, footnote, figureReference, citation]);
export type Inline = z.infer<typeof inline>;
