import { compareSequences, type Stretch } from './compare-sequences.ts';

/** A stretch of text that both versions have, or only one of them. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

// A number keeps its dots and commas, a symbol its hyphens and slashes: "1.018", "34,5", "45/BC-MTTQ".
const token = /\s+|[\p{L}\p{M}\p{N}]+(?:[/-][\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,]\p{N}+)*|[^\s]/gu;

/** The words, gaps and signs of a text; joined again they are the text. */
export function splitIntoTokens(text: string): string[] {
  return text.match(token) ?? [];
}

/** What two tokens are compared by: a no-break space is a space, and how many spaces there are does not matter. */
export function tokenKey(text: string): string {
  return /^\s+$/.test(text) ? ' ' : text.normalize('NFC');
}

/** The differences of two texts word by word, as a reader would mark them. The new text's spaces stand in what is the same. */
export function compareWords(before: string, after: string): WordChange[] {
  return compareTokens(splitIntoTokens(before), splitIntoTokens(after), tokenKey).flatMap((stretch) => {
    const text = (stretch.kind === 'removed' ? stretch.old : stretch.new).join('');
    return text === '' ? [] : [{ kind: stretch.kind, text }];
  });
}

/** Share of the words of both texts that they have in common, 0 to 1; two empty texts are alike. */
export function similarityOf(before: string, after: string): number {
  const isWord = (each: string) => /[\p{L}\p{N}]/u.test(each);
  const old = splitIntoTokens(before).filter(isWord);
  const current = splitIntoTokens(after).filter(isWord);
  if (old.length + current.length === 0) return 1;
  const same = compareSequences(old, current, tokenKey).reduce(
    (sum, stretch) => sum + (stretch.kind === 'same' ? stretch.new.length : 0),
    0,
  );
  return (2 * same) / (old.length + current.length);
}

/**
 * Compares tokens so that people can read it: a lone space or comma between two changes joins them, and texts that have
 * almost nothing in common are replaced as a whole instead of being shredded.
 */
export function compareTokens<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (token: T) => string,
): Stretch<T>[] {
  const isWord = (each: T) => /[\p{L}\p{N}]/u.test(keyOf(each));
  const stretches = compareSequences(before, after, keyOf);
  const sameWords = stretches
    .flatMap((stretch) => (stretch.kind === 'same' ? stretch.new : []))
    .filter(isWord).length;
  const words = Math.max(before.filter(isWord).length, after.filter(isWord).length);
  if (words > 3 && sameWords / words < 0.2) {
    return [
      ...(before.length > 0 ? [{ kind: 'removed' as const, old: [...before] }] : []),
      ...(after.length > 0 ? [{ kind: 'added' as const, new: [...after] }] : []),
    ];
  }
  return joinAcrossGaps(stretches, isWord);
}

function joinAcrossGaps<T>(stretches: readonly Stretch<T>[], isWord: (token: T) => boolean): Stretch<T>[] {
  const joined: Stretch<T>[] = [];
  let old: T[] = [];
  let added: T[] = [];
  const close = () => {
    if (old.length > 0) joined.push({ kind: 'removed', old });
    if (added.length > 0) joined.push({ kind: 'added', new: added });
    old = [];
    added = [];
  };
  stretches.forEach((stretch, index) => {
    switch (stretch.kind) {
      case 'removed':
        old.push(...stretch.old);
        break;
      case 'added':
        added.push(...stretch.new);
        break;
      case 'same': {
        const isGap =
          old.length > 0 && added.length > 0 && index < stretches.length - 1 && !stretch.new.some(isWord);
        if (isGap) {
          old.push(...stretch.old);
          added.push(...stretch.new);
        } else {
          close();
          joined.push(stretch);
        }
      }
    }
  });
  close();
  return joined;
}
