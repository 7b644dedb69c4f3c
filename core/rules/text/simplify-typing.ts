import { normaliseText } from './normalise-text.ts';

/**
 * What was typed or pasted into a short field, in plain signs: full-width signs and every kind of dash and space become
 * the ASCII ones, runs of spaces become one, none are left at the ends.
 */
export function simplifyTyping(text: string): string {
  return normaliseText(text)
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
