import { describe, expect, it } from 'vitest';
import { warnOfArrival, type Arrival } from '../../../../core/rules/intake/warn-of-arrival.ts';
import { lastDayOf } from '../../../../core/rules/periods/plan-period.ts';
import { nextWorkingDay, previousWorkingDay } from '../../../../core/rules/periods/is-working-day.ts';
import { dayOfWeek } from '../../../../core/rules/values/calendar.ts';

const arrival: Arrival = {
  arrivedOn: '2021-03-19',
  date: '2021-03-18',
  lastDay: '2021-03-19',
  today: '2021-03-22',
  periodName: 'quý I/2021',
  otherPeriod: null,
  endedOn: null,
};

describe('what is worth knowing when a report is registered', () => {
  it('says nothing of one that came in time', () => {
    expect(warnOfArrival(arrival)).toEqual([]);
  });

  it.each([
    [{ arrivedOn: '2021-03-22' }, /^Gửi muộn 3 ngày/],
    [{ date: '2021-03-20' }, /trước ngày của văn bản/],
    [{ arrivedOn: '2021-03-23', lastDay: null }, /sau hôm nay/],
    [{ otherPeriod: 'quý IV/2020' }, /“quý IV\/2020”, không phải quý I\/2021/],
    [{ endedOn: '2021-02-28' }, /kết thúc hoạt động ngày 28\/02\/2021/],
  ])('tells %j', (change, sentence) => {
    expect(warnOfArrival({ ...arrival, ...change })).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('20 March 2021, a Saturday', () => {
  it('ends on Friday the 19th when it is “trước ngày 20”', () => {
    expect(dayOfWeek('2021-03-20')).toBe(6);
    expect(lastDayOf({ rule: 'before', date: '2021-03-20' })).toBe('2021-03-19');
    expect(lastDayOf({ rule: 'at-latest', date: '2021-03-20' })).toBe('2021-03-20');
  });

  it('moves a task’s deadline to the Monday after it, a report’s to the Friday before', () => {
    expect(nextWorkingDay('2021-03-20', [])).toBe('2021-03-22');
    expect(previousWorkingDay('2021-03-20', [])).toBe('2021-03-19');
  });
});
