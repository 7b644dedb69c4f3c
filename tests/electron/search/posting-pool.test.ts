import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PostingPool } from '../../../electron/search/posting-pool.ts';

const numbersOf = (pool: PostingPool, list: number, size: number) => {
  const marks = new Uint8Array(size);
  pool.mark(list, marks);
  return [...marks.keys()].filter((number) => marks[number] === 1);
};

it('keeps growing numbers in many lists at once, also when it is packed and taken up again', () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 700 })), { maxLength: 400 });
  fc.assert(
    fc.property(steps, fc.nat({ max: 400 }), (added, pausedAt) => {
      let pool = new PostingPool();
      for (let list = 0; list <= 5; list += 1) pool.addList();
      const expected = new Map<number, Set<number>>();
      let number = 0;
      for (const [index, [list, by]] of added.entries()) {
        if (index === pausedAt) {
          const { chunks, heads, tails, used, lasts } = pool.pack();
          pool = new PostingPool({
            chunks: chunks.slice(),
            heads: heads.slice(),
            tails: tails.slice(),
            used: used.slice(),
            lasts: lasts.slice(),
          });
        }
        number += by;
        pool.add(list, number);
        expected.set(list, (expected.get(list) ?? new Set()).add(number));
      }
      for (let list = 0; list <= 5; list += 1)
        expect(numbersOf(pool, list, number + 1)).toEqual([...(expected.get(list) ?? [])]);
    }),
  );
});

it('grows with the number of lists', () => {
  const pool = new PostingPool();
  for (let list = 0; list < 5000; list += 1) pool.add(pool.addList(), list);
  for (const list of [0, 1023, 1024, 4999]) expect(numbersOf(pool, list, 5000)).toEqual([list]);
});
