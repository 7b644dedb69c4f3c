import { describe, expect, it } from 'vitest';
import type { Period } from '../../../../core/model/period.ts';
import { identifyPeriod } from '../../../../core/rules/periods/identify-period.ts';
import {
  nameNextPeriod,
  namePeriod,
  namePeriodAsTitle,
  stepWithinKind,
} from '../../../../core/rules/periods/name-period.ts';
import { parseDate } from '../../../../core/rules/values/parse-date.ts';
import { earliestDeadline, lastDayOf, planPeriod } from '../../../../core/rules/periods/plan-period.ts';

const named = (kind: Period['kind'], year: number, ordinal: number | null = null, title = '') => ({
  kind,
  year,
  ordinal,
  title,
});

describe('names of periods', () => {
  it.each([
    [named('quarter', 2021, 1), 'quý I/2021', 'quý II/2021', '2021-q1'],
    [named('quarter', 2021, 4), 'quý IV/2021', 'quý I/2022', '2021-q4'],
    [named('half-year', 2021), '6 tháng đầu năm 2021', '6 tháng cuối năm 2021', '2021-6m'],
    [named('nine-months', 2021), '9 tháng năm 2021', 'quý IV/2021', '2021-9m'],
    [named('year', 2021), 'năm 2021', 'năm 2022', '2021-y'],
    [named('month', 2021, 12), 'tháng 12/2021', 'tháng 1/2022', '2021-m12'],
    [
      named('special', 2021, null, 'công tác bầu cử'),
      'công tác bầu cử',
      'thời gian tới',
      '2021-cong-tac-bau-cu',
    ],
    [named('urgent', 2021, null, '???'), '???', 'thời gian tới', '2021-urgent'],
  ])('%o is "%s", followed by "%s"', (period, name, next, id) => {
    expect(namePeriod(period)).toBe(name);
    expect(nameNextPeriod(period)).toBe(next);
    expect(identifyPeriod(period)).toBe(id);
  });

  it('begins a line with a capital, also with Đ', () => {
    expect(namePeriodAsTitle(named('quarter', 2021, 1))).toBe('Quý I/2021');
    expect(namePeriodAsTitle(named('special', 2021, null, 'đại hội'))).toBe('Đại hội');
  });

  it('steps back over the turn of the year', () => {
    expect(stepWithinKind(named('quarter', 2021, 1), -1)).toEqual({ year: 2020, ordinal: 4 });
    expect(stepWithinKind(named('month', 2021, 1), -13)).toEqual({ year: 2019, ordinal: 12 });
    expect(stepWithinKind(named('year', 2021), -1)).toEqual({ year: 2020, ordinal: null });
  });
});

describe('usual dates of a period', () => {
  it('covers the months that the period names', () => {
    expect(planPeriod('quarter', 2021, 1)).toMatchObject({ dataFrom: '2021-01-01', dataTo: '2021-03-31' });
    expect(planPeriod('half-year', 2024, null)).toMatchObject({
      dataFrom: '2024-01-01',
      dataTo: '2024-06-30',
    });
    expect(planPeriod('month', 2024, 2)).toMatchObject({ dataFrom: '2024-02-01', dataTo: '2024-02-29' });
  });

  it('ends "trước ngày 20" on the 19th and "chậm nhất ngày 20" on the 20th', () => {
    expect(lastDayOf({ rule: 'before', date: '2021-03-20' })).toBe('2021-03-19');
    expect(lastDayOf({ rule: 'at-latest', date: '2021-03-20' })).toBe('2021-03-20');
    expect(lastDayOf({ rule: 'before', date: '2021-03-01' })).toBe('2021-02-28');
  });

  it('lets a deadline without a year mean the months after the period, also in a report at the end of a year', () => {
    const meant = (typed: string, dataTo: string) =>
      parseDate(typed, { notBefore: earliestDeadline({ dataTo }) });
    expect(meant('25/6', '2021-03-31')).toEqual({ ok: true, date: '2021-06-25' });
    expect(meant('20/3', '2021-03-31')).toEqual({ ok: true, date: '2021-03-20' });
    expect(meant('25/3', '2021-12-31')).toEqual({ ok: true, date: '2022-03-25' });
    expect(meant('28/12', '2021-12-31')).toEqual({ ok: true, date: '2021-12-28' });
  });
});
