import { expect, test } from 'vitest';
import type { SummedBody } from '../../../../core/contract/consolidation.ts';
import { blankFigure, type Figure } from '../../../../core/model/figure.ts';
import type { Indicator, IndicatorKind } from '../../../../core/model/indicator.ts';
import { sumBodies } from '../../../../core/rules/consolidation/sum-bodies.ts';
import { addOverPeriods } from '../../../../core/rules/figures/add-figures.ts';
import { indicator } from '../../../support/records.ts';
import { seededRandom } from '../../../support/seeded-random.ts';

// Every number of the test is a whole number of thousandths; only the rule sees decimals.
const kinds: IndicatorKind[] = ['flow', 'stock', 'ratio', 'running'];
const indicators: Indicator[] = kinds.map((kind) => ({ ...indicator, id: kind, code: kind, kind }));
const [unitCount, periodCount] = [100, 8];

type Cell = { state: 'value' | 'none' | 'blank'; thousandths: number; whole: number };

function write(thousandths: number): string {
  const digits = String(thousandths).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}

function figureOf(kind: IndicatorKind, { state, thousandths, whole }: Cell): Figure {
  if (state !== 'value') return { ...blankFigure(kind), state };
  if (kind !== 'ratio') return { ...blankFigure(kind), state, value: write(thousandths) };
  return {
    ...blankFigure(kind),
    state,
    value: percent(thousandths, whole),
    numerator: write(thousandths),
    denominator: write(whole),
  };
}

/** To two places, a half away from zero, by whole numbers. */
function percent(part: number, whole: number): string {
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  return write(Number(hundredths) * 10);
}

test(`sums of ${unitCount} bodies over ${periodCount} periods agree with plain whole numbers`, () => {
  const random = seededRandom(20_211_129);
  const draw = (): Cell => {
    const dice = random();
    return {
      state: dice < 0.004 ? 'blank' : dice < 0.1 ? 'none' : 'value',
      thousandths: Math.floor(random() * 90_000_000),
      whole: 1 + Math.floor(random() * 90_000_000),
    };
  };
  const cells = Array.from({ length: unitCount }, () =>
    Array.from({ length: periodCount }, () => kinds.map(draw)),
  );
  let [wholeSums, gaps] = [0, 0];
  for (let period = 0; period < periodCount; period += 1) {
    const bodies = cells.map((unit, index): SummedBody => ({
      organisationId: `u${index}`,
      name: `u${index}`,
      kind: 'farmers-union',
      figures: kinds.map((kind, place) => figureOf(kind, unit[period]?.[place] as Cell)),
      lastYear: null,
      earlierInYear: null,
    }));
    const sums = sumBodies({ indicators, bodies, leftOut: [], officeId: 'x', year: 2021 });
    kinds.forEach((kind, place) => {
      const column = cells.map((unit) => unit[period]?.[place] as Cell);
      const values = column.filter(({ state }) => state === 'value');
      const blanks = column.filter(({ state }) => state === 'blank').length;
      const total = values.reduce((sum, { thousandths }) => sum + thousandths, 0);
      const below = values.reduce((sum, { whole }) => sum + whole, 0);
      expect(sums[place]).toMatchObject({
        knownCount: unitCount - blanks,
        isWhole: blanks === 0,
        total: { state: 'value', value: kind === 'ratio' ? percent(total, below) : write(total) },
      });
      if (blanks === 0) wholeSums += 1;
      else gaps += 1;
    });
  }
  expect(Math.min(wholeSums, gaps)).toBeGreaterThan(0);

  for (const unit of cells)
    kinds.forEach((kind, place) => {
      const series = unit.map((period) => period[place] as Cell);
      const found = addOverPeriods(
        kind,
        series.map((cell) => figureOf(kind, cell)),
      );
      const last = series.at(-1) as Cell;
      const isKnown = series.every(({ state }) => state !== 'blank');
      const total = series.reduce(
        (sum, { state, thousandths }) => sum + (state === 'value' ? thousandths : 0),
        0,
      );
      const expected = {
        flow: isKnown ? write(total) : null,
        stock: last.state === 'value' ? write(last.thousandths) : null,
        running: last.state === 'value' ? write(last.thousandths) : null,
        ratio: null,
      }[kind];
      expect(found.value).toBe(expected);
    });
});
