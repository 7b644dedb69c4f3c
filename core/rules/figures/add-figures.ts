import { decimal, type Decimal } from '../../model/decimal.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorKind } from '../../model/indicator.ts';
import { addDecimals, percentOf } from '../values/add-decimals.ts';

/** What a sum needs of a figure, and a sum itself. */
export type Amount = Pick<Figure, 'state' | 'value' | 'numerator' | 'denominator'> & { isEstimate?: boolean };

/** A figure that is added; the past keeps no parts of a ratio. */
export type AddedFigure = Pick<Amount, 'state' | 'value'> & Partial<Amount>;

export const blankAmount: Amount = { state: 'blank', value: null, numerator: null, denominator: null };

/**
 * Which of several bodies say what their sum needs: a value or "không phát sinh", and of a ratio both its parts, since percents
 * are never added. A lone percent stands without them.
 */
export function areKnown(kind: IndicatorKind, parts: readonly (AddedFigure | undefined)[]): boolean[] {
  const isLone = parts.filter((part) => part?.state === 'value').length === 1;
  return parts.map((part) => {
    if (!part || part.state === 'blank') return false;
    return kind !== 'ratio' || part.state === 'none' || isLone || hasParts(part);
  });
}

/**
 * The sum over bodies of what is known: flows, stocks and running totals are added, a ratio is made anew from the sums of its
 * parts. "Không phát sinh" counts as zero beside a value and stays what it is when all say it. Blank when nothing is known,
 * or when the sum outgrows what a figure can hold.
 */
export function addKnown(kind: IndicatorKind, parts: readonly (AddedFigure | undefined)[]): Amount {
  const isKnown = areKnown(kind, parts);
  const known = parts.flatMap((part, place) => (part && isKnown[place] ? [part] : []));
  if (known.length === 0) return blankAmount;
  const values = known.filter(({ state }) => state === 'value');
  if (values.length === 0) return { ...blankAmount, state: 'none' };
  const isEstimate = values.some((each) => each.isEstimate);
  const [only] = values;
  if (values.length === 1 && only) {
    const { value, numerator = null, denominator = null } = only;
    return { state: 'value', value, numerator, denominator, isEstimate };
  }
  if (kind !== 'ratio') return amountOf(addDecimals(values.flatMap(({ value }) => value ?? [])), isEstimate);
  const numerator = addDecimals(values.flatMap((each) => each.numerator ?? []));
  const denominator = addDecimals(values.flatMap((each) => each.denominator ?? []));
  const value = percentOf(numerator, denominator);
  return value === null || !canBeKept(numerator) || !canBeKept(denominator)
    ? blankAmount
    : { ...amountOf(value, isEstimate), numerator, denominator };
}

/** The sum over bodies, and nothing where one of them is not known: a sum with a hole misleads. */
export function addWhole(kind: IndicatorKind, parts: readonly (AddedFigure | undefined)[]): Amount {
  return areKnown(kind, parts).every(Boolean) ? addKnown(kind, parts) : blankAmount;
}

/**
 * A body's figure for a longer period from those of the shorter ones, oldest first. Flows are added and none may be missing;
 * stocks and running totals are the last period's. A ratio of several periods does not follow from theirs: it stays blank.
 */
export function addOverPeriods(kind: IndicatorKind, parts: readonly (AddedFigure | undefined)[]): Amount {
  const last = { ...blankAmount, ...parts.at(-1) };
  switch (kind) {
    case 'flow':
      return addWhole(kind, parts);
    case 'stock':
    case 'running':
      return last;
    case 'ratio':
      return parts.length === 1 ? last : blankAmount;
  }
}

/**
 * Luỹ kế từ đầu năm of a flow: the year's earlier periods and this one. Null while one of them is not known, and in the first
 * period of the year, which is its own sum.
 */
export function accumulate(
  earlier: readonly (AddedFigure | undefined)[],
  present: AddedFigure,
): Decimal | null {
  return earlier.length === 0 ? null : numberOf(addOverPeriods('flow', [...earlier, present]));
}

/** An amount as a number: "không phát sinh" is zero; null: not known. */
export function numberOf({ state, value }: Pick<Amount, 'state' | 'value'>): Decimal | null {
  return state === 'none' ? '0' : value;
}

function hasParts({ numerator, denominator }: AddedFigure): boolean {
  return numerator != null && denominator != null;
}

function amountOf(value: Decimal, isEstimate: boolean): Amount {
  return canBeKept(value)
    ? { state: 'value', value, numerator: null, denominator: null, isEstimate }
    : blankAmount;
}

function canBeKept(value: Decimal): boolean {
  return decimal.safeParse(value).success;
}
