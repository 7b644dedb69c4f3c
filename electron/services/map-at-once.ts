/**
 * A system reads only a few files at once: waiting for more gains nothing, and what they bring comes all in one go, which
 * keeps the window from being heard.
 */
const atOnce = 8;

/** The answers for a list, in its order; some are waited for at a time. */
export async function mapAtOnce<Item, Answer>(
  all: readonly Item[],
  ask: (each: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = all.entries();
  const askInTurn = async () => {
    for (const [index, each] of waiting) answers[index] = await ask(each);
  };
  await Promise.all(Array.from({ length: atOnce }, askInTurn));
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
