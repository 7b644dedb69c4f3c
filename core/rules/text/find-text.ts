import { normaliseText } from './normalise-text.ts';
import { unifySigns } from './unify-signs.ts';

export type FindOptions = {
  /** Tone and vowel marks count, and đ is not d. Where the tone stands never counts: hòa = hoà. */
  withMarks: boolean;
  withCase: boolean;
  /** Only where no letter or digit stands before or after. */
  wholeWords: boolean;
};

/** From `start` up to and without `end`, counted as JavaScript counts letters of a text. */
export type TextRange = { start: number; end: number };

/** A text as it is compared, and for each letter of `key` the stretch of the text that it came from. */
type Folded = { key: string; ranges: TextRange[] };

// A letter with all its marks, however it was composed.
const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gu;
const misplacedTone = /^(?:o(?=.[ae]$)|u(?=.y$))[\u0300\u0301\u0303\u0309\u0323].$/i;
const wordSign = /[\p{L}\p{N}]/u;

/**
 * Where a text is found in another, from left to right without overlaps, as exact stretches of that other text, whatever
 * form it is in (NFC or NFD, any kind of space, dash and quotation mark). Line feeds are never found.
 */
export function findText(text: string, wanted: string, options: FindOptions): TextRange[] {
  const needle = fold(wanted, options).key;
  if (needle === '' || needle.includes('\n')) return [];
  const { key, ranges } = fold(text, options);
  const found: TextRange[] = [];
  let from = 0;
  while (from <= key.length - needle.length) {
    const index = key.indexOf(needle, from);
    if (index === -1) break;
    const range = cover(ranges, index, index + needle.length);
    const isTaken = range !== null && (!options.wholeWords || isWhole(text, range));
    if (isTaken) found.push(range);
    from = index + (isTaken ? needle.length : 1);
  }
  return found;
}

function fold(text: string, options: FindOptions): Folded {
  const known = new Map<string, string>();
  const letters: string[] = [];
  const sources: TextRange[] = [];
  for (const { 0: letter, index } of text.matchAll(letterWithMarks)) {
    let folded = known.get(letter);
    if (folded === undefined) {
      folded = foldLetter(letter, options);
      known.set(letter, folded);
    }
    if (folded === '') continue;
    letters.push(folded);
    sources.push({ start: index, end: index + letter.length });
  }
  if (options.withMarks) placeTones(letters);
  return {
    key: letters.join(''),
    ranges: letters.flatMap((letter, index) =>
      Array.from({ length: letter.length }, () => sources[index] ?? { start: 0, end: 0 }),
    ),
  };
}

function foldLetter(letter: string, { withMarks, withCase }: FindOptions): string {
  const signs = unifySigns(normaliseText(letter)).replace(/[^\S\n]/g, ' ');
  const cased = withCase ? signs : signs.toLowerCase();
  if (withMarks) return cased.normalize('NFC');
  return cased
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .normalize('NFC');
}

/** `òa` becomes `oà`: the two spellings stand side by side in every office. */
function placeTones(letters: string[]): void {
  letters.forEach((letter, index) => {
    const next = letters[index + 1] ?? '';
    const pair = `${letter}${next}`.normalize('NFD');
    if (next.length !== 1 || !misplacedTone.test(pair)) return;
    letters[index] = pair.charAt(0);
    letters[index + 1] = `${pair.charAt(2)}${pair.charAt(1)}`.normalize('NFC');
  });
}

/** The stretch of the text behind a stretch of its key; null when it would cut a letter in two. */
function cover(ranges: readonly TextRange[], start: number, end: number): TextRange | null {
  const [first, last] = [ranges[start], ranges[end - 1]];
  if (!first || !last || ranges[start - 1] === first || ranges[end] === last) return null;
  return { start: first.start, end: last.end };
}

function isWhole(text: string, { start, end }: TextRange): boolean {
  const inside = text.slice(start, end);
  const before = lastSign(text.slice(Math.max(0, start - 4), start));
  return !(
    (wordSign.test(before) && wordSign.test(inside.charAt(0))) ||
    (wordSign.test(text.slice(end, end + 1)) && wordSign.test(lastSign(inside)))
  );
}

/** The last sign that is not a mark upon another. */
function lastSign(text: string): string {
  return /\P{M}\p{M}*$/u.exec(text)?.[0] ?? '';
}
