import { diffArrays } from 'diff';

/** A stretch of two sequences: in both (with the elements of each), only in the new one, or only in the old one. */
export type Stretch<T> =
  { kind: 'same'; old: T[]; new: T[] } | { kind: 'added'; new: T[] } | { kind: 'removed'; old: T[] };

/** The shortest way from one sequence to another; elements with the same key are the same. Removed comes before added. */
export function compareSequences<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (element: T) => string,
): Stretch<T>[] {
  let oldPlace = 0;
  let newPlace = 0;
  return diffArrays(before.map(keyOf), after.map(keyOf)).map(({ added, removed, count }): Stretch<T> => {
    const olds = added ? [] : before.slice(oldPlace, oldPlace + count);
    const news = removed ? [] : after.slice(newPlace, newPlace + count);
    oldPlace += olds.length;
    newPlace += news.length;
    if (added) return { kind: 'added', new: news };
    return removed ? { kind: 'removed', old: olds } : { kind: 'same', old: olds, new: news };
  });
}
