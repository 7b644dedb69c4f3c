import { foldSearchKey } from '../text/fold-search-key.ts';
import { listWords } from './list-words.ts';

/** What is looked for: words without marks; the last may be the beginning of a word that is still being typed. */
export type SearchQuery = {
  words: readonly string[];
  isLastOpen: boolean;
  /** The words one after another. */
  phrase: Wanted;
  /** Each word by itself. */
  each: readonly Wanted[];
};

/** Looked for in text as it was written (NFC); whole words, but for the end of one that is open. */
type Wanted = { pattern: RegExp; isOpen: boolean };

// Looking behind and classes of letters would make each search ten times slower (measured).
const between = '[^A-Za-z0-9\\u00C0-\\u024F\\u1E00-\\u1EFF]+';
const letter = /[\p{L}\p{N}]/u;

const mostWords = 16;
const fewestLetters = 2;

/** Null when too little is looked for. */
export function readQuery(text: string): SearchQuery | null {
  const words = listWords(text).slice(0, mostWords);
  if (words.join('').length < fewestLetters) return null;
  const isLastOpen = /[\p{L}\p{N}]$/u.test(text);
  const patterns = words.map((word) => [...word].map(writeLetter).join(''));
  return {
    words,
    isLastOpen,
    phrase: { pattern: new RegExp(patterns.join(between), 'g'), isOpen: isLastOpen },
    each: patterns.map((pattern, index) => ({
      pattern: new RegExp(pattern, 'g'),
      isOpen: isLastOpen && index === words.length - 1,
    })),
  };
}

/** Where the words of a query stand in a text. */
export type WordMatch = {
  /** One after another, as they were typed. */
  isPhrase: boolean;
  /** Stretches of the text to be marked, in its order. */
  ranges: readonly Range[];
};

/** The first place where the words follow one another, else a place of each word when the text has all; null when not. */
export function matchWords(text: string, { phrase, each }: SearchQuery): WordMatch | null {
  const whole = findFirst(text, phrase);
  if (whole) return { isPhrase: true, ranges: [whole] };
  if (each.length === 1) return null;
  const ranges: Range[] = [];
  for (const word of each) {
    const found = findFirst(text, word);
    if (!found) return null;
    ranges.push(found);
  }
  return {
    isPhrase: false,
    ranges: ranges
      .toSorted((one, other) => one.start - other.start)
      .filter(({ start }, index, all) => start !== all[index - 1]?.start),
  };
}

type Range = { start: number; end: number };

/** The first place that no letter stands before, and behind it none but of a word whose beginning was typed. */
function findFirst(text: string, { pattern, isOpen }: Wanted): Range | null {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const start = found.index;
    const end = start + found[0].length;
    if (start > 0 && letter.test(text.charAt(start - 1))) pattern.lastIndex = start + 1;
    else if (!letter.test(text.charAt(end))) return { start, end };
    else if (isOpen) return { start, end: endOfWord(text, end) };
    else pattern.lastIndex = start + 1;
  }
  return null;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (letter.test(text.charAt(end))) end += 1;
  return end;
}

/** A letter with any marks, as one class; a digit may have the full stop of 1.018 behind it. */
function writeLetter(sign: string): string {
  if (/\d/.test(sign)) return `${sign}(?:\\.(?=\\d{3}(?!\\d)))?`;
  const spellings = spellingsOf().get(sign) ?? sign;
  return spellings.length === 1 ? spellings : `[${spellings}]`;
}

let known: ReadonlyMap<string, string> | null = null;

/** All letters of Latin script that are compared as one. */
function spellingsOf(): ReadonlyMap<string, string> {
  if (known) return known;
  const spellings = new Map<string, string>();
  for (const [from, to] of [
    [0x41, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const spelling = String.fromCharCode(code);
      if (!/\p{L}/u.test(spelling)) continue;
      const bare = foldSearchKey(spelling);
      if (bare.length === 1) spellings.set(bare, (spellings.get(bare) ?? '') + spelling);
    }
  }
  known = spellings;
  return spellings;
}
