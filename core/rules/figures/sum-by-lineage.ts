import { decimal } from '../../model/decimal.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorKind } from '../../model/indicator.ts';
import { addDecimals, percentOf } from '../values/add-decimals.ts';

type SummedFigure = Pick<Figure, 'indicatorId' | 'state' | 'value'>;

/**
 * The figures of several bodies as one's, for a comparison with the body that took over from them. Flows, stocks and
 * running totals are added; a ratio is made anew from the sums of its parts. "Không phát sinh" counts as zero beside a
 * value and stays what it is when all say it; where one of them is not known, nothing is: a sum with a hole misleads.
 */
export function sumByLineage(
  reports: readonly (readonly Figure[])[],
  kinds: ReadonlyMap<string, IndicatorKind>,
): SummedFigure[] {
  const ids = new Set(reports.flatMap((figures) => figures.map(({ indicatorId }) => indicatorId)));
  return [...ids].map((indicatorId) =>
    sum(
      indicatorId,
      kinds.get(indicatorId) === 'ratio',
      reports.map((figures) => figures.find((each) => each.indicatorId === indicatorId)),
    ),
  );
}

function sum(indicatorId: string, isRatio: boolean, parts: readonly (Figure | undefined)[]): SummedFigure {
  const blank: SummedFigure = { indicatorId, state: 'blank', value: null };
  const known = parts.filter((part): part is Figure => part !== undefined && part.state !== 'blank');
  if (known.length < parts.length) return blank;
  if (known.every(({ state }) => state === 'none')) return { indicatorId, state: 'none', value: null };
  const values = known.filter(({ state }) => state === 'value');
  const value = isRatio ? sumRatio(values) : addDecimals(values.flatMap((part) => part.value ?? []));
  return value !== null && decimal.safeParse(value).success ? { indicatorId, state: 'value', value } : blank;
}

function sumRatio(parts: readonly Figure[]): string | null {
  const numerators = parts.flatMap(({ numerator }) => numerator ?? []);
  const denominators = parts.flatMap(({ denominator }) => denominator ?? []);
  if (numerators.length < parts.length || denominators.length < parts.length) return null;
  return percentOf(addDecimals(numerators), addDecimals(denominators));
}
