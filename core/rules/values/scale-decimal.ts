import type { Decimal } from '../../model/decimal.ts';

/**
 * A decimal times a power of ten, exactly; then, when `fractionDigits` is not null, rounded to so many digits after the
 * point, a half away from zero. The result may have more digits than a stored figure.
 */
export function scaleDecimal(
  value: Decimal,
  powerOfTen: number,
  fractionDigits: number | null = null,
): Decimal {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - powerOfTen;
  const [units, unitScale] =
    fractionDigits !== null && scale > fractionDigits
      ? [roundUnits(digits, scale - fractionDigits), fractionDigits]
      : [digits * 10n ** BigInt(Math.max(-scale, 0)), Math.max(scale, 0)];
  const text = String(units).padStart(unitScale + 1, '0');
  const fractionText = text.slice(text.length - unitScale).replace(/0+$/, '');
  const result = `${text.slice(0, text.length - unitScale)}${fractionText && `.${fractionText}`}`;
  return value.startsWith('-') && result !== '0' ? `-${result}` : result;
}

function roundUnits(digits: bigint, dropped: number): bigint {
  const divisor = 10n ** BigInt(dropped);
  return (digits * 2n + divisor) / (divisor * 2n);
}
