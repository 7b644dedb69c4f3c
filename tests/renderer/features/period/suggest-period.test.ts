import { describe, expect, it } from 'vitest';
import { suggestPeriod, type PeriodChoice } from '../../../../renderer/features/period/suggest-period.ts';

const period = (kind: PeriodChoice['kind'], year: number, ordinal: number | null = null): PeriodChoice => ({
  kind,
  year,
  ordinal,
  title: '',
});

describe('the period that is proposed next', () => {
  it('is the quarter of today while there is none', () => {
    expect(suggestPeriod(null, [], '2026-11-23')).toEqual(period('quarter', 2026, 4));
  });

  it.each([
    [period('quarter', 2021, 1), period('quarter', 2021, 2)],
    [period('quarter', 2021, 4), period('quarter', 2022, 1)],
    [period('month', 2021, 12), period('month', 2022, 1)],
    [period('half-year', 2021), period('nine-months', 2021)],
    [period('nine-months', 2021), period('year', 2021)],
    [period('year', 2021), period('quarter', 2022, 1)],
  ])('follows the newest one: %o', (newest, next) => {
    expect(suggestPeriod(newest, [], '2021-05-01')).toEqual(next);
  });

  it('is never one that is there already', () => {
    expect(
      suggestPeriod(period('quarter', 2021, 1), ['2021-q1', '2021-q2', '2021-q3'], '2021-05-01'),
    ).toEqual(period('quarter', 2021, 4));
  });

  it('is a quarter after a special report', () => {
    const special = { ...period('special', 2021), title: 'công tác bầu cử' };
    expect(suggestPeriod(special, ['2021-cong-tac-bau-cu'], '2021-05-01')).toEqual(
      period('quarter', 2021, 2),
    );
  });
});
