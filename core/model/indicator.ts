import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { line } from './text.ts';

/**
 * flow: arises in the period, summed over periods. stock: stands at the cut-off, never summed. ratio: percent of a
 * kept numerator and denominator. running: only known as a total since the start of the year or term.
 */
export const indicatorKind = z.enum(['flow', 'stock', 'ratio', 'running']);
export type IndicatorKind = z.infer<typeof indicatorKind>;

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
});
export type Indicator = z.infer<typeof indicator>;
