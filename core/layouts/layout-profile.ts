import { z } from 'zod';
import { calendarDate } from '../model/calendar-date.ts';
import { certainty } from '../model/certainty.ts';
import { id } from '../model/id.ts';

/** How the paragraphs of one style look. Sizes and pitches in points, indents in millimetres. */
export const textStyle = z.looseObject({
  sizePt: z.number().positive(),
  isBold: z.boolean(),
  isItalic: z.boolean(),
  isUnderlined: z.boolean(),
  align: z.enum(['left', 'center', 'right', 'justify']),
  /** Exact distance from baseline to baseline. */
  linePitchPt: z.number().positive(),
  spaceBeforePt: z.number().min(0),
  spaceAfterPt: z.number().min(0),
  firstLineIndentMm: z.number().min(0),
  keepWithNext: z.boolean(),
});
export type TextStyle = z.infer<typeof textStyle>;

/** Every kind of paragraph on an official page; Word shows each as a named style that an office can restyle. */
export const styleName = z.enum([
  'superior',
  'issuer',
  'issuer-mark',
  'title',
  'motto',
  'number',
  'place-date',
  'stamp',
  'document-type',
  'abstract',
  'abstract-mark',
  'subject',
  'salutation',
  'addressees',
  'body',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'table-head',
  'table-text',
  'table-number',
  'footnote',
  'authority',
  'position',
  'signer-name',
  'recipients-title',
  'recipients',
  'page-number',
  'appendix-title',
  'appendix-reference',
  'running-mark',
]);
export type StyleName = z.infer<typeof styleName>;

/** A real rule under a line of text: as long as the text, or a share of it. */
export const lineRule = z.looseObject({
  lengthShare: z.number().positive().max(1),
  thicknessPt: z.number().positive(),
});
export type LineRule = z.infer<typeof lineRule>;

/** The parts of a page that a rule speaks about. */
export const layoutComponent = z.enum([
  'page',
  'page-number',
  'title',
  'issuer',
  'number',
  'place-date',
  'stamp',
  'document-type',
  'abstract',
  'subject',
  'addressees',
  'body',
  'headings',
  'footnote',
  'table',
  'signature',
  'recipients',
  'appendix',
  'running-mark',
]);
export type LayoutComponent = z.infer<typeof layoutComponent>;

/** Where the rule for one component was found, when that differs from the profile as a whole. */
export const layoutEvidence = z.looseObject({ source: z.string(), certainty });
export type LayoutEvidence = z.infer<typeof layoutEvidence>;

/** An official layout as data: what stands where, under which rule, and how certain that is. */
export const layoutProfile = z.looseObject({
  id,
  /** The issuers whose successive rules these are; an organisation names its family, the date chooses the profile. */
  family: id,
  name: z.string(),
  from: calendarDate,
  to: calendarDate.nullable(),
  source: z.string(),
  certainty,
  evidence: z.partialRecord(layoutComponent, layoutEvidence),
  page: z.looseObject({
    widthMm: z.number(),
    heightMm: z.number(),
    marginTopMm: z.number(),
    marginBottomMm: z.number(),
    /** At the binding edge: on the even pages of a two-sided print it is the right one. */
    marginLeftMm: z.number(),
    marginRightMm: z.number(),
    /** The margins of even pages mirror those of odd ones; what stands at the right of the page's edge stays there. */
    isTwoSided: z.boolean(),
  }),
  pageNumber: z.looseObject({
    position: z.enum(['top-center', 'top-right', 'bottom-center']),
    /** From the edge of the paper to the top of the line that holds the number. */
    edgeDistanceMm: z.number(),
    isShownOnFirstPage: z.boolean(),
  }),
  letterhead: z.looseObject({
    leftWidthMm: z.number(),
    rightWidthMm: z.number(),
    /** Lines at the top right: the Party's title, the national title and motto, or none. */
    titleLines: z.array(z.looseObject({ text: z.string(), style: styleName, rule: lineRule.nullable() })),
    issuerRule: lineRule.nullable(),
    /** `*` under the issuer in Party layout. */
    issuerMark: z.string().nullable(),
    /** `{number}`, `{type}` and `{symbol}` are filled in: `Số {number}-{type}/{symbol}`. */
    numberPattern: z.string(),
    /** Of a công văn; state offices leave its type out (NĐ 30/2020/NĐ-CP, Phụ lục I). */
    letterNumberPattern: z.string(),
    /** What stands for a number not yet given. */
    blankNumber: z.string(),
    /** Party offices write 01-09 with a leading zero. */
    isNumberPadded: z.boolean(),
    /** Độ mật, độ khẩn: each in a box of its own under the number, in the middle of its column. */
    stamp: z.looseObject({
      heightMm: z.number().positive(),
      thicknessPt: z.number().positive(),
      widthsMm: z.record(
        z.enum(['secret', 'top-secret', 'absolute-secret', 'urgent', 'very-urgent', 'express']),
        z.number().positive(),
      ),
    }),
  }),
  abstract: z.looseObject({ mark: z.string().nullable(), rule: lineRule.nullable() }),
  headingMarks: z.looseObject({ level1Suffix: z.enum(['.', '-']), isLevel1Capitals: z.boolean() }),
  footnote: z.looseObject({ ruleWidthMm: z.number(), ruleThicknessPt: z.number() }),
  signature: z.looseObject({
    leftWidthMm: z.number(),
    rightWidthMm: z.number(),
    /** Empty lines kept free for the hand, the stamp and the digital signature. */
    freeLines: z.int().min(0),
    authorityPrefixes: z.looseObject({
      'on-behalf': z.string(),
      'for-head': z.string(),
      'by-order': z.string(),
      /** Null where the rule does not know it; what a report has all the same is printed as `TUQ.`. */
      'by-authorisation': z.string().nullable(),
      acting: z.string(),
    }),
    recipientsTitle: z.string(),
  }),
  styles: z.record(styleName, textStyle),
});
export type LayoutProfile = z.infer<typeof layoutProfile>;
