import { listTellingWords, measureLikeness } from '../text/measure-likeness.ts';

/**
 * From this likeness on, two petitions are shown as perhaps the same; nothing is merged unasked. Half of all words in common is
 * what the same wish has in the words of two offices (tests: pairs of the practice quarter and what is near them).
 */
const leastLikeness = 0.5;

export type Likely<T> = { item: T; likeness: number };

/** What is perhaps the same wish as a text, the likest first. */
export function findDuplicates<T extends { text: string }>(text: string, among: readonly T[]): Likely<T>[] {
  const words = listTellingWords(text);
  return among
    .map((item) => ({ item, likeness: measureLikeness(words, listTellingWords(item.text)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness);
}
