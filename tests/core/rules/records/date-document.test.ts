import { describe, expect, it } from 'vitest';
import { dateDocument } from '../../../../core/rules/records/date-document.ts';

describe('the date that decides names and layout', () => {
  it.each([
    ['its own', { year: 2021, month: 3, day: 18 }, '2021-03-18'],
    ['the last of its month while the day is blank', { year: 2021, month: 2, day: null }, '2021-02-28'],
    ['the end of the data while the month is blank', { year: 2021, month: null, day: null }, '2021-03-14'],
    ['the last of the month for a day past it', { year: 2021, month: 4, day: 31 }, '2021-04-30'],
  ])('is %s', (_what, date, expected) => {
    expect(dateDocument(date, '2021-03-14')).toBe(expected);
  });
});
