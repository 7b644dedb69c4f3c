import { expect, it } from 'vitest';
import { accumulateFigure } from '../../../../core/rules/figures/accumulate-figure.ts';

const value = (number: string) => ({ state: 'value', value: number }) as const;
const none = { state: 'none', value: null } as const;
const blank = { state: 'blank', value: null } as const;

it('adds the earlier periods of the year to this one, "không phát sinh" as nothing', () => {
  expect(accumulateFigure([value('800'), none], value('1018.5'))).toBe('1818.5');
});

it('is not known with a hole in it, nor needed in the first period', () => {
  expect(accumulateFigure([value('800'), blank], value('1'))).toBeNull();
  expect(accumulateFigure([value('800'), undefined], value('1'))).toBeNull();
  expect(accumulateFigure([value('800')], blank)).toBeNull();
  expect(accumulateFigure([], value('1'))).toBeNull();
});
