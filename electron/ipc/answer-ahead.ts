import type { Args, Handlers, Result } from '../../core/contract/contract.ts';

/** A page that takes longer to come up asks anew. */
const freshForMs = 10_000;

/**
 * Begins at once what the first screen will ask for, the open data and the home of its newest period, so that they are read while
 * the window comes up. Each answer is given once, to the first that asks for the same.
 */
export function answerAhead(handlers: Handlers, elapsedMs: () => number = () => performance.now()): Handlers {
  const beganMs = elapsedMs();
  let opened: Promise<Result<'workspace:open'>> | null = handlers['workspace:open']({});
  let home: { periodId: string; answer: Promise<Result<'period:show-home'>> } | null = null;
  opened.then(
    (state) => {
      const [newest] = state.status === 'ready' ? state.periods : [];
      if (!newest) return;
      home = { periodId: newest.id, answer: handlers['period:show-home']({ periodId: newest.id }) };
      home.answer.catch(() => undefined); // told to whoever asks
    },
    () => undefined, // told to whoever asks
  );
  const isFresh = () => elapsedMs() - beganMs < freshForMs;
  return {
    ...handlers,
    'workspace:open': async (args: Args<'workspace:open'>) => {
      const ahead = opened;
      opened = null;
      return ahead && isFresh() ? ahead : handlers['workspace:open'](args);
    },
    'period:show-home': async (args: Args<'period:show-home'>) => {
      const ahead = home;
      home = null;
      return ahead?.periodId === args.periodId && isFresh()
        ? ahead.answer
        : handlers['period:show-home'](args);
    },
  };
}
