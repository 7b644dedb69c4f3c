import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromParts } from '../../../../core/rules/values/calendar.ts';
import {
  formatDateBlank,
  formatDateLong,
  formatDateShort,
  formatMonthOfYear,
} from '../../../../core/rules/values/format-date.ts';
import { parseDate } from '../../../../core/rules/values/parse-date.ts';

describe('a date in a document', () => {
  it.each([
    ['2021-01-08', 'ngày 08 tháng 01 năm 2021', '08/01/2021'],
    ['2021-03-02', 'ngày 02 tháng 3 năm 2021', '02/3/2021'],
    ['2018-02-20', 'ngày 20 tháng 02 năm 2018', '20/02/2018'],
    ['2025-07-05', 'ngày 05 tháng 7 năm 2025', '05/7/2025'],
    ['2025-09-05', 'ngày 05 tháng 9 năm 2025', '05/9/2025'],
    ['2026-10-10', 'ngày 10 tháng 10 năm 2026', '10/10/2026'],
  ])('%s is written %s and %s: days under 10 and the months 1 and 2 are padded', (date, long, short) => {
    expect(formatDateLong(date)).toBe(long);
    expect(formatDateShort(date)).toBe(short);
  });

  it('leaves three spaces for the day or month that the văn thư fills in', () => {
    expect(formatDateBlank({ year: 2021, month: 4 })).toBe('ngày     tháng 4 năm 2021');
    expect(formatDateBlank({ year: 2021 })).toBe('ngày     tháng     năm 2021');
    expect(formatDateBlank({ year: 2021, month: 2, day: 3 })).toBe('ngày 03 tháng 02 năm 2021');
  });

  it('names a month with its year', () => {
    expect(formatMonthOfYear({ year: 2021, month: 2 })).toBe('tháng 02 năm 2021');
    expect(formatMonthOfYear({ year: 2021, month: 3 })).toBe('tháng 3 năm 2021');
  });

  it('can be typed back as it was printed', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
      )
      .map(([year, month, day]) => dateFromParts(year, month, day))
      .filter((value) => value !== null);
    fc.assert(
      fc.property(date, (value) => {
        expect(parseDate(formatDateLong(value))).toEqual({ ok: true, date: value });
        expect(parseDate(formatDateShort(value))).toEqual({ ok: true, date: value });
      }),
    );
  });
});
