import type { Decimal } from '../../model/decimal.ts';

/**
 * `1.234,5`: a dot after thousands, millions…, a comma before the decimals (Luật Kế toán 03/2003/QH11, Điều 12).
 * Decimals are filled with zeros up to `minimumFractionDigits`, never cut.
 */
export function formatNumber(
  value: Decimal,
  { minimumFractionDigits = 0 }: { minimumFractionDigits?: number } = {},
): string {
  const [whole = '', fraction = ''] = value.split('.');
  const decimals = fraction.padEnd(minimumFractionDigits, '0');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return decimals === '' ? grouped : `${grouped},${decimals}`;
}

/** `92,28%`, no space before the sign: practice of Party offices. */
export function formatPercent(value: Decimal): string {
  return `${formatNumber(value)}%`;
}

/** `03`, `12`, `1.018`: counts from 1 to 9 get a leading zero, a habit of Party offices. */
export function formatSmallCount(count: Decimal | number): string {
  const value = String(count);
  return /^[1-9]$/.test(value) ? `0${value}` : formatNumber(value);
}
