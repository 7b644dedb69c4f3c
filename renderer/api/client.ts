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

/**
 * Asks the main process. Rejects with a `ProblemError` whose problem describe-problem.ts puts into words; this file
 * alone touches `window.api`.
 */
export async function call<C extends Channel>(channel: C, args: Args<C>): Promise<Result<C>> {
  const reply = await window.api.invoke(channel, args);
  if (reply.ok) return reply.value;
  throw new ProblemError(reply.error.code, reply.error.details);
}

/** Calls back on each menu command; returns the function that stops it. */
export function onMenuCommand(listener: (command: MenuCommand) => void): () => void {
  return window.api.onMenuCommand(listener);
}

/** Calls back when a report's Word copy has been written, or could not be; returns the function that stops it. */
export function onWordCopyChange(listener: (change: WordCopyChange) => void): () => void {
  return window.api.onWordCopyChange(listener);
}
