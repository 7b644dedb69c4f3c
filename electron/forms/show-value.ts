import { formatValue } from 'hucre';

/** A cell's raw value as its format shows it, numbers in Vietnamese writing: `1.234,5`. */
export function showNumber(raw: string, format: string, isDate: boolean, is1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const isPlain = /^general$/i.test(format) || format === '@';
  try {
    if (isDate) return formatValue(value + (is1904 ? 1_462 : 0), format);
    return exchangeMarks(isPlain ? String(Number(value.toPrecision(11))) : formatValue(value, format));
  } catch {
    return exchangeMarks(String(value)); // a format that cannot be read hides no number
  }
}

function exchangeMarks(text: string): string {
  return text.replace(/[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));
}
