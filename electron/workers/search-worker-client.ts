import { ProblemError } from '../../core/contract/problem.ts';
import type { SearchAnswer, SearchRequest } from '../../core/rules/search/search-result.ts';
import type { SearchMessage, SearchReply, SearchScope, SearchSettings } from './search-protocol.ts';
import { startThread, type StartWorker, type WorkerLink } from './worker-link.ts';

// The lists of words lie outside of it; an index that needs more is no office's.
const limits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 4 };

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

/**
 * `workerFile`: `search-worker.ts` in source, `search-worker.js` when built. When the worker ends before its time, what was asked
 * rejects with `search-interrupted`, and the next question starts another one.
 */
export function createSearchWorker(
  workerFile: string,
  settings: SearchSettings,
  startWorker: StartWorker = startThread,
): SearchWorker {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLink | null = null;
  let lastId = 0;

  const start = (): WorkerLink => {
    const started = startWorker(workerFile, {
      data: settings,
      limits,
      name: 'Giao Ban: tìm kiếm',
      isBackground: true,
    });
    started.onMessage((message) => {
      const reply = message as SearchReply;
      waiting.get(reply.id)?.resolve(reply);
      waiting.delete(reply.id);
    });
    started.onEnd((reason) => {
      if (worker !== started) return;
      console.warn(reason);
      forget();
    });
    return started;
  };
  /** What was asked of a worker that is gone gets no answer. */
  const forget = (): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(new ProblemError('search-interrupted'));
    waiting.clear();
  };
  let resting: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(resting);
    const ended = worker;
    forget();
    await ended?.end();
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
      worker.post(make(lastId));
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
      worker?.post({ kind: 'note', path } satisfies SearchMessage);
    },
    close,
  };
}
