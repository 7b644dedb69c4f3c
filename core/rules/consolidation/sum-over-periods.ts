import { decimal } from '../../model/decimal.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorKind } from '../../model/indicator.ts';
import { addDecimals } from '../values/add-decimals.ts';

/** What a sum needs of a figure. */
export type Amount = Pick<Figure, 'state' | 'value' | 'numerator' | 'denominator'> & { isEstimate?: boolean };

export const blankAmount: Amount = { state: 'blank', value: null, numerator: null, denominator: null };

/**
 * A body's figure for a longer period from those of the shorter ones, oldest first. Flows are added and none may be missing;
 * stocks and running totals are the last period's. A ratio of several periods does not follow from theirs: it stays blank.
 */
export function sumOverPeriods(kind: IndicatorKind, parts: readonly (Amount | undefined)[]): Amount {
  switch (kind) {
    case 'stock':
    case 'running':
      return parts.at(-1) ?? blankAmount;
    case 'ratio':
      return parts.length === 1 ? (parts[0] ?? blankAmount) : blankAmount;
    case 'flow': {
      const known = parts.filter((part) => part !== undefined && part.state !== 'blank');
      if (known.length < parts.length || known.length === 0) return blankAmount;
      if (known.every((part) => part?.state === 'none')) return { ...blankAmount, state: 'none' };
      const value = addDecimals(known.flatMap((part) => part?.value ?? []));
      if (!decimal.safeParse(value).success) return blankAmount;
      const isEstimate = known.some((part) => part?.isEstimate);
      return { state: 'value', value, numerator: null, denominator: null, isEstimate };
    }
  }
}
