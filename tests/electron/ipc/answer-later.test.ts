import { expect, it } from 'vitest';
import { contract, type Handlers } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { answerLater } from '../../../electron/ipc/answer-later.ts';

it('Every channel waits for the handlers, which are loaded once, when the first is asked for', async () => {
  let loads = 0;
  const later = answerLater(async () => {
    loads += 1;
    return {
      'letter:open': async ({ id }: { id: string }) => ({ opened: id }),
      'period:create': async () => {
        throw new ProblemError('read-only');
      },
    } as unknown as Handlers;
  });
  expect(Object.keys(later)).toEqual(Object.keys(contract));
  expect(loads).toBe(0);
  expect(
    await Promise.all(['a', 'b'].map((id) => later['letter:open']({ periodId: '2021-q1', id }))),
  ).toEqual([{ opened: 'a' }, { opened: 'b' }]);
  await expect(later['period:create']({} as never)).rejects.toMatchObject({ problem: { code: 'read-only' } });
  expect(loads).toBe(1);
});

it('What could not be loaded is told to everyone who asks', async () => {
  const later = answerLater(async () => {
    throw new Error('gone');
  });
  await expect(later['app:describe']({})).rejects.toThrow('gone');
  await expect(later['workspace:list']({})).rejects.toThrow('gone');
});
