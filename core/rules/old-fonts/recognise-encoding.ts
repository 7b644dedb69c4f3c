import { decodeTcvn3 } from './decode-tcvn3.ts';
import { decodeVni } from './decode-vni.ts';
import { isSyllable } from './is-syllable.ts';

export type OldEncoding = 'tcvn3' | 'vni';

// Letters that only Unicode text has: no old font knows codes above U+00FF.
const unicodeLetters =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\p{Mn}/u;
const highLetter = /[\u00A1-\u00FF]/;
const words = /[a-zA-Z\u00A1-\u00FF]+/g;

const decoders = { tcvn3: decodeTcvn3, vni: decodeVni } as const;

/** Whether text holds Vietnamese letters as Unicode has them, so that no font's name may turn it into something else. */
export function hasUnicodeLetters(text: string): boolean {
  return unicodeLetters.test(text);
}

/**
 * The old encoding in which text was typed, by statistics: nearly every word with an odd letter must become a Vietnamese
 * syllable, and few may be one as it stands. Null for Unicode, foreign text, numbers, and when too few words speak.
 */
export function recogniseEncoding(text: string, { leastWords = 3 } = {}): OldEncoding | null {
  if (hasUnicodeLetters(text)) return null;
  const odd = [...new Set(text.match(words))].filter((word) => highLetter.test(word));
  if (odd.length < leastWords) return null;
  const asItStands = countSyllables(odd, (word) => word);
  const counts = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    count: countSyllables(odd, decoders[encoding]),
  }));
  const [best] = counts.toSorted((one, other) => other.count - one.count);
  if (!best || best.count < odd.length * 0.85 || asItStands > odd.length * 0.3) return null;
  return best.encoding;
}

/** How many words become a syllable of several letters, with nothing left that is not Vietnamese. */
function countSyllables(odd: readonly string[], decode: (word: string) => string): number {
  return odd.filter((word) => {
    const decoded = decode(word);
    return decoded.length > 1 && isSyllable(decoded);
  }).length;
}
