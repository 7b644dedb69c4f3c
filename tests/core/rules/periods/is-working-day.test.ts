import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holidayYear } from '../../../../core/model/holiday-year.ts';
import { checkHolidayYear } from '../../../../core/rules/catalogue/check-holiday-year.ts';
import { isWorkingDay, nextWorkingDay } from '../../../../core/rules/periods/is-working-day.ts';

const folder = join(import.meta.dirname, '../../../../assets/catalogue/holidays');
const years = readdirSync(folder).map((name) =>
  holidayYear.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
);

describe('the shipped days off', () => {
  it('are those of 2020 to 2028, and pass the rules of the catalogue', () => {
    expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028]);
    expect(years.flatMap((year) => checkHolidayYear(year, []))).toEqual([]);
  });

  it('say where each is from, and count nothing as certain that is announced each year', () => {
    const days = years.flatMap((year) => year.days);
    expect(days.filter(({ source }) => source === '')).toEqual([]);
    expect(days.filter(({ kind, certainty }) => kind !== 'holiday' && certainty === 'certain')).toEqual([]);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-04-24', true],
    ['2026-04-25', false],
    ['2026-04-27', false],
    ['2026-08-22', true],
    ['2026-08-31', false],
    ['2031-06-02', true],
    ['2031-06-01', false],
  ])('%s: %s', (date, isWorked) => {
    expect(isWorkingDay(date, years)).toBe(isWorked);
  });

  it('is found after a holiday that falls on a weekend', () => {
    expect(nextWorkingDay('2026-04-25', years)).toBe('2026-04-28');
  });
});
