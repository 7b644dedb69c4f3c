/** Columns `from` to `to` - 1 of a table, which stand in one part of it. */
export type ColumnRange = { from: number; to: number };

/**
 * As few parts as have room. Of the ways to make so many, the one that cuts through the fewest groups of the head, then the
 * one whose parts have the most equal numbers of columns. `groups` may lie within one another; a column wider than the
 * room stands alone.
 */
export function divideColumns(
  needsMm: readonly number[],
  roomMm: number,
  groups: readonly ColumnRange[],
): ColumnRange[] {
  const count = needsMm.length;
  const partCount = countParts(needsMm, roomMm);
  const cutGroups = Array.from(
    { length: count + 1 },
    (_, at) => groups.filter(({ from, to }) => from < at && at < to).length,
  );
  /** By the place where they end: the best ways to make so many parts of the columns before it. */
  let ways = new Map<number, Way>([[0, { groupsCut: 0, squares: 0, starts: [] }]]);
  for (let part = 1; part <= partCount; part += 1) {
    const longer = new Map<number, Way>();
    for (const [from, way] of ways) {
      let filledMm = 0;
      for (let to = from + 1; to <= count; to += 1) {
        filledMm += needsMm[to - 1] ?? 0;
        if (filledMm > roomMm && to > from + 1) break;
        const next: Way = {
          groupsCut: way.groupsCut + (from === 0 ? 0 : (cutGroups[from] ?? 0)),
          squares: way.squares + (to - from) ** 2,
          starts: [...way.starts, from],
        };
        const known = longer.get(to);
        if (!known || isBetter(next, known)) longer.set(to, next);
      }
    }
    ways = longer;
  }
  const starts = ways.get(count)?.starts ?? [];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? count }));
}

type Way = { groupsCut: number; squares: number; starts: readonly number[] };

function isBetter(one: Way, other: Way): boolean {
  return (
    one.groupsCut < other.groupsCut || (one.groupsCut === other.groupsCut && one.squares < other.squares)
  );
}

function countParts(needsMm: readonly number[], roomMm: number): number {
  let parts = 0;
  let leftMm = -1;
  for (const need of needsMm) {
    if (leftMm < need || parts === 0) {
      parts += 1;
      leftMm = roomMm;
    }
    leftMm -= need;
  }
  return parts;
}
