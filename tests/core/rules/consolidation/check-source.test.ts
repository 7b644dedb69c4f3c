import { expect, test } from 'vitest';
import { findEndWithin, findOtherPeriod } from '../../../../core/rules/consolidation/check-source.ts';
import { listIncludedPeriods } from '../../../../core/rules/consolidation/list-included-periods.ts';
import { organisation, period } from '../../../support/records.ts';

test('a report whose abstract names another quarter was probably entered in the wrong period', () => {
  expect(findOtherPeriod('kết quả công tác quý IV/2020, nhiệm vụ quý II/2020', period)).toMatch(
    /“quý IV\/2020”, không phải quý I\/2021/,
  );
  expect(findOtherPeriod('kết quả công tác quý I/2021, nhiệm vụ trọng tâm quý II/2021', period)).toBeNull();
  expect(findOtherPeriod('kết quả quý 1 năm 2021', period)).toBeNull();
  expect(findOtherPeriod('kết quả công tác 3 tháng đầu năm, nhiệm vụ quý II/2021', period)).toBeNull();
  expect(findOtherPeriod('kết quả công tác', period)).toBeNull();
});

test('a body that ended within the period is told with its last day; one that ended before or goes on is not', () => {
  const ending = (to: string | null) => ({
    ...organisation,
    versions: organisation.versions.map((version) => ({ ...version, to })),
  });
  expect(findEndWithin(ending('2021-01-31'), period)).toMatch(/31\/01\/2021/);
  expect(findEndWithin(ending(null), period)).toBeNull();
  expect(findEndWithin(ending('2020-01-31'), period)).toBeNull();
  expect(findEndWithin(ending(period.dataTo), period)).toBeNull();
});

test('6 tháng is made of quý I and quý II, a quarter of its months', () => {
  const of = (kind: 'half-year' | 'nine-months' | 'year' | 'quarter' | 'month', ordinal: number | null) =>
    listIncludedPeriods({ kind, year: 2021, ordinal });
  expect(of('half-year', null)).toEqual(['2021-q1', '2021-q2']);
  expect(of('nine-months', null)).toHaveLength(3);
  expect(of('year', null)).toHaveLength(4);
  expect(of('quarter', 2)).toEqual(['2021-m04', '2021-m05', '2021-m06']);
  expect(of('month', 3)).toEqual([]);
});
