import { foldSearchKey } from '../text/fold-search-key.ts';

const words: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghin|ngan|1\.?000) /, 3],
  [/^(?:trieu|1\.?000\.?000) /, 6],
  [/^(?:ty|ti) /, 9],
];

/**
 * The power of ten by which a number in one unit becomes a number in another: -6 from `đồng` to `triệu đồng`. Null when
 * the units measure different things.
 */
export function compareUnits(from: string, to: string): number | null {
  const [first, second] = [readUnit(from), readUnit(to)];
  return first.base === second.base ? first.power - second.power : null;
}

function readUnit(unit: string): { base: string; power: number } {
  const folded = foldSearchKey(unit).replace(/\bvnd\b|\bd$/, 'dong');
  const found = words.find(([pattern]) => pattern.test(folded));
  return found ? { base: folded.replace(found[0], ''), power: found[1] } : { base: folded, power: 0 };
}
