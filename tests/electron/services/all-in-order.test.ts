import { describe, expect, it } from 'vitest';
import { allInOrder } from '../../../electron/services/all-in-order.ts';

const later = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(resolve, value));
const fail = (message: string): Promise<never> => Promise.reject(new Error(message));

describe('waiting for all in order', () => {
  it('answers each value at its place, whichever came first', async () => {
    expect(await allInOrder([later(1), Promise.resolve('two')])).toEqual([1, 'two']);
  });

  it('rejects with the first failure of the list, though a later one came sooner', async () => {
    const slow = later(null).then(() => fail('period'));
    await expect(allInOrder([later(0), slow, fail('organisation')])).rejects.toThrow('period');
  });
});
