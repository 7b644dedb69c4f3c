import { describe, expect, it } from 'vitest';
import {
  formatNumber,
  formatPercent,
  formatSmallCount,
} from '../../../../core/rules/values/format-number.ts';

describe('a number in a document', () => {
  it.each([
    ['0', '0'],
    ['12', '12'],
    ['999', '999'],
    ['1018', '1.018'],
    ['1234.5', '1.234,5'],
    ['-1234', '-1.234'],
    ['-123', '-123'],
    ['-0.5', '-0,5'],
    ['1234567.891234', '1.234.567,891234'],
    ['999999999999999', '999.999.999.999.999'],
  ])('%s is written %s', (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });

  it('fills up decimals where a column wants them, and cuts none', () => {
    expect(formatNumber('5', { minimumFractionDigits: 2 })).toBe('5,00');
    expect(formatNumber('1234.5', { minimumFractionDigits: 2 })).toBe('1.234,50');
    expect(formatNumber('0.125', { minimumFractionDigits: 2 })).toBe('0,125');
  });

  it('has its percent sign without a space', () => {
    expect(formatPercent('92.28')).toBe('92,28%');
    expect(formatPercent('100')).toBe('100%');
  });

  it('gets a leading zero when it is a small count', () => {
    expect(formatSmallCount(3)).toBe('03');
    expect(formatSmallCount('9')).toBe('09');
    expect(formatSmallCount(0)).toBe('0');
    expect(formatSmallCount(10)).toBe('10');
    expect(formatSmallCount(1018)).toBe('1.018');
    expect(formatSmallCount('2.5')).toBe('2,5');
  });
});
