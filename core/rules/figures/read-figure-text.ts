import { decimal, type Decimal } from '../../model/decimal.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { parseNumber, type NumberReading } from '../values/parse-number.ts';

type Refusal = Exclude<Extract<NumberReading, { ok: false }>['reason'], 'empty'> | 'ambiguous-comma';

/** `empty` says nothing at all; `blank` and `none` are written out as such. */
export type FigureTextReading =
  | { state: 'empty' | 'blank' | 'none' }
  | { state: 'value'; value: Decimal; isEstimate: boolean }
  | { state: 'parts'; numerator: Decimal; denominator: Decimal }
  | { state: 'unread'; reason: Refusal };

const none = new Set(['-', 'khong phat sinh', 'khong co', 'kps']);
const blank = new Set(['chua co', 'chua co so lieu', '…', '...']);
const estimate = /^uoc(?: (?:thuc hien|dat))?:? |\(uoc(?: (?:thuc hien|dat))?\)$/;
const parts = /^([^/]+)\/([^/]+)$/;

/**
 * What a cell of figures says, as people write it in Excel: a number, `-` or "không phát sinh" for none, "chưa có",
 * "ước 1.234", `275/298` for a ratio. `isStrict`, for text from elsewhere: "1,234", which another program's sheet may
 * mean as a thousand, is refused instead of taken for a little over one.
 */
export function readFigureText(text: string, { isStrict = false } = {}): FigureTextReading {
  const key = foldSearchKey(text);
  if (key === '') return { state: 'empty' };
  if (none.has(key)) return { state: 'none' };
  if (blank.has(key)) return { state: 'blank' };
  const isEstimate = estimate.test(key);
  const typed = isEstimate ? key.replace(estimate, '').trim() : text;
  const [, numerator, denominator] = parts.exec(typed) ?? [];
  if (numerator !== undefined && denominator !== undefined) {
    const [first, second] = [readNumber(numerator, isStrict), readNumber(denominator, isStrict)];
    if (first.state !== 'value') return first;
    if (second.state !== 'value') return second;
    return { state: 'parts', numerator: first.value, denominator: second.value };
  }
  const reading = readNumber(typed, isStrict);
  return reading.state === 'value' ? { ...reading, isEstimate } : reading;
}

function readNumber(
  text: string,
  isStrict: boolean,
): { state: 'value'; value: Decimal } | { state: 'unread'; reason: Refusal } {
  if (isStrict && /^\s*-?[1-9]\d{0,2},\d{3}\s*$/.test(text))
    return { state: 'unread', reason: 'ambiguous-comma' };
  const reading = parseNumber(text, { allowPercent: true });
  if (reading.ok) return { state: 'value', value: decimal.parse(reading.value) };
  return { state: 'unread', reason: reading.reason === 'empty' ? 'unreadable' : reading.reason };
}
