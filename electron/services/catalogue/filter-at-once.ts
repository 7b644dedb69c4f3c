/** So many files are looked through at once. */
const atOnce = 16;

/** Those of a list for which the answer is yes, in its order; the answers are waited for some at a time. */
export async function filterAtOnce<T>(
  all: readonly T[],
  isKept: (each: T) => Promise<boolean>,
): Promise<T[]> {
  const kept: T[] = [];
  for (let start = 0; start < all.length; start += atOnce) {
    const some = all.slice(start, start + atOnce);
    const answers = await Promise.all(some.map(isKept));
    kept.push(...some.filter((_each, index) => answers[index]));
  }
  return kept;
}
