import type { WordCopyState } from '../../core/model/word-copy.ts';
import type { ReportName } from './program.ts';

/** From the last save to the copy: a pause in which nobody writes. */
const pauseMs = 15_000;
/** While Word has the file open, or the folder is away. */
const retryMs = 30_000;

export type WordCopyKeeper = {
  /** A report was saved or opened: its copy is due after a pause. */
  note(name: ReportName): void;
  /** Writes what is due now; resolves when it is done or has been refused. */
  flush(): Promise<void>;
  stateOf(name: ReportName): WordCopyState;
};

/** Decides when copies are written: after pauses, one at a time, and when a report or the program is left. */
export function createWordCopyKeeper(
  write: (name: ReportName) => Promise<WordCopyState>,
  {
    pause = pauseMs,
    retry = retryMs,
    tell = () => undefined,
  }: { pause?: number; retry?: number; tell?: (name: ReportName, state: WordCopyState) => void } = {},
): WordCopyKeeper {
  const states = new Map<string, WordCopyState>();
  const due = new Map<string, { name: ReportName; timer: NodeJS.Timeout }>();
  let tail: Promise<void> = Promise.resolve();
  const keyOf = ({ periodId, organisationId }: ReportName) => `${periodId}/${organisationId}`;

  const settle = (name: ReportName, state: WordCopyState) => {
    states.set(keyOf(name), state);
    tell(name, state);
  };
  const plan = (name: ReportName, delayMs: number) => {
    const key = keyOf(name);
    clearTimeout(due.get(key)?.timer);
    const timer = setTimeout(() => void run(key), delayMs);
    timer.unref();
    due.set(key, { name, timer });
  };
  const run = (key: string): Promise<void> => {
    const next = due.get(key);
    if (!next) return tail;
    clearTimeout(next.timer);
    due.delete(key);
    tail = tail.then(async () => {
      try {
        const state = await write(next.name);
        settle(next.name, state);
        if ((state.status === 'waiting' || state.status === 'failed') && !due.has(key))
          plan(next.name, retry);
      } catch (error) {
        // A damaged record is told where it is opened; the copy of before stays as it is.
        console.error(error);
        settle(next.name, { status: 'none' });
      }
    });
    return tail;
  };
  return {
    note(name) {
      const key = keyOf(name);
      if (!states.has(key)) states.set(key, { status: 'pending' });
      plan(name, pause);
    },
    flush: async () => {
      await Promise.all([...due.keys()].map(run));
    },
    stateOf: (name) => states.get(keyOf(name)) ?? { status: 'none' },
  };
}
