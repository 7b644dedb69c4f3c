import type { Decimal } from '../../model/decimal.ts';

// Exact at any length: a decimal is an integer number of units of its last digit. A sum may outgrow the 15 digits that
// a stored figure may have; whoever stores it validates it.

/** The exact sum; zero for an empty list. */
export function addDecimals(values: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...new Set(values.map(fractionLength)));
  const sum = values.reduce((total, value) => total + toUnits(value, scale), 0n);
  return fromUnits(sum, scale);
}

/** The exact difference, first minus second. */
export function subtractDecimals(first: Decimal, second: Decimal): Decimal {
  const scale = Math.max(fractionLength(first), fractionLength(second));
  return fromUnits(toUnits(first, scale) - toUnits(second, scale), scale);
}

/** -1, 0 or 1: the first is smaller, equal or greater. */
export function compareDecimals(first: Decimal, second: Decimal): -1 | 0 | 1 {
  const scale = Math.max(fractionLength(first), fractionLength(second));
  const difference = toUnits(first, scale) - toUnits(second, scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** How many percent the numerator is of the denominator, a half rounded away from zero; null when that is zero. */
export function percentOf(numerator: Decimal, denominator: Decimal, fractionDigits = 2): Decimal | null {
  const scale = Math.max(fractionLength(numerator), fractionLength(denominator));
  const part = toUnits(numerator, scale) * 100n * 10n ** BigInt(fractionDigits);
  const whole = toUnits(denominator, scale);
  if (whole === 0n) return null;
  const rounded = (2n * magnitude(part) + magnitude(whole)) / (2n * magnitude(whole));
  return fromUnits(part < 0n === whole < 0n ? rounded : -rounded, fractionDigits);
}

function fractionLength(value: Decimal): number {
  const point = value.indexOf('.');
  return point === -1 ? 0 : value.length - point - 1;
}

function toUnits(value: Decimal, scale: number): bigint {
  return BigInt(value.replace('.', '') + '0'.repeat(scale - fractionLength(value)));
}

function fromUnits(units: bigint, scale: number): Decimal {
  const digits = String(magnitude(units)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}
