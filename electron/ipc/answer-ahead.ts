import type { Args, Handlers, Result } from '../../core/contract/contract.ts';

/** What the first screen cannot be drawn without. */
export type FirstHandlers = Pick<Handlers, 'workspace:open' | 'period:show-home'>;

/** A page that takes longer to come up asks anew. */
const freshForMs = 10_000;

/**
 * Begins at once what the first screen will ask for, the open data and the home of its newest period, so that they are read while
 * the window comes up. `over` gives each answer once, to the first that asks for the same; all else `handlers` answer.
 * `isRead` resolves when nothing more is read, whatever came of it.
 */
export function answerAhead(
  first: FirstHandlers,
  elapsedMs: () => number = () => performance.now(),
): { isRead: Promise<void>; over: (handlers: Handlers) => Handlers } {
  const beganMs = elapsedMs();
  let opened: Promise<Result<'workspace:open'>> | null = first['workspace:open']({});
  let home: { periodId: string; answer: Promise<Result<'period:show-home'>> } | null = null;
  const reading = opened.then(async (state) => {
    const [newest] = state.status === 'ready' ? state.periods : [];
    if (!newest) return;
    home = { periodId: newest.id, answer: first['period:show-home']({ periodId: newest.id }) };
    await home.answer;
  });
  const isFresh = () => elapsedMs() - beganMs < freshForMs;
  return {
    isRead: reading.catch(() => undefined), // told to whoever asks
    over: (handlers) => ({
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
    }),
  };
}
