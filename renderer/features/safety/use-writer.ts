import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { LockState } from '../../../core/model/lock-holder.ts';
import { call } from '../../api/client.ts';
import { keepSame } from '../../keep-same.ts';

/** Whoever waits for the other to go looks often. */
const waitingMs = 5_000;
/** Ours is taken from us only after 30 s of silence, and each save looks by itself. */
const oursMs = 15_000;

/** Who writes to the open data folder, and how this program comes to. */
export type Writer = {
  state: LockState;
  /** After the user was asked: takes the lock from a holder that is silent. */
  takeOver: (holderId: string) => Promise<void>;
};

const ours: Writer = { state: { status: 'ours' }, takeOver: async () => undefined };

export const WriterContext = createContext<Writer>(ours);

export function useWriter(): Writer {
  return useContext(WriterContext);
}

/** Another program has the data folder open for writing: here it may only be looked at. */
export function isOthers({ state: { status } }: Writer): boolean {
  return status === 'alive' || status === 'silent';
}

/** Looks now and then who writes, and takes the lock when it is free; only while data is open to be edited. */
export function useWatchedWriter(isWatched: boolean): Writer {
  const [state, setState] = useState<LockState>(ours.state);
  const lookAgainMs = state.status === 'ours' ? oursMs : waitingMs;
  useEffect(() => {
    if (!isWatched) return;
    // A look that fails is made again; a save says by itself what is wrong with the folder.
    const look = () =>
      void call('lock:look', {}).then(
        (found) => setState((before) => keepSame(before, found)),
        () => undefined,
      );
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [isWatched, lookAgainMs]);
  const takeOver = useCallback(async (holderId: string) => {
    setState(await call('lock:take-over', { holderId }));
  }, []);
  return isWatched ? { state, takeOver } : ours;
}

/** `máy “PC-01” (người dùng “vanthu”)`; empty when the folder is ours. */
export function tellHolder({ state }: Writer): string {
  if (state.status === 'ours' || state.status === 'free') return '';
  const { machine, user } = state.holder;
  return `máy “${machine || 'không rõ'}”${user ? ` (người dùng “${user}”)` : ''}`;
}
