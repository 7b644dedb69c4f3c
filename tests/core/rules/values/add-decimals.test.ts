import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  percentOf,
  subtractDecimals,
} from '../../../../core/rules/values/add-decimals.ts';

/** A number of millionths with its canonical text: the independent side of each comparison. */
const millionths = fc.bigInt({ min: -(10n ** 21n) + 1n, max: 10n ** 21n - 1n });

const size = (value: bigint) => (value < 0n ? -value : value);

function write(units: bigint): string {
  const digits = size(units).toString().padStart(7, '0');
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/0{1,6}$/, '').replace(/\.$/, '');
  return units < 0n ? `-${text}` : text;
}

describe('figures', () => {
  it('add up exactly, where floating point numbers do not', () => {
    expect(addDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(addDecimals(['999999999999999', '0.000001'])).toBe('999999999999999.000001');
    expect(addDecimals(['1234.5', '-1234.5'])).toBe('0');
    expect(addDecimals(['0.5', '0.5'])).toBe('1');
    expect(addDecimals(['-0.5', '0.25'])).toBe('-0.25');
    expect(addDecimals([])).toBe('0');
    expect(addDecimals(['100'])).toBe('100');
  });

  it('add up as whole numbers of millionths do', () => {
    fc.assert(
      fc.property(fc.array(millionths, { maxLength: 20 }), (units) => {
        const sum = units.reduce((total, value) => total + value, 0n);
        expect(addDecimals(units.map(write))).toBe(write(sum));
      }),
    );
  });

  it('of ten thousand communes add up in any order to the same', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `${index}.${(index % 9) + 1}`);
    expect(addDecimals(values)).toBe(addDecimals(values.toReversed()));
  });

  it('are subtracted and compared exactly', () => {
    expect(subtractDecimals('1', '0.9')).toBe('0.1');
    expect(subtractDecimals('0', '0.000001')).toBe('-0.000001');
    expect(compareDecimals('10', '9')).toBe(1);
    expect(compareDecimals('-10', '-9')).toBe(-1);
    expect(compareDecimals('0.5', '0.5')).toBe(0);
    fc.assert(
      fc.property(millionths, millionths, (first, second) => {
        expect(subtractDecimals(write(first), write(second))).toBe(write(first - second));
        const order = first === second ? 0 : first < second ? -1 : 1;
        expect(compareDecimals(write(first), write(second))).toBe(order);
      }),
    );
  });
});

describe('a percentage', () => {
  it('is that of the report: 275 of 298 files are 92,28%', () => {
    expect(percentOf('275', '298')).toBe('92.28');
    expect(percentOf('275', '298', 0)).toBe('92');
    expect(percentOf('1', '2')).toBe('50');
    expect(percentOf('5', '4')).toBe('125');
    expect(percentOf('0', '5')).toBe('0');
    expect(percentOf('0.5', '1.25')).toBe('40');
  });

  it('has a half rounded away from zero', () => {
    expect(percentOf('1', '8', 0)).toBe('13');
    expect(percentOf('1', '800')).toBe('0.13');
    expect(percentOf('-1', '8', 0)).toBe('-13');
    expect(percentOf('1', '-8', 0)).toBe('-13');
    expect(percentOf('-1', '-8', 0)).toBe('13');
    expect(percentOf('-1', '100000')).toBe('0');
  });

  it('of nothing does not exist', () => {
    expect(percentOf('5', '0')).toBeNull();
    expect(percentOf('0', '0')).toBeNull();
  });

  it('is never further from the true ratio than half of its last digit', () => {
    fc.assert(
      fc.property(millionths, millionths, fc.nat({ max: 6 }), (numerator, denominator, digits) => {
        fc.pre(denominator !== 0n);
        const percent = percentOf(write(numerator), write(denominator), digits) ?? '';
        const [whole = '', fraction = ''] = percent.split('.');
        const units = BigInt(whole + fraction.padEnd(digits, '0'));
        // |percent - 100 n / d| <= half of 10^-digits, multiplied out so that only integers remain.
        const error = 2n * (units * denominator - 100n * numerator * 10n ** BigInt(digits));
        expect(size(error) <= size(denominator)).toBe(true);
      }),
    );
  });
});
