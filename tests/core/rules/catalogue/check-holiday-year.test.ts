import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HolidayYear, SpecialDay } from '../../../../core/model/holiday-year.ts';
import { checkHolidayYear } from '../../../../core/rules/catalogue/check-holiday-year.ts';
import {
  completeHolidayYear,
  listMissingDays,
} from '../../../../core/rules/catalogue/complete-holiday-year.ts';
import { addDays } from '../../../../core/rules/values/calendar.ts';

const day = (date: string, part: Partial<SpecialDay> = {}): SpecialDay => ({
  date,
  kind: 'holiday',
  name: 'Ngày nghỉ',
  certainty: 'certain',
  source: '',
  ...part,
});
const yearOf = (...days: SpecialDay[]): HolidayYear => ({ id: '2026', year: 2026, days });
const tell = (year: HolidayYear, others: HolidayYear[] = []) =>
  checkHolidayYear(year, others).map(
    ({ severity, field, sentence }) => `${severity} ${field ?? ''}: ${sentence}`,
  );

describe('the holidays of a year', () => {
  it('are in order when each day given free is worked on a Saturday or Sunday', () => {
    const swap = [
      day('2026-01-02', { kind: 'bridge', name: 'Hoán đổi' }),
      day('2026-01-10', { kind: 'make-up', name: 'Làm bù' }),
    ];
    expect(tell(yearOf(day('2026-01-01'), ...swap))).toEqual([]);
  });

  it.each<[string, SpecialDay[], string]>([
    [
      'a day of another year',
      [day('2027-01-01')],
      'refused days.0.date: Ngày 01/01/2027 không thuộc năm 2026.',
    ],
    [
      'a day written twice',
      [day('2026-01-01'), day('2026-01-01')],
      'refused days.1.date: Ngày 01/01/2026 ghi hai lần.',
    ],
    [
      'a day without a name',
      [day('2026-09-02', { name: ' ' })],
      'refused days.0.name: Ghi tên của ngày 02/9/2026, ví dụ “Quốc khánh”.',
    ],
  ])('%s is refused', (_what, days, told) => {
    expect(tell(yearOf(...days))).toEqual([told]);
  });

  it('are refused where a working day is made up, or a weekend given free', () => {
    expect(
      tell(yearOf(day('2026-01-05', { kind: 'make-up' }), day('2026-01-10', { kind: 'bridge' }))),
    ).toEqual([
      'refused days.0.date: Ngày 05/01/2026 vốn là ngày làm việc; làm bù chỉ vào thứ bảy, chủ nhật.',
      'refused days.1.date: Ngày 10/01/2026 là thứ bảy hoặc chủ nhật, vốn đã nghỉ; không cần hoán đổi.',
    ]);
  });

  it('are looked at again when a day given free is not made up, or the year is there twice', () => {
    expect(tell(yearOf(day('2026-01-02', { kind: 'bridge' })))).toEqual([
      'warning days: Có 1 ngày nghỉ hoán đổi nhưng 0 ngày làm bù; mỗi ngày hoán đổi thường có một ngày làm bù.',
    ]);
    expect(tell(yearOf(), [yearOf()])).toEqual(['refused year: Năm 2026 đã có trong danh mục.']);
  });
});

describe('a year that is completed from what is shipped', () => {
  const days = fc
    .uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 30 })
    .map((offsets) => offsets.map((offset) => addDays('2026-01-01', offset)));

  it('keeps what the house says of each day, and then lacks nothing, whatever stands in either', () => {
    fc.assert(
      fc.property(days, days, (own, shipped) => {
        const house = yearOf(...own.map((date) => day(date, { name: 'của cơ quan' })));
        const program = yearOf(...shipped.map((date) => day(date, { name: 'có sẵn' })));
        const completed = completeHolidayYear(house, program);
        expect(listMissingDays(completed, program)).toEqual([]);
        for (const date of own)
          expect(completed.days.find((each) => each.date === date)?.name).toBe('của cơ quan');
        expect(completed.days).toHaveLength(new Set([...own, ...shipped]).size);
      }),
    );
  });
});
