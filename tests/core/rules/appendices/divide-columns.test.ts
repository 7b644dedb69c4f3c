import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideColumns, type ColumnRange } from '../../../../core/rules/appendices/divide-columns.ts';

const countCut = (parts: readonly ColumnRange[], groups: readonly ColumnRange[]) =>
  parts
    .slice(1)
    .reduce((sum, { from }) => sum + groups.filter((each) => each.from < from && from < each.to).length, 0);

/** All ways to cut so many columns into parts that have room. */
function listWays(needsMm: readonly number[], roomMm: number, from = 0): ColumnRange[][] {
  if (from === needsMm.length) return [[]];
  const ways: ColumnRange[][] = [];
  let filledMm = 0;
  for (let to = from + 1; to <= needsMm.length; to += 1) {
    filledMm += needsMm[to - 1] ?? 0;
    if (filledMm > roomMm) break;
    for (const rest of listWays(needsMm, roomMm, to)) ways.push([{ from, to }, ...rest]);
  }
  return ways;
}

/** Groups of a head of two rows: neighbours in the lower row, each group of the upper one over several of them. */
const heads = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) =>
    fc.record({
      needsMm: fc.array(fc.integer({ min: 12, max: 40 }), {
        minLength: sizes.reduce((sum, size) => sum + size, 0),
        maxLength: sizes.reduce((sum, size) => sum + size, 0),
      }),
      sizes: fc.constant(sizes),
      joined: fc.integer({ min: 0, max: sizes.length }),
    }),
  )
  .map(({ needsMm, sizes, joined }) => {
    let at = 0;
    const lower = sizes.map((size) => ({ from: at, to: (at += size) }));
    return { needsMm, groups: [...lower, { from: 0, to: lower[joined - 1]?.to ?? 0 }] };
  });

describe('columns of a table too wide for its page', () => {
  it('stand in as few parts as fit, and no other cut would spare more groups of the head', () => {
    fc.assert(
      fc.property(heads, fc.integer({ min: 60, max: 150 }), ({ needsMm, groups }, roomMm) => {
        const parts = divideColumns(needsMm, roomMm, groups);
        expect(parts.flatMap(({ from, to }) => needsMm.slice(from, to))).toEqual(needsMm);
        for (const { from, to } of parts)
          expect(needsMm.slice(from, to).reduce((sum, need) => sum + need, 0)).toBeLessThanOrEqual(roomMm);
        const ways = listWays(needsMm, roomMm);
        const fewest = Math.min(...ways.map((way) => way.length));
        expect(parts.length).toBe(fewest);
        const least = Math.min(
          ...ways.filter((way) => way.length === fewest).map((way) => countCut(way, groups)),
        );
        expect(countCut(parts, groups)).toBe(least);
      }),
    );
  });

  it('are cut where a group ends, though the parts are less equal then', () => {
    const groups = [
      { from: 0, to: 7 },
      { from: 7, to: 10 },
    ];
    expect(
      divideColumns(
        Array.from({ length: 10 }, () => 20),
        150,
        groups,
      ),
    ).toEqual(groups);
  });

  it('are shared equally where no group stands in the way', () => {
    const parts = divideColumns(
      Array.from({ length: 9 }, () => 20),
      100,
      [],
    );
    expect(parts.map(({ from, to }) => to - from).toSorted((one, other) => one - other)).toEqual([4, 5]);
  });
});
