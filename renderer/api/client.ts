import type {
  Api,
  Args,
  Channel,
  MenuCommand,
  Result,
  WordCopyChange,
} from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';

declare global {
  interface Window {
    readonly api: Api;
  }
}

let lastSavedAt: Date | null = null;

/** When something that was typed here was saved last; null: not since the page was opened. */
export function readLastSave(): Date | null {
  return lastSavedAt;
}

/**
 * Asks the main process. Rejects with a `ProblemError` whose problem describe-problem.ts puts into words; this file
 * alone touches `window.api`.
 */
export async function call<C extends Channel>(channel: C, args: Args<C>): Promise<Result<C>> {
  const reply = await window.api.invoke(channel, args);
  if (reply.ok) {
    if (channel.endsWith(':save')) lastSavedAt = new Date();
    return reply.value;
  }
  throw new ProblemError(reply.error.code, reply.error.details);
}

/** Calls back on each menu command; returns the function that stops it. */
export const onMenuCommand = relay<MenuCommand>((tell) => window.api.onMenuCommand(tell));

/** Calls back when a report's Word copy has been written, or could not be; returns the function that stops it. */
export const onWordCopyChange = relay<WordCopyChange>((tell) => window.api.onWordCopyChange(tell));

/**
 * Listeners come and go with the screens; across the bridge goes one function for the life of the page, since what crosses
 * it may be held there for as long.
 */
function relay<T>(listen: (tell: (told: T) => void) => unknown): (listener: (told: T) => void) => () => void {
  const listeners = new Set<(told: T) => void>();
  let isListening = false;
  return (listener) => {
    if (!isListening) {
      isListening = true;
      listen((told) => {
        for (const each of listeners) each(told);
      });
    }
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}
