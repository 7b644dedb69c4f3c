import { z } from 'zod';
import { decimal } from './decimal.ts';
import { id } from './id.ts';
import { line } from './text.ts';

/** A number with its state: a value, "không phát sinh" (none), or not yet known (blank). Zero is a value. */
export const figure = z
  .looseObject({
    indicatorId: id,
    state: z.enum(['value', 'none', 'blank']),
    value: decimal.nullable(),
    /** Kept for ratios, whose value is computed from them; null for the other kinds. */
    numerator: decimal.nullable(),
    denominator: decimal.nullable(),
    /** "Ước thực hiện". */
    isEstimate: z.boolean(),
    /** Chỉ tiêu năm. */
    yearTarget: decimal.nullable(),
    note: line,
    /** The period whose value was taken over; set until the value is edited or confirmed. */
    carriedFrom: id.optional(),
  })
  .superRefine((figureValue, context) => {
    if ((figureValue.state === 'value') !== (figureValue.value !== null)) {
      context.addIssue({ code: 'custom', path: ['value'], message: 'value-does-not-fit-state' });
    }
  });
export type Figure = z.infer<typeof figure>;

/** A figure of which nothing is known yet. */
export function blankFigure(indicatorId: string): Figure {
  return {
    indicatorId,
    state: 'blank',
    value: null,
    numerator: null,
    denominator: null,
    isEstimate: false,
    yearTarget: null,
    note: '',
  };
}
