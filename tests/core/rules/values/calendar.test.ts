import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compare,
  dateFromParts,
  dateInVietnam,
  dayOfWeek,
  daysBetween,
  lastDayOfMonth,
  partsOf,
  timeInVietnam,
} from '../../../../core/rules/values/calendar.ts';
import { isRealDate } from '../../../../core/model/real-date.ts';

const parts = fc.record({
  year: fc.integer({ min: 1, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const date = parts.map(({ year, month, day }) => dateFromParts(year, month, day) ?? '');

/** Days since a fixed day, by the formula of Fliegel and Van Flandern (1968): independent of Date. */
function julianDay(text: string): number {
  const { year, month, day } = partsOf(text);
  const shift = Math.trunc((month - 14) / 12);
  return (
    day -
    32075 +
    Math.trunc((1461 * (year + 4800 + shift)) / 4) +
    Math.trunc((367 * (month - 2 - shift * 12)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + shift) / 100)) / 4)
  );
}

describe('isRealDate', () => {
  it.each([
    [2021, 1, 8],
    [2024, 2, 29],
    [2000, 2, 29],
    [1, 1, 1],
    [9999, 12, 31],
  ])('takes %i-%i-%i', (year, month, day) => {
    expect(isRealDate(year, month, day)).toBe(true);
  });

  it.each([
    [2021, 2, 29],
    [1900, 2, 29],
    [2021, 4, 31],
    [2021, 13, 1],
    [2021, 0, 1],
    [2021, 1, 0],
    [2021, 1, 1.5],
    [0, 1, 1],
    [10000, 1, 1],
    [Number.NaN, 1, 1],
  ])('refuses %s-%s-%s', (year, month, day) => {
    expect(isRealDate(year, month, day)).toBe(false);
  });

  it('agrees with a date that JavaScript has made itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9999 }),
        fc.integer({ min: -2, max: 15 }),
        fc.integer({ min: -2, max: 35 }),
        (year, month, day) => {
          const made = new Date(Date.UTC(year, month - 1, day));
          const isSame = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
          expect(isRealDate(year, month, day)).toBe(isSame);
        },
      ),
    );
  });
});

describe('adding to a date', () => {
  it('"trước ngày 20" ends on the 19th, also over the end of a month or year', () => {
    expect(addDays('2021-03-20', -1)).toBe('2021-03-19');
    expect(addDays('2021-03-01', -1)).toBe('2021-02-28');
    expect(addDays('2020-12-31', 1)).toBe('2021-01-01');
  });

  it('a month after 31 January is the last day of February', () => {
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2021-01-15', -1)).toBe('2020-12-15');
    expect(addMonths('2021-11-30', 3)).toBe('2022-02-28');
  });

  it('stops at the ends of the calendar instead of failing', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addMonths('9999-12-15', 1)).toBe('9999-12-31');
    expect(addMonths('0001-01-15', -1)).toBe('0001-01-01');
  });

  it('counts days as astronomers do, for any two dates', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        const days = julianDay(to) - julianDay(from);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(from, days)).toBe(to);
      }),
    );
  });

  it('goes twelve months on to the same day of the next year', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -3, max: 3 }), ({ year, month, day }, years) => {
        fc.pre(year + years >= 1 && year + years <= 9999);
        expect(addMonths(dateFromParts(year, month, day) ?? '', 12 * years)).toBe(
          dateFromParts(year + years, month, day),
        );
      }),
    );
  });
});

describe('reading a date', () => {
  it('orders dates by the calendar', () => {
    expect(['2021-10-01', '2021-09-30', '2020-12-31'].toSorted(compare)).toEqual([
      '2020-12-31',
      '2021-09-30',
      '2021-10-01',
    ]);
    expect(compare('2021-01-08', '2021-01-08')).toBe(0);
  });

  it('knows the day of the week, Monday first', () => {
    expect(dayOfWeek('2021-03-15')).toBe(1);
    expect(dayOfWeek('2021-03-21')).toBe(7);
    fc.assert(fc.property(date, (day) => dayOfWeek(day) === (julianDay(day) % 7) + 1));
  });

  it('knows the last day of a month', () => {
    expect(lastDayOfMonth('2021-02-10')).toBe('2021-02-28');
    expect(lastDayOfMonth('2024-02-10')).toBe('2024-02-29');
    expect(lastDayOfMonth('2021-03-31')).toBe('2021-03-31');
    fc.assert(
      fc.property(date, (day) => addDays(lastDayOfMonth(day), 1) === addMonths(`${day.slice(0, 8)}01`, 1)),
    );
  });
});

describe('the clock in Viet Nam', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('is seven hours ahead of UTC', () => {
    expect(dateInVietnam('2021-03-16T16:59:59.999Z')).toBe('2021-03-16');
    expect(dateInVietnam('2021-03-16T17:00:00.000Z')).toBe('2021-03-17');
    expect(dateInVietnam('2020-12-31T17:00:00.000Z')).toBe('2021-01-01');
    expect(timeInVietnam('2021-03-16T03:42:07.000Z')).toBe('10:42:07');
    expect(timeInVietnam('2021-03-16T17:00:00.000Z')).toBe('00:00:00');
  });

  // Samoa had no 30 December 2011, São Paulo no midnight on 4 November 2018, Viet Nam other hours before 1975.
  it.each([
    ['Asia/Ho_Chi_Minh', -420],
    ['America/Sao_Paulo', 180],
    ['Pacific/Apia', -780],
    ['UTC', 0],
  ])('and no date depends on the zone of the machine: %s', (machineZone, minutes) => {
    process.env.TZ = machineZone;
    expect(new Date('2021-06-01T00:00:00Z').getTimezoneOffset()).toBe(minutes);
    expect(dateInVietnam('2021-03-16T17:00:00.000Z')).toBe('2021-03-17');
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
    expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
    expect(addDays('2018-11-03', 1)).toBe('2018-11-04');
    expect(addMonths('1954-06-30', 1)).toBe('1954-07-30');
    expect(dayOfWeek('2018-11-04')).toBe(7);
  });
});
