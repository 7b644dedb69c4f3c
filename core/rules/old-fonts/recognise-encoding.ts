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

/** Whether every odd word of a text reads in an encoding, though some may read as they stand too; `LÑLÑ` is short for words. */
export function readsAs(text: string, encoding: OldEncoding): boolean {
  if (hasUnicodeLetters(text)) return false;
  return listOddWords(text).every((word) => {
    const read = readers[encoding](word);
    return isSyllable(read) || (read !== '' && word.length <= 8 && word === word.toUpperCase());
  });
}

/** `told`: in the encoding that a font's name tells; `other`: in the other old one; `unicode`: as they stand. */
export type Verdict = 'told' | 'other' | 'unicode';

/**
 * What letters say to the encoding that a font's name tells; null when they do not decide. A word or two may read as
 * something by chance, so that their verdict is not sure.
 */
export function weighEncoding(text: string, told: OldEncoding): { verdict: Verdict | null; isSure: boolean } {
  if (hasUnicodeLetters(text)) return { verdict: 'unicode', isSure: true };
  const odd = listOddWords(text);
  const counts = [
    { verdict: 'told', count: countSyllables(odd, readers[told]) },
    { verdict: 'other', count: countSyllables(odd, readers[told === 'vni' ? 'tcvn3' : 'vni']) },
    { verdict: 'unicode', count: countSyllables(odd, (word) => word) },
  ] as const;
  const most = Math.max(...counts.map(({ count }) => count));
  const best = counts.filter(({ count }) => count === most);
  return { verdict: best.length === 1 ? (best[0]?.verdict ?? null) : null, isSure: odd.length >= 3 };
}

function listOddWords(text: string): string[] {
  return [...new Set(text.match(words))].filter((word) => highLetter.test(word));
}

/** How many words become a syllable, with nothing left that is not Vietnamese; a letter alone tells nothing. */
function countSyllables(odd: readonly string[], read: (word: string) => string): number {
  return odd.filter((word) => word.length > 1 && isSyllable(read(word))).length;
}
