import { compareSequences } from './compare-sequences.ts';
import { splitIntoTokens } from './compare-words.ts';

/** What is set beside each other: a printed unit of the report, a passage of the edited file, or both. */
export type Alignment<U, P> =
  { unit: U; passage: P } | { unit: U; passage: null } | { unit: null; passage: P };

export type AlignmentKeys<U, P> = {
  textOfUnit: (unit: U) => string;
  textOfPassage: (passage: P) => string;
  /** Of a unit, and of every passage that still bears the unit's hidden bookmark. */
  hintOfUnit: (unit: U) => string | null;
  hintsOfPassage: (passage: P) => readonly string[];
  canMatch: (unit: U, passage: P) => boolean;
};

/** Texts less alike than this are two texts. */
const leastSimilarity = 0.35;
/** Beyond so many pairs a stretch without any sure match is not worth the time: all of it is new. */
const mostPairs = 250_000;

/**
 * Sets the paragraphs of an edited file beside those of the report, in order: first those whose hidden bookmark survived,
 * then those with the same words, then the most similar ones between these. What stays over was inserted or deleted.
 */
export function alignPassages<U, P>(
  units: readonly U[],
  passages: readonly P[],
  keys: AlignmentKeys<U, P>,
): Alignment<U, P>[] {
  const hints = new Set(units.flatMap((unit) => keys.hintOfUnit(unit) ?? []));
  const byHint = anchor(
    units,
    passages,
    (unit) => keys.hintOfUnit(unit),
    (passage) => keys.hintsOfPassage(passage).find((hint) => hints.has(hint)) ?? null,
    keys,
  );
  return byHint.flatMap((gap) =>
    'sure' in gap
      ? [gap.sure]
      : anchor(
          gap.units,
          gap.passages,
          (unit) => wordsOf(keys.textOfUnit(unit)),
          (passage) => wordsOf(keys.textOfPassage(passage)),
          keys,
        ).flatMap((inner) =>
          'sure' in inner ? [inner.sure] : matchSimilar(inner.units, inner.passages, keys),
        ),
  );
}

type Gap<U, P> = { sure: { unit: U; passage: P } } | { units: readonly U[]; passages: readonly P[] };

/** Pairs with the same key in the same order, and the stretches between them. */
function anchor<U, P>(
  units: readonly U[],
  passages: readonly P[],
  keyOfUnit: (unit: U) => string | null,
  keyOfPassage: (passage: P) => string | null,
  { canMatch }: AlignmentKeys<U, P>,
): Gap<U, P>[] {
  type Element = { unit: U; key: string } | { passage: P; key: string };
  const before = units.map((unit, index): Element => ({
    unit,
    key: keyOfUnit(unit) ?? `\u0000unit ${index}`,
  }));
  const after = passages.map((passage, index): Element => ({
    passage,
    key: keyOfPassage(passage) ?? `\u0000passage ${index}`,
  }));
  const gaps: Gap<U, P>[] = [];
  let open: { units: U[]; passages: P[] } = { units: [], passages: [] };
  const close = () => {
    if (open.units.length + open.passages.length > 0) gaps.push(open);
    open = { units: [], passages: [] };
  };
  for (const stretch of compareSequences(before, after, (element) => element.key)) {
    const olds = stretch.kind === 'added' ? [] : stretch.old;
    const news = stretch.kind === 'removed' ? [] : stretch.new;
    for (let index = 0; index < Math.max(olds.length, news.length); index += 1) {
      const old = olds[index];
      const current = news[index];
      const unit = old && 'unit' in old ? old.unit : undefined;
      const passage = current && 'passage' in current ? current.passage : undefined;
      if (stretch.kind === 'same' && unit !== undefined && passage !== undefined && canMatch(unit, passage)) {
        close();
        gaps.push({ sure: { unit, passage } });
      } else {
        if (unit !== undefined) open.units.push(unit);
        if (passage !== undefined) open.passages.push(passage);
      }
    }
  }
  close();
  return gaps;
}

/** The best matching in order of a stretch without sure pairs (Needleman and Wunsch, without a price for gaps). */
function matchSimilar<U, P>(
  units: readonly U[],
  passages: readonly P[],
  keys: AlignmentKeys<U, P>,
): Alignment<U, P>[] {
  const apart = (): Alignment<U, P>[] => [
    ...units.map((unit) => ({ unit, passage: null })),
    ...passages.map((passage) => ({ unit: null, passage })),
  ];
  if (units.length === 0 || passages.length === 0 || units.length * passages.length > mostPairs)
    return apart();
  const bagsOfUnits = units.map((unit) => bagOf(keys.textOfUnit(unit)));
  const bagsOfPassages = passages.map((passage) => bagOf(keys.textOfPassage(passage)));
  const gain = units.map((unit, row) =>
    passages.map((passage, column) => {
      const [first, second] = [bagsOfUnits[row], bagsOfPassages[column]];
      const similarity = first && second && keys.canMatch(unit, passage) ? overlapOf(first, second) : 0;
      return similarity < leastSimilarity ? 0 : similarity;
    }),
  );
  const best = Array.from({ length: units.length + 1 }, () =>
    Array.from({ length: passages.length + 1 }, () => 0),
  );
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = units.length - 1; row >= 0; row -= 1) {
    for (let column = passages.length - 1; column >= 0; column -= 1) {
      const pair = gain[row]?.[column] ?? 0;
      const line = best[row];
      if (!line) continue;
      line[column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        pair > 0 ? pair + at(row + 1, column + 1) : 0,
      );
    }
  }
  const aligned: Alignment<U, P>[] = [];
  let [row, column] = [0, 0];
  while (row < units.length || column < passages.length) {
    const unit = units[row];
    const passage = passages[column];
    const pair = gain[row]?.[column] ?? 0;
    if (
      unit !== undefined &&
      passage !== undefined &&
      pair > 0 &&
      at(row, column) === pair + at(row + 1, column + 1)
    ) {
      aligned.push({ unit, passage });
      row += 1;
      column += 1;
    } else if (unit !== undefined && (passage === undefined || at(row, column) === at(row + 1, column))) {
      aligned.push({ unit, passage: null });
      row += 1;
    } else if (passage !== undefined) {
      aligned.push({ unit: null, passage });
      column += 1;
    }
  }
  return aligned;
}

function wordsOf(text: string): string | null {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const token of splitIntoTokens(text.toLocaleLowerCase('vi'))) {
    if (/[\p{L}\p{N}]/u.test(token)) bag.set(token, (bag.get(token) ?? 0) + 1);
  }
  return bag;
}

/** Share of the words that two texts have in common, 0 to 1. */
function overlapOf(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);
  const total = size(first) + size(second);
  let common = 0;
  for (const [word, count] of first) common += Math.min(count, second.get(word) ?? 0);
  return total === 0 ? 0 : (2 * common) / total;
}
