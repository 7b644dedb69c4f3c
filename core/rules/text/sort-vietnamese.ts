import { normaliseText } from './normalise-text.ts';

const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
// Dictionary order: huyền, hỏi, ngã, sắc, nặng, after no tone.
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

interface Place {
  letter: string;
  tone: string;
  capital: string;
}

const placesOfLetters = new Map(
  Array.from(alphabet).flatMap((letter) =>
    ['', ...tones]
      .map((tone) => (letter + tone).normalize('NFC'))
      .flatMap((small) => [small, small.toUpperCase()])
      .map((sign) => [sign, findPlace(sign)]),
  ),
);

/**
 * -1, 0 or 1 in Vietnamese alphabetical order: letters first (a ă â b c d đ e ê …), then tones, then small before
 * capital; numbers inside names by value (Tổ 2 before Tổ 10). Written out rather than left to Intl.Collator, so that the
 * window, the command line and every machine give the same order, whatever language data they carry.
 */
export function compareVietnamese(first: string, second: string): -1 | 0 | 1 {
  return compareKeys(sortKeys(first), sortKeys(second));
}

/** The items in the order of `compareVietnamese` over their names; equal names keep their order. */
export function sortVietnamese<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, keys: sortKeys(nameOf(item)) }))
    .toSorted((first, second) => compareKeys(first.keys, second.keys))
    .map(({ item }) => item);
}

function compareKeys(left: readonly string[], right: readonly string[]): -1 | 0 | 1 {
  for (const [index, key] of left.entries()) {
    const other = right[index] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

/** Keys to be compared one after the other: letters, tones, capitals, and at last the text itself. */
function sortKeys(text: string): string[] {
  const normal = normaliseText(text);
  let letters = '';
  let toneMarks = '';
  let capitals = '';
  for (const piece of normal.match(/\d+|\s+|./gsu) ?? []) {
    const place = placesOfLetters.get(piece) ?? findPlace(piece);
    letters += place.letter;
    toneMarks += place.tone;
    capitals += place.capital;
  }
  return [letters, toneMarks, capitals, normal];
}

function findPlace(piece: string): Place {
  const parts = piece.normalize('NFD');
  const tone = tones.findIndex((mark) => parts.includes(mark)) + 1;
  const letter = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
  const small = letter.toLowerCase();
  return { letter: rank(small), tone: String(tone), capital: letter === small ? '0' : '1' };
}

/** A string that sorts as the piece does: spaces, then signs, then numbers by length and digits, then letters. */
function rank(piece: string): string {
  if (piece === '') return '';
  if (/^\s/.test(piece)) return '\u0001';
  if (/^\d/.test(piece)) {
    const digits = piece.replace(/^0+(?=\d)/, '');
    return `\u2000${String.fromCharCode(digits.length)}${digits}`;
  }
  const place = alphabet.indexOf(piece);
  if (place !== -1) return String.fromCharCode(0x3000 + place);
  return /^\p{L}/u.test(piece) ? `\u4000${piece}` : `\u0002${piece}`;
}
