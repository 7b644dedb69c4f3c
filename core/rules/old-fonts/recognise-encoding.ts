import { decodeTcvn3, isTcvn3 } from './decode-tcvn3.ts';
import { decodeVni, isVni } from './decode-vni.ts';
import { isSyllable } from './is-syllable.ts';

export type OldEncoding = 'tcvn3' | 'vni';

// Letters that only Unicode text has: no old font knows codes above U+00FF.
const unicodeLetters =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\p{Mn}/u;
const highLetter = /[\u00A1-\u00FF]/;
const words = /[a-zA-Z\u00A1-\u00FF]+/g;

/** A word as the encoding reads it; empty when it holds what the encoding does not have. */
const readers = {
  tcvn3: (word: string) => (isTcvn3(word) ? decodeTcvn3(word) : ''),
  vni: (word: string) => (isVni(word) ? decodeVni(word) : ''),
} as const;

/** Whether text holds Vietnamese letters as Unicode has them, so that no font's name may turn it into something else. */
export function hasUnicodeLetters(text: string): boolean {
  return unicodeLetters.test(text);
}

/**
 * The old encoding in which text was typed, by statistics: nearly every word with an odd letter must become a Vietnamese
 * syllable, and fewer may be one as they stand. Null for Unicode, foreign text, numbers, and when too few words speak.
 */
export function recogniseEncoding(text: string, { leastWords = 3 } = {}): OldEncoding | null {
  if (hasUnicodeLetters(text)) return null;
  const odd = listOddWords(text);
  if (odd.length < leastWords) return null;
  const asItStands = countSyllables(odd, (word) => word);
  const counts = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    count: countSyllables(odd, readers[encoding]),
  }));
  const [best] = counts.toSorted((one, other) => other.count - one.count);
  if (!best || best.count < odd.length * 0.85) return null;
  // "hoã" and "voán" of VNI are syllables as they stand too: where all words read, some may.
  const most = best.count === odd.length ? 0.65 : 0.3;
  return asItStands > odd.length * most ? null : best.encoding;
}

/** Whether every odd word of a text reads in an encoding, though some may read as they stand too. */
export function readsAs(text: string, encoding: OldEncoding): boolean {
  const odd = listOddWords(text);
  return !hasUnicodeLetters(text) && countSyllables(odd, readers[encoding]) === odd.length;
}

/**
 * What letters say to the encoding that a font's name tells: `told` when they read best in it, `other` in the other old
 * one, `unicode` when they are Vietnamese as they stand, `either` when they do not decide.
 */
export function weighEncoding(text: string, told: OldEncoding): 'told' | 'other' | 'unicode' | 'either' {
  if (hasUnicodeLetters(text)) return 'unicode';
  const odd = listOddWords(text);
  const asTold = countSyllables(odd, readers[told]);
  const asOther = countSyllables(odd, readers[told === 'vni' ? 'tcvn3' : 'vni']);
  const asItStands = countSyllables(odd, (word) => word);
  if (asTold > Math.max(asOther, asItStands)) return 'told';
  // A word or two may read as something by chance.
  if (odd.length < 3) return 'either';
  if (asItStands > Math.max(asTold, asOther)) return 'unicode';
  return asOther > Math.max(asTold, asItStands) ? 'other' : 'either';
}

function listOddWords(text: string): string[] {
  return [...new Set(text.match(words))].filter((word) => highLetter.test(word));
}

/** How many words become a syllable of several letters, with nothing left that is not Vietnamese. */
function countSyllables(odd: readonly string[], read: (word: string) => string): number {
  return odd.map(read).filter((word) => word.length > 1 && isSyllable(word)).length;
}
