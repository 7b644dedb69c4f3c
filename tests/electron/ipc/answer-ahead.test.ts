import { expect, it } from 'vitest';
import type { Handlers } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { answerAhead } from '../../../electron/ipc/answer-ahead.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Counts what is read; `periods`: newest first. */
function handlersOver({ periods = ['2021-q2', '2021-q1'], isBroken = false } = {}) {
  const asked: string[] = [];
  const handlers = {
    'workspace:open': async () => {
      asked.push('open');
      if (isBroken) throw new ProblemError('workspace-gone');
      return { status: 'ready', periods: periods.map((id) => ({ id })) };
    },
    'period:show-home': async ({ periodId }: { periodId: string }) => {
      asked.push(periodId);
      if (isBroken) throw new ProblemError('unknown-period');
      return { name: `${periodId}, lần ${asked.length}` };
    },
  } as unknown as Handlers;
  return { asked, handlers };
}

it('The data and the home of its newest period are read before the page asks, and not again when it does', async () => {
  const { asked, handlers } = handlersOver();
  const ahead = answerAhead(handlers, () => 0).over(handlers);
  await settled();
  expect(asked).toEqual(['open', '2021-q2']);
  expect(await ahead['workspace:open']({})).toMatchObject({ status: 'ready' });
  expect(await ahead['period:show-home']({ periodId: '2021-q2' })).toEqual({ name: '2021-q2, lần 2' });
  expect(asked).toEqual(['open', '2021-q2']);
});

it('Whoever asks once more, for another period or later, gets what there is then', async () => {
  const { asked, handlers } = handlersOver();
  let elapsedMs = 0;
  const ahead = answerAhead(handlers, () => elapsedMs).over(handlers);
  await ahead['workspace:open']({});
  await ahead['workspace:open']({});
  expect(asked).toEqual(['open', '2021-q2', 'open']);
  await ahead['period:show-home']({ periodId: '2021-q1' });
  await ahead['period:show-home']({ periodId: '2021-q2' });
  expect(asked.slice(3)).toEqual(['2021-q1', '2021-q2']);

  const late = handlersOver();
  const tooLate = answerAhead(late.handlers, () => elapsedMs).over(late.handlers);
  await settled();
  elapsedMs = 10_000;
  await tooLate['workspace:open']({});
  await tooLate['period:show-home']({ periodId: '2021-q2' });
  expect(late.asked).toEqual(['open', '2021-q2', 'open', '2021-q2']);
});

it('What goes wrong is told to the page, and asked for again by it', async () => {
  const { asked, handlers } = handlersOver({ isBroken: true });
  const { isRead, over } = answerAhead(handlers, () => 0);
  const ahead = over(handlers);
  await isRead;
  await expect(ahead['workspace:open']({})).rejects.toMatchObject({ problem: { code: 'workspace-gone' } });
  await expect(ahead['workspace:open']({})).rejects.toMatchObject({ problem: { code: 'workspace-gone' } });
  expect(asked).toEqual(['open', 'open']);
});

it('Without a period only the data are read', async () => {
  const { asked, handlers } = handlersOver({ periods: [] });
  await answerAhead(handlers, () => 0).isRead;
  expect(asked).toEqual(['open']);
});
