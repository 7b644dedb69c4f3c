import type { FigureRow } from './figure-rows.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Figure } from '../model/figure.ts';
import type { FigureValue } from '../model/form.ts';
import type { IndicatorKind } from '../model/indicator.ts';
import { addWhole, areKnown, type AddedFigure } from '../rules/figures/add-figures.ts';
import { percentOf } from '../rules/values/add-decimals.ts';

export type Amount = Pick<Figure, 'state' | 'value'>;
export type AmountValue = Exclude<FigureValue, 'note'>;

/** One number of a report's figure. */
export function readAmount(row: FigureRow, value: AmountValue): Amount {
  const { figure, previous, lastYear } = row;
  switch (value) {
    case 'period':
      return figure;
    case 'since-new-year':
      return row.sinceNewYear === null && figure.state === 'none' ? figure : known(row.sinceNewYear);
    case 'previous':
      return previous ?? known(null);
    case 'last-year':
      return lastYear ?? known(null);
    case 'year-target':
      return known(figure.yearTarget);
    case 'share-of-target':
      return known(row.share);
    case 'percent-of-previous':
      return percent(figure, previous);
    case 'percent-of-last-year':
      return percent(figure, lastYear);
    case 'numerator':
      return known(figure.numerator);
    case 'denominator':
      return known(figure.denominator);
  }
}

/** `areKnown`: which of the bodies say what the sum needs of them, in their order. */
export type SummedAmount = { amount: Amount; areKnown: boolean[] };

/** The same number of several bodies as one's: amounts added, percents made anew from the sums. */
export function sumAmounts(
  rows: readonly (FigureRow | undefined)[],
  value: AmountValue,
  kind: IndicatorKind,
): SummedAmount {
  const add = (read: (row: FigureRow) => AddedFigure, of: 'flow' | 'ratio'): SummedAmount => {
    const parts = rows.map((row) => row && read(row));
    const { state, value: sum } = addWhole(of, parts);
    return { amount: { state, value: sum }, areKnown: areKnown(of, parts) };
  };
  const of = (each: AmountValue) => add((row) => readAmount(row, each), 'flow');
  switch (value) {
    case 'period':
      return add(({ figure }) => figure, kind === 'ratio' ? 'ratio' : 'flow');
    case 'since-new-year':
    case 'previous':
    case 'last-year':
    case 'year-target':
    case 'numerator':
    case 'denominator':
      return of(value);
    case 'share-of-target':
      return percentOfSums(of(kind === 'stock' ? 'period' : 'since-new-year'), of('year-target'));
    case 'percent-of-previous':
      return percentOfSums(of('period'), of('previous'));
    case 'percent-of-last-year':
      return percentOfSums(of('period'), of('last-year'));
  }
}

function percentOfSums(sum: SummedAmount, base: SummedAmount): SummedAmount {
  return {
    amount: percent(sum.amount, base.amount),
    areKnown: sum.areKnown.map((isKnown, index) => isKnown && base.areKnown[index] === true),
  };
}

function known(value: Decimal | null): Amount {
  return { state: value === null ? 'blank' : 'value', value };
}

function percent(amount: Amount, base: Amount | null): Amount {
  if (amount.value === null || !base || base.value === null) return known(null);
  return known(percentOf(amount.value, base.value));
}
