import { describe, expect, it } from 'vitest';
import {
  formatMoment,
  formatMomentOfYear,
  formatMomentSeenAt,
} from '../../../../core/rules/values/format-moment.ts';

describe('a moment, by the clock of Viet Nam wherever the PC stands', () => {
  it('is written with its day, and for what is looked up later with its year', () => {
    expect(formatMoment('2021-03-16T03:50:59.000Z')).toBe('10:50 ngày 16/3');
    expect(formatMomentOfYear('2021-03-16T19:28:00.000Z')).toBe('02:28 ngày 17/3/2021');
  });

  it.each([
    ['2021-03-16T17:00:00.000Z', '00:00 hôm nay'],
    ['2021-03-16T16:59:59.000Z', '23:59 hôm qua'],
    ['2021-03-15T17:00:00.000Z', '00:00 hôm qua'],
    ['2021-03-15T16:59:59.000Z', '23:59 15/3/2021'],
    ['2021-03-18T03:00:00.000Z', '10:00 18/3/2021'],
  ])('%s, seen on 17/3/2021, is %s', (moment, words) => {
    expect(formatMomentSeenAt(moment, '2021-03-17T02:00:00.000Z')).toBe(words);
  });
});
