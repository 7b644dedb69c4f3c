/** A system lets a program open only so many files at once. */
const atOnce = 32;

/** The answers for a list, in its order; they are waited for some at a time. */
export async function mapAtOnce<Item, Answer>(
  all: readonly Item[],
  ask: (each: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < all.length; start += atOnce)
    answers.push(...(await Promise.all(all.slice(start, start + atOnce).map(ask))));
  return answers;
}

/** Those of a list for which the answer is yes, in its order. */
export async function filterAtOnce<Item>(
  all: readonly Item[],
  isKept: (each: Item) => Promise<boolean>,
): Promise<Item[]> {
  const answers = await mapAtOnce(all, isKept);
  return all.filter((_each, index) => answers[index]);
}
