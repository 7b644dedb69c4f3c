import { describe, expect, it } from 'vitest';
import { blankFigure, type Figure } from '../../../../core/model/figure.ts';
import { sumByLineage } from '../../../../core/rules/figures/sum-by-lineage.ts';

const kinds = new Map([
  ['moi', 'flow' as const],
  ['tong', 'stock' as const],
  ['ty-le', 'ratio' as const],
]);
const value = (indicatorId: string, number: string, more: Partial<Figure> = {}): Figure => ({
  ...blankFigure(indicatorId),
  state: 'value',
  value: number,
  ...more,
});
const none = (indicatorId: string): Figure => ({ ...blankFigure(indicatorId), state: 'none' });

describe('the figures of several bodies beside those of their successor', () => {
  it('are added exactly, what did not arise counting as nothing', () => {
    expect(sumByLineage([[value('moi', '1018')], [value('moi', '0.5')], [none('moi')]], kinds)).toEqual([
      { indicatorId: 'moi', state: 'value', value: '1018.5' },
    ]);
  });

  it('did not arise when none of them arose', () => {
    expect(sumByLineage([[none('moi')], [none('moi')]], kinds)).toEqual([
      { indicatorId: 'moi', state: 'none', value: null },
    ]);
  });

  it('are unknown where one of them is: a sum with a hole misleads', () => {
    const unknown = [{ indicatorId: 'tong', state: 'blank', value: null }];
    expect(sumByLineage([[value('tong', '5')], [blankFigure('tong')]], kinds)).toEqual(unknown);
    expect(sumByLineage([[value('tong', '5')], []], kinds)).toEqual(unknown);
  });

  it('of a ratio come from its parts, and are unknown without them', () => {
    const ratio = (numerator: string | null, denominator: string | null) =>
      value('ty-le', '50', { numerator, denominator });
    expect(sumByLineage([[ratio('1', '2')], [ratio('2', '8')]], kinds)).toMatchObject([{ value: '30' }]);
    expect(sumByLineage([[ratio('1', '2')], [ratio(null, null)]], kinds)).toMatchObject([{ state: 'blank' }]);
  });
});
