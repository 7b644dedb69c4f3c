import { listTellingWords } from '../text/measure-likeness.ts';

/**
 * From this likeness on, two petitions are shown as perhaps the same; nothing is merged unasked. Half of all words in common is
 * what the same wish has in the words of two offices (tests: pairs of the practice quarter and what is near them).
 */
const leastLikeness = 0.5;

export type Likely<T> = { item: T; likeness: number };

/** Tells what is perhaps the same wish as a text, the likest first; the words of the many are taken apart once. */
export function createDuplicateFinder<T extends { text: string }>(
  among: readonly T[],
): (text: string) => Likely<T>[] {
  const known = among.map((item) => ({ item, words: listTellingWords(item.text) }));
  const byWord = new Map<string, number[]>();
  known.forEach(({ words }, place) => {
    for (const word of words) {
      const places = byWord.get(word);
      if (places) places.push(place);
      else byWord.set(word, [place]);
    }
  });
  return (text) => {
    const words = listTellingWords(text);
    const shared = new Map<number, number>();
    for (const word of words)
      for (const place of byWord.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return [...shared]
      .flatMap(([place, count]): Likely<T>[] => {
        const other = known[place];
        // As `measureLikeness`, from the counted words.
        return other ? [{ item: other.item, likeness: count / (words.size + other.words.size - count) }] : [];
      })
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort((one, other) => other.likeness - one.likeness);
  };
}
