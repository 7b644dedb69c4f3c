import { describe, expect, it } from 'vitest';
import { readFigureText } from '../../../../core/rules/figures/read-figure-text.ts';

describe('a cell of figures', () => {
  it('is a number as Vietnamese offices write it', () => {
    expect(readFigureText('1.234,5')).toEqual({ state: 'value', value: '1234.5', isEstimate: false });
    expect(readFigureText(' 1 018 ')).toEqual({ state: 'value', value: '1018', isEstimate: false });
    expect(readFigureText('92,28%')).toEqual({ state: 'value', value: '92.28', isEstimate: false });
    expect(readFigureText('-5')).toEqual({ state: 'value', value: '-5', isEstimate: false });
  });

  it('says none, blank or nothing in words and signs', () => {
    expect(readFigureText('-')).toEqual({ state: 'none' });
    expect(readFigureText('–')).toEqual({ state: 'none' });
    expect(readFigureText('Không phát sinh')).toEqual({ state: 'none' });
    expect(readFigureText('chưa có')).toEqual({ state: 'blank' });
    expect(readFigureText('  ')).toEqual({ state: 'empty' });
  });

  it('is an estimate with "ước" before or after the number', () => {
    const estimate = { state: 'value', value: '1234', isEstimate: true };
    expect(readFigureText('ước 1.234')).toEqual(estimate);
    expect(readFigureText('Ước đạt 1.234')).toEqual(estimate);
    expect(readFigureText('1.234 (ước)')).toEqual(estimate);
  });

  it('is the two parts of a ratio', () => {
    expect(readFigureText('275/298')).toEqual({ state: 'parts', numerator: '275', denominator: '298' });
    expect(readFigureText('275/x')).toEqual({ state: 'unread', reason: 'unreadable' });
  });

  it('is never guessed: a foreign point, and from elsewhere a comma that may be a thousand', () => {
    expect(readFigureText('2.58')).toEqual({ state: 'unread', reason: 'ambiguous-dot' });
    expect(readFigureText('1,234')).toMatchObject({ value: '1.234' });
    expect(readFigureText('1,234', { isStrict: true })).toEqual({
      state: 'unread',
      reason: 'ambiguous-comma',
    });
    expect(readFigureText('0,125', { isStrict: true })).toMatchObject({ value: '0.125' });
  });
});
