import { Worker } from 'node:worker_threads';

/** A worker that was started, seen from the program: a thread of this process, or a process of its own. */
export type WorkerLink = {
  /** Plain data. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** It has ended, whatever the reason: an error, too little memory, a kill, or `end`. Told once. */
  onEnd(listener: (reason: Error) => void): void;
  /** Ends it where it stands, as a power cut would. */
  end(): Promise<void>;
};

/** Megabytes of JavaScript memory; bytes in buffers lie outside of it. */
export type WorkerLimits = { maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number };

/** `file`: one of `electron/workers`, which listens by `serve`. `isBackground`: it keeps nothing from ending. */
export type StartWorker = (
  file: string,
  options: { data: unknown; limits: WorkerLimits; name: string; isBackground?: boolean },
) => WorkerLink;

/** A thread of this process: for the command line and the tests. */
export const startThread: StartWorker = (file, { data, limits, name, isBackground = false }) => {
  const worker = new Worker(file, { resourceLimits: limits, name });
  if (isBackground) worker.unref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
  const post = (message: unknown): void => worker.postMessage(message);
  post(data);
  return {
    post,
    onMessage: (listener) => void worker.on('message', listener),
    onEnd: (listener) => {
      let cause: unknown;
      worker.once('error', (error) => (cause = error));
      worker.once('exit', (code) => listener(new Error(`${name} ended with code ${code}`, { cause })));
    },
    end: async () => void (await worker.terminate()),
  };
};
