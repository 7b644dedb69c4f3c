import { listTellingWords, measureLikeness } from '../text/measure-likeness.ts';

/**
 * From this likeness on two rows of different bodies are offered as one, as the register does with petitions; nothing is
 * merged unasked.
 */
const leastLikeness = 0.5;

/** Texts that perhaps say the same, side by side: each item is in one group, in the order of first appearance. */
export function groupAlike<Item extends { text: string }>(items: readonly Item[]): Item[][] {
  const groups: { words: ReturnType<typeof listTellingWords>; items: Item[] }[] = [];
  for (const item of items) {
    const words = listTellingWords(item.text);
    let [best, bestLikeness]: [(typeof groups)[number] | null, number] = [null, 0];
    for (const group of groups) {
      const likeness = measureLikeness(words, group.words);
      if (likeness > bestLikeness) [best, bestLikeness] = [group, likeness];
    }
    if (best && bestLikeness >= leastLikeness) best.items.push(item);
    else groups.push({ words, items: [item] });
  }
  return groups.map((group) => group.items);
}
