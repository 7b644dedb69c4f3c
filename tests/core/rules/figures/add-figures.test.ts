import { describe, expect, it } from 'vitest';
import {
  accumulate,
  addKnown,
  addWhole,
  areKnown,
  type AddedFigure,
} from '../../../../core/rules/figures/add-figures.ts';

const value = (number: string) => ({ state: 'value', value: number }) as const;
const none = { state: 'none', value: null } as const;
const blank = { state: 'blank', value: null } as const;

describe('luỹ kế từ đầu năm', () => {
  it('adds the earlier periods of the year to this one, "không phát sinh" as nothing', () => {
    expect(accumulate([value('800'), none], value('1018.5'))).toBe('1818.5');
  });

  it('is not known with a hole in it, nor needed in the first period', () => {
    expect(accumulate([value('800'), blank], value('1'))).toBeNull();
    expect(accumulate([value('800'), undefined], value('1'))).toBeNull();
    expect(accumulate([value('800')], blank)).toBeNull();
    expect(accumulate([], value('1'))).toBeNull();
  });
});

describe('a sum over bodies', () => {
  const ratio = (percent: string, numerator: string | null, denominator: string | null): AddedFigure => ({
    ...value(percent),
    numerator,
    denominator,
  });

  it('is of what is known, and nothing where all must be known', () => {
    expect(addKnown('flow', [value('5'), blank, undefined, none]).value).toBe('5');
    expect(addWhole('flow', [value('5'), none]).value).toBe('5');
    expect(addWhole('flow', [value('5'), undefined]).state).toBe('blank');
    expect([addKnown('flow', []).state, addWhole('flow', []).state]).toEqual(['blank', 'blank']);
    expect(addWhole('stock', [none, none]).state).toBe('none');
  });

  it('never adds percents: who gives no parts beside others is not known, a lone percent stands', () => {
    const parts = [ratio('50', '1', '2'), ratio('40', null, null), ratio('12.5', '1', '8')];
    expect(areKnown('ratio', parts)).toEqual([true, false, true]);
    expect(addKnown('ratio', parts).value).toBe('20');
    expect(addWhole('ratio', parts).state).toBe('blank');
    expect(addWhole('ratio', [ratio('40', null, null), none]).value).toBe('40');
    expect(addKnown('ratio', [ratio('0', '0', '0'), ratio('0', '0', '0')]).state).toBe('blank');
  });

  it('is blank when it outgrows what a figure can hold, and an estimate when one of them is', () => {
    expect(addKnown('flow', [value('999999999999999'), value('1')]).state).toBe('blank');
    expect(addKnown('flow', [{ ...value('1'), isEstimate: true }, value('2')]).isEstimate).toBe(true);
  });
});
