import type { Decimal } from '../../model/decimal.ts';
import { simplifyTyping } from '../text/simplify-typing.ts';

export type NumberReading =
  { ok: true; value: Decimal } | { ok: false; reason: 'empty' | 'unreadable' | 'ambiguous-dot' | 'too-long' };

const mostWholeDigits = 15;
const mostFractionDigits = 6;
const mostCharacters = 100;

const plain =
  /^(?<sign>-?)(?<whole>\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|)(?:,(?<fraction>\d+))?$/;
const oneDot = /^-?\d+\.\d+$/;

/**
 * A number as Vietnamese offices type it: a dot or a space between thousands, a comma before the decimals. A comma is
 * always the decimal comma ("1,234" is a little over one). A single dot that cannot stand between thousands ("2.58",
 * "0.125", "1234.567") may be a foreign decimal point: it is `ambiguous-dot`, never guessed. `too-long`: more than 15
 * digits before the comma or 6 after it. A closing % is accepted, and dropped, only with `allowPercent`.
 */
export function parseNumber(
  text: string,
  { allowPercent = false }: { allowPercent?: boolean } = {},
): NumberReading {
  if (text.trim().length > mostCharacters) return { ok: false, reason: 'too-long' };
  let typed = simplifyTyping(text);
  if (typed === '') return { ok: false, reason: 'empty' };
  if (allowPercent) typed = typed.replace(/ ?%$/, '');
  const { sign = '', whole = '', fraction = '' } = plain.exec(typed)?.groups ?? {};
  if (whole + fraction === '') {
    return { ok: false, reason: oneDot.test(typed) ? 'ambiguous-dot' : 'unreadable' };
  }
  return writeDecimal(sign, whole.replace(/[. ]/g, ''), fraction);
}

function writeDecimal(sign: string, whole: string, fraction: string): NumberReading {
  const shortWhole = whole.replace(/^0+/, '');
  const shortFraction = fraction.replace(/0+$/, '');
  if (shortWhole.length > mostWholeDigits || shortFraction.length > mostFractionDigits) {
    return { ok: false, reason: 'too-long' };
  }
  if (shortWhole + shortFraction === '') return { ok: true, value: '0' };
  return { ok: true, value: `${sign}${shortWhole || '0'}${shortFraction && `.${shortFraction}`}` };
}
