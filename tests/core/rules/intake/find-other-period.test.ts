import { describe, expect, it } from 'vitest';
import { findOtherPeriod } from '../../../../core/rules/intake/find-other-period.ts';

const quarter = { kind: 'quarter', year: 2021, ordinal: 1 } as const;

describe('the period that a title names', () => {
  it.each([
    'kết quả công tác quý I/2021',
    'Kết quả công tác quý I, nhiệm vụ trọng tâm quý II năm 2021',
    'tình hình quý 1 năm 2021',
    'kết quả phong trào thi đua',
    '',
  ])('is this one, or none: %s', (title) => {
    expect(findOtherPeriod(title, quarter)).toBeNull();
  });

  it.each([
    ['kết quả công tác quý IV năm 2020, nhiệm vụ quý I năm 2021', 'quý IV năm 2020'],
    ['kết quả công tác quý I/2020', 'quý I/2020'],
    ['kết quả công tác 6 tháng đầu năm 2021', '6 tháng đầu năm 2021'],
    ['tổng kết công tác năm 2020', 'năm 2020'],
    ['kết quả công tác tháng 3/2021', 'tháng 3/2021'],
  ])('is another one: %s', (title, found) => {
    expect(findOtherPeriod(title, quarter)).toBe(found);
  });

  it('tells half a year, nine months and the year apart, and says nothing of a special report', () => {
    const half = { kind: 'half-year', year: 2021, ordinal: null } as const;
    expect(findOtherPeriod('công tác 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2021', half)).toBeNull();
    expect(findOtherPeriod('công tác 9 tháng năm 2021', half)).toBe('9 tháng năm 2021');
    expect(findOtherPeriod('quý I/2020', { kind: 'special', year: 2021, ordinal: null })).toBeNull();
  });
});
