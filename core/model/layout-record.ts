import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { line } from './text.ts';

/** The shapes in which offices write a document's number; what stands in braces is filled in. */
export const numberPattern = z.enum([
  'Số {number}-{type}/{symbol}',
  'Số: {number}-{type}/{symbol}',
  'Số {number}/{type}-{symbol}',
  'Số: {number}/{type}-{symbol}',
  'Số: {number}/{type}/{symbol}',
]);
export type NumberPattern = z.infer<typeof numberPattern>;

/**
 * What a house sets otherwise than the rule it follows; what is absent stays as the rule has it. Sizes and pitches in
 * points, lengths in millimetres.
 */
export const layoutSwitches = z.looseObject({
  /** Exact distance of baselines in body and headings. */
  linePitchPt: z.number().min(14).max(42).optional(),
  /** Free space after each paragraph of body and headings. */
  paragraphSpacePt: z.number().min(0).max(24).optional(),
  bodySizePt: z.union([z.literal(13), z.literal(14), z.literal(15)]).optional(),
  firstLineIndentMm: z.number().min(0).max(25).optional(),
  marginTopMm: z.number().min(15).max(50).optional(),
  marginBottomMm: z.number().min(15).max(50).optional(),
  marginLeftMm: z.number().min(10).max(50).optional(),
  marginRightMm: z.number().min(10).max(50).optional(),
  /** Left and right margins change places on the back of each sheet. */
  isTwoSided: z.boolean().optional(),
  pageNumberPosition: z.enum(['top-center', 'top-right', 'bottom-center']).optional(),
  pageNumberSizePt: z.union([z.literal(13), z.literal(14)]).optional(),
  isPageNumberOnFirstPage: z.boolean().optional(),
  /** The Party's title; national title and motto; the Youth Union's title; nothing at the top right. */
  title: z.enum(['party', 'national', 'youth', 'none']).optional(),
  issuerMark: z.enum(['*', '***', 'none']).optional(),
  hasIssuerRule: z.boolean().optional(),
  numberPattern: numberPattern.optional(),
  /** Numbers under ten as `05`. */
  isNumberPadded: z.boolean().optional(),
  /** How many spaces are left for a number that is still to come. */
  blankNumberSpaces: z.int().min(1).max(20).optional(),
  /** Under the abstract: `-----`, a rule, or nothing. */
  abstractMark: z.enum(['dashes', 'rule', 'none']).optional(),
  level1Suffix: z.enum(['.', '-']).optional(),
  isLevel1Capitals: z.boolean().optional(),
  /** `T/M`, `K/T`, `T/L` or `TM.`, `KT.`, `TL.` */
  authorityMarks: z.enum(['T/M', 'TM.']).optional(),
  isPositionBold: z.boolean().optional(),
  /** Empty lines for the hand, the stamp and the digital signature. */
  freeLines: z.int().min(2).max(8).optional(),
  recipientsTitle: z.enum(['underlined', 'bold-italic']).optional(),
  recipientsSizePt: z.union([z.literal(11), z.literal(12)]).optional(),
  hasFootnoteRule: z.boolean().optional(),
});
export type LayoutSwitches = z.infer<typeof layoutSwitches>;

/**
 * A house's own layout (thể thức của cơ quan): with the id of a shipped one, that one as the house has set it and with the
 * dates it goes by; with another id, one of its own.
 */
export const layoutRecord = z
  .looseObject({
    id,
    name: line.min(1),
    /** The shipped layout of which this one says what is otherwise. */
    baseId: id,
    /** Absent: that of the shipped layout with the same id, else a family of its own, called as the record is. */
    family: id.optional(),
    from: calendarDate,
    to: calendarDate.nullable(),
    switches: layoutSwitches,
    /** Put away by the house, and kept so that it can be brought back. */
    removedAt: instant.optional(),
  })
  .superRefine(({ from, to }, context) => {
    if (to !== null && to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'ends-before-start' });
  });
export type LayoutRecord = z.infer<typeof layoutRecord>;
