import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../../core/model/decimal.ts';
import { formatNumber } from '../../../../core/rules/values/format-number.ts';
import { parseNumber } from '../../../../core/rules/values/parse-number.ts';

const canonical = fc
  .tuple(
    fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }),
    fc.stringMatching(/^(?:[0-9]{0,5}[1-9])?$/),
  )
  .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`));

describe('a number that somebody types', () => {
  it.each([
    ['0', '0'],
    ['12', '12'],
    ['1234', '1234'],
    ['1.234', '1234'],
    ['1.234.567', '1234567'],
    ['1.234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1\u00A0234\u2009567', '1234567'],
    ['1\u202F234', '1234'],
    ['12,5', '12.5'],
    ['0,5', '0.5'],
    [',5', '0.5'],
    ['0,50', '0.5'],
    ['05', '5'],
    ['000', '0'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['–1.234,5', '-1234.5'],
    ['-0', '0'],
    ['-0,00', '0'],
    ['１．２３４，５', '1234.5'],
    [' 12 \n', '12'],
    ['999.999.999.999.999,123456', '999999999999999.123456'],
    ['0000000000000000000012,5000000000', '12.5'],
  ])('%j is %s', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it('has a decimal comma, even before three digits', () => {
    expect(parseNumber('1,234')).toEqual({ ok: true, value: '1.234' });
  });

  it.each(['2.58', '0.5', '0.125', '12.3456', '1234.567', '-2.5', '012.345'])(
    'with the dot of %j may be meant in the foreign way: asked, not guessed',
    (text) => {
      expect(parseNumber(text)).toEqual({ ok: false, reason: 'ambiguous-dot' });
    },
  );

  it('may end in a percent sign only where percents are asked for', () => {
    expect(parseNumber('5%', { allowPercent: true })).toEqual({ ok: true, value: '5' });
    expect(parseNumber('92,28 %', { allowPercent: true })).toEqual({ ok: true, value: '92.28' });
    expect(parseNumber('92.28%', { allowPercent: true })).toEqual({ ok: false, reason: 'ambiguous-dot' });
    expect(parseNumber('5%')).toEqual({ ok: false, reason: 'unreadable' });
    expect(parseNumber('%', { allowPercent: true })).toEqual({ ok: false, reason: 'unreadable' });
    expect(parseNumber('5%%', { allowPercent: true })).toEqual({ ok: false, reason: 'unreadable' });
  });

  it.each(['', '   ', '\u00A0\u200B'])('%j is empty', (text) => {
    expect(parseNumber(text)).toEqual({ ok: false, reason: 'empty' });
  });

  it.each([
    'năm',
    '5 triệu',
    '1e5',
    '1,234,567',
    '1,234.5',
    '1.23.456',
    '1.2345.678',
    '12 34',
    '1 234.567',
    '1..234',
    '12,',
    '12.',
    ',',
    '-',
    '--5',
    '- 5',
    '5-',
    '(5)',
    '+5',
    '12,5,5',
    '3/4',
    '5²',
    '٥',
    'Infinity',
  ])('%j is unreadable', (text) => {
    expect(parseNumber(text)).toEqual({ ok: false, reason: 'unreadable' });
  });

  it('is too long beyond 15 digits, or 6 after the comma', () => {
    expect(parseNumber('1000000000000000')).toEqual({ ok: false, reason: 'too-long' });
    expect(parseNumber('1.000.000.000.000.000')).toEqual({ ok: false, reason: 'too-long' });
    expect(parseNumber('0,1234567')).toEqual({ ok: false, reason: 'too-long' });
    expect(parseNumber('9'.repeat(10_000_000))).toEqual({ ok: false, reason: 'too-long' });
  });

  it('can be typed back as it was printed, without losing a digit', () => {
    fc.assert(
      fc.property(canonical, fc.nat({ max: 6 }), (value, minimumFractionDigits) => {
        expect(decimal.safeParse(value).success).toBe(true);
        expect(parseNumber(formatNumber(value, { minimumFractionDigits }))).toEqual({ ok: true, value });
      }),
    );
  });

  it('is stored in the one form that the model accepts, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^-?[0-9., ]{0,25}$/)),
        (text) => {
          const reading = parseNumber(text);
          if (reading.ok) expect(decimal.safeParse(reading.value).success).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
