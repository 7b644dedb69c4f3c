import { Worker } from 'node:worker_threads';
import type { SearchAnswer, SearchRequest } from '../../core/rules/search/search-result.ts';
import type { SearchMessage, SearchReply, SearchScope, SearchSettings } from './search-protocol.ts';

// The lists of words lie outside of it; an index that needs more is no office's.
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 4 };

/** Nobody has searched for so long: the worker gives its memory back. The next question takes its index up again. */
const restAfterMs = 5 * 60_000;

/** Search over one data folder, in a worker that starts with the first question. */
export type SearchWorker = {
  prepare(): Promise<SearchScope>;
  find(request: SearchRequest): Promise<SearchAnswer>;
  /** Costs a save nothing: a worker that does not run yet will see for itself. */
  note(path: string): void;
  close(): Promise<void>;
};

type Waiting = { resolve: (reply: SearchReply) => void; reject: (error: Error) => void };

/** `workerFile`: `search-worker.ts` in source, `search-worker.js` when built. */
export function createSearchWorker(workerFile: string, settings: SearchSettings): SearchWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const fail = (error: Error): void => {
    worker = null; // the next question starts another one
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
  const post = (receiver: Worker, message: SearchMessage): void => receiver.postMessage(message);
  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: settings, resourceLimits });
    started.unref();
    started.on('message', (reply: SearchReply) => {
      waiting.get(reply.id)?.resolve(reply);
      waiting.delete(reply.id);
    });
    started.on('error', fail);
    started.on('exit', (code) => {
      if (worker === started) fail(new Error(`the search worker ended with code ${code}`));
    });
    return started;
  };
  let resting: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(resting);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const restLater = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => (waiting.size > 0 ? restLater() : void close()), restAfterMs).unref();
  };
  const ask = (make: (id: number) => SearchMessage): Promise<SearchReply> =>
    new Promise((resolve, reject) => {
      restLater();
      worker ??= start();
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      post(worker, make(lastId));
    });

  return {
    async prepare() {
      const reply = await ask((id) => ({ kind: 'prepare', id }));
      if (reply.kind === 'scope') return reply.scope;
      throw new Error(reply.kind === 'failed' ? reply.message : 'unexpected answer');
    },
    async find(request) {
      const reply = await ask((id) => ({ kind: 'find', id, request }));
      if (reply.kind === 'answer') return reply.answer;
      throw new Error(reply.kind === 'failed' ? reply.message : 'unexpected answer');
    },
    note: (path) => {
      if (worker) post(worker, { kind: 'note', path });
    },
    close,
  };
}
