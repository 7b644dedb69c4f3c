import type { WordCopyState } from '../../core/model/word-copy.ts';
import type { ReportName } from './program.ts';

/** From the last save to the copy: a pause in which nobody writes. */
const pauseMs = 15_000;
/** While Word has the file open, or the folder is away. */
const retryMs = 30_000;

/**
 * `usual`: after a save. `update`: the page looks otherwise; a copy that is there follows, none is made. `asked`: by the
 * user, also of a report with a độ mật.
 */
export type CopyReason = 'usual' | 'update' | 'asked';

export type WordCopyKeeper = {
  /** A report was saved or opened, or its pages look otherwise: its copy is due after a pause. */
  note(name: ReportName, reason?: Exclude<CopyReason, 'asked'>): void;
  /** Writes the copy because the user asks for it; resolves when it is done or has been refused. */
  writeAsked(name: ReportName): Promise<WordCopyState>;
  /** Writes what is due now; resolves when it is done or has been refused. */
  flush(): Promise<void>;
  stateOf(name: ReportName): WordCopyState;
};

/** Decides when copies are written: after pauses, one at a time, and when a report or the program is left. */
export function createWordCopyKeeper(
  /** Null: nothing was to be done, and what is known of the copy still holds. */
  write: (name: ReportName, reason: CopyReason) => Promise<WordCopyState | null>,
  {
    pause = pauseMs,
    retry = retryMs,
    tell = () => undefined,
  }: { pause?: number; retry?: number; tell?: (name: ReportName, state: WordCopyState) => void } = {},
): WordCopyKeeper {
  const states = new Map<string, WordCopyState>();
  const due = new Map<string, { name: ReportName; reason: CopyReason; timer: NodeJS.Timeout }>();
  let tail: Promise<void> = Promise.resolve();
  const keyOf = ({ periodId, organisationId }: ReportName) => `${periodId}/${organisationId}`;

  const settle = (name: ReportName, state: WordCopyState) => {
    states.set(keyOf(name), state);
    tell(name, state);
  };
  const plan = (name: ReportName, wanted: CopyReason, delayMs: number) => {
    const key = keyOf(name);
    const waiting = due.get(key);
    clearTimeout(waiting?.timer);
    // A save that waits makes the copy whatever comes after it.
    const reason = waiting && wanted === 'update' ? waiting.reason : wanted;
    const timer = setTimeout(() => void run(key), delayMs);
    timer.unref();
    due.set(key, { name, reason, timer });
  };
  const run = (key: string): Promise<void> => {
    const next = due.get(key);
    if (!next) return tail;
    clearTimeout(next.timer);
    due.delete(key);
    tail = tail.then(async () => {
      try {
        const state = await write(next.name, next.reason);
        if (state) settle(next.name, state);
        if ((state?.status === 'waiting' || state?.status === 'failed') && !due.has(key))
          plan(next.name, next.reason, retry);
      } catch (error) {
        // A damaged record is told where it is opened; the copy of before stays as it is.
        console.error(error);
        settle(next.name, { status: 'none' });
      }
    });
    return tail;
  };
  return {
    note(name, reason = 'usual') {
      const key = keyOf(name);
      if (reason === 'usual' && !states.has(key)) states.set(key, { status: 'pending' });
      plan(name, reason, pause);
    },
    async writeAsked(name) {
      plan(name, 'asked', 0);
      await run(keyOf(name));
      return states.get(keyOf(name)) ?? { status: 'none' };
    },
    flush: async () => {
      await Promise.all([...due.keys()].map(run));
    },
    stateOf: (name) => states.get(keyOf(name)) ?? { status: 'none' },
  };
}
