import { decimal } from '../../model/decimal.ts';
import type { Figure } from '../../model/figure.ts';
import { addDecimals, percentOf } from '../values/add-decimals.ts';

type Amount = Pick<Figure, 'state' | 'value'>;
export type SummedPart = Amount & Partial<Pick<Figure, 'numerator' | 'denominator'>>;

/**
 * One indicator of several bodies as one's. Flows, stocks and running totals are added; a ratio is made anew from the sums
 * of its parts. "Không phát sinh" counts as zero beside a value and stays what it is when all say it; where one of them is
 * not known, nothing is: a sum with a hole misleads.
 */
export function sumFigures(
  parts: readonly (SummedPart | undefined)[],
  { isRatio }: { isRatio: boolean },
): Amount {
  const blank: Amount = { state: 'blank', value: null };
  const known = parts.filter((part): part is SummedPart => isKnownPart(part, { isRatio }));
  if (known.length < parts.length || parts.length === 0) return blank;
  if (known.every(({ state }) => state === 'none')) return { state: 'none', value: null };
  const values = known.filter(({ state }) => state === 'value');
  const value = isRatio ? sumRatio(values) : addDecimals(values.flatMap((part) => part.value ?? []));
  return value !== null && decimal.safeParse(value).success ? { state: 'value', value } : blank;
}

/** Whether a body says what a sum needs of it: of a ratio both its parts. */
export function isKnownPart(part: SummedPart | undefined, { isRatio }: { isRatio: boolean }): boolean {
  if (!part || part.state === 'blank') return false;
  return part.state === 'none' || !isRatio || (part.numerator != null && part.denominator != null);
}

function sumRatio(parts: readonly SummedPart[]): string | null {
  return percentOf(
    addDecimals(parts.flatMap(({ numerator }) => numerator ?? [])),
    addDecimals(parts.flatMap(({ denominator }) => denominator ?? [])),
  );
}
