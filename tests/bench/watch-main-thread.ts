import { performance } from 'node:perf_hooks';

const everyMs = 2;

/**
 * Watches this thread until it is asked: the most processor time, in ms, that went by between two turns of a timer. That is at
 * least what any one task took; what a busy machine takes away is not counted.
 */
export function watchMainThread(): () => number {
  let longestMs = 0;
  let last = process.threadCpuUsage();
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(last);
    longestMs = Math.max(longestMs, (user + system) / 1000);
    last = process.threadCpuUsage();
  };
  const timer = setInterval(look, everyMs);
  return () => {
    look();
    clearInterval(timer);
    return longestMs;
  };
}

/** Runs work and answers how long it took at most of this thread in one go, and by the clock, in ms. */
export async function watched(work: () => Promise<unknown>): Promise<{ longestMs: number; ms: number }> {
  const start = performance.now();
  const stop = watchMainThread();
  await work();
  return { longestMs: stop(), ms: performance.now() - start };
}
