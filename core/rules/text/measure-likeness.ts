import { foldSearchKey } from './fold-search-key.ts';

/** Words that stand in nearly every sentence tell nothing about what it is about. */
const smallWords = new Set(
  'va cua cac cho ve trong tai voi la duoc den theo tu co de nghi kien som ngay quan tam chi dao nhung mot nay do'.split(
    ' ',
  ),
);

/** The words of a text that tell what it is about, without marks, each once. */
export function listTellingWords(text: string): ReadonlySet<string> {
  const words = foldSearchKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !smallWords.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** From 0 (no word in common) to 1 (the same words): the shared words as a part of all words of both (Jaccard). */
export function measureLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}
