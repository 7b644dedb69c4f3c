import { utilityProcess } from 'electron';
import type { StartWorker } from '../workers/worker-link.ts';

/** A process of its own: its memory is not that of the main process, and goes back to the system with it. */
export const startProcess: StartWorker = (file, { data, limits, name }) => {
  const child = utilityProcess.fork(file, [], {
    serviceName: name,
    execArgv: [
      `--max-old-space-size=${limits.maxOldGenerationSizeMb}`,
      // Of the young generation a third.
      `--max-semi-space-size=${Math.max(1, Math.floor(limits.maxYoungGenerationSizeMb / 3))}`,
    ],
  });
  const ended = new Promise<number>((resolve) => child.once('exit', resolve));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin, a window has
  const post = (message: unknown): void => child.postMessage(message);
  post(data);
  return {
    post,
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void ended.then((code) => listener(new Error(`${name} ended with code ${code}`))),
    end: async () => {
      // kill() of a utility process asks politely, and one that is busy does not hear.
      const kill = () => {
        if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      };
      kill();
      child.once('spawn', kill);
      await ended;
    },
  };
};
