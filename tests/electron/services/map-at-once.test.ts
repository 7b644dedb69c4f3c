import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { filterAtOnce, mapAtOnce } from '../../../electron/services/map-at-once.ts';

it('Many are asked some at a time, the next as soon as one has answered, and the answers keep the order', async () => {
  let [asked, most] = [0, 0];
  const all = Array.from({ length: 100 }, (_, index) => index);
  const answers = await mapAtOnce(all, async (each) => {
    asked += 1;
    most = Math.max(most, asked);
    // The first of all takes as long as all others together: they do not wait for it.
    await (each === 0 ? new Promise((resolve) => (answerFirst = resolve)) : delay(each % 3));
    asked -= 1;
    if (each === 99) answerFirst();
    return each * 2;
  });
  expect(answers).toEqual(all.map((each) => each * 2));
  expect(most).toBe(8);
  expect(await filterAtOnce(all, async (each) => each % 50 === 0)).toEqual([0, 50]);
  expect(await mapAtOnce([], async () => 1)).toEqual([]);
});

let answerFirst: (value?: unknown) => void = () => undefined;

it('What one of them rejects with is told', async () => {
  const asking = mapAtOnce([1, 2, 3], async (each) => {
    if (each === 2) throw new Error('hai');
  });
  await expect(asking).rejects.toThrow('hai');
});
