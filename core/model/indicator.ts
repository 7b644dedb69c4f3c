import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { certainty } from './certainty.ts';
import { decimal } from './decimal.ts';
import { id } from './id.ts';
import { line, prose } from './text.ts';

/**
 * flow: arises in the period, summed over periods. stock: stands at the cut-off, never summed. ratio: percent of a
 * kept numerator and denominator. running: only known as a total since the start of the year or term.
 */
export const indicatorKind = z.enum(['flow', 'stock', 'ratio', 'running']);
export type IndicatorKind = z.infer<typeof indicatorKind>;

/** Chỉ tiêu năm: what an organisation is to reach in a year, in the indicator's unit; null: every organisation. */
export const yearTarget = z.looseObject({
  year: z.int().min(1945).max(2999),
  organisationId: id.nullable(),
  value: decimal,
});
export type YearTarget = z.infer<typeof yearTarget>;

/** Nội dung số liệu ("chỉ tiêu" on screen means a target, never this). */
export const indicator = z.looseObject({
  id,
  code: line.min(1),
  label: line.min(1),
  unit: line,
  kind: indicatorKind,
  /** The indicator of which this is a "trong đó" part. */
  parentId: id.nullable(),
  organisationKinds: z.array(id),
  workArea: id.nullable(),
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
  replacedById: id.nullable(),
  targets: z.array(yearTarget).optional(),
  /** Where a shipped indicator comes from: words for people, not an address. */
  source: prose.optional(),
  certainty: certainty.optional(),
});
export type Indicator = z.infer<typeof indicator>;
