import { Worker } from 'node:worker_threads';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import type { Workbook } from '../../core/documents/workbook.ts';
import { DocumentWorkerError } from './document-worker-error.ts';
import type {
  DocumentFormat,
  RenderedDocument,
  RenderRequest,
  WorkerReply,
  WorkerRequest,
  WorkerSettings,
} from './worker-protocol.ts';

export type DocumentWorkerOptions = {
  /** `document-worker.ts` in source, `document-worker.js` when built. */
  workerFile: string;
  wasmFile: string;
  fontFolder: string;
  /** Above this size of the PDF compiler's memory a fresh worker takes over. */
  memoryLimitBytes?: number | undefined;
  /** For one job, from its start. */
  timeoutMs?: number | undefined;
};

export type DocumentWorker = {
  /**
   * Makes one document; jobs wait for each other. Rejects with a `DocumentWorkerError`; an aborted or failed job leaves
   * nothing behind and the next one works.
   */
  render(
    document: PrintDocument,
    format: DocumentFormat,
    options?: { signal?: AbortSignal | undefined; isPlaced?: boolean | undefined },
  ): Promise<RenderedDocument>;
  /** Makes one Excel file, in the same row of jobs. */
  renderWorkbook(
    workbook: Workbook,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<RenderedDocument>;
  /** Loads the PDF compiler in the background, so that the first page comes sooner. */
  warmUp(): void;
  /** Ends the worker; what still waits is aborted. */
  close(): Promise<void>;
};

type Job = {
  request: RenderRequest;
  signal: AbortSignal | undefined;
  resolve: (result: RenderedDocument) => void;
  reject: (error: DocumentWorkerError) => void;
};

const defaultMemoryLimitBytes = 500 * 2 ** 20;
const defaultTimeoutMs = 120_000;

// JavaScript memory of the worker only; the compiler's own memory is kept low by replacing the worker.
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

/** The worker starts with the first job and keeps the process alive only while a job runs. */
export function createDocumentWorker(options: DocumentWorkerOptions): DocumentWorker {
  const { workerFile, wasmFile, fontFolder } = options;
  const memoryLimitBytes = options.memoryLimitBytes ?? defaultMemoryLimitBytes;
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;

  const waiting: Job[] = [];
  const endings = new Set<Promise<number>>();
  let wasmModule: WebAssembly.Module | null = null;
  let worker: Worker | null = null;
  /** Takes over from a worker whose memory has grown too large as soon as it is warm. */
  let successor: { worker: Worker; isWarm: boolean } | null = null;
  let abortRunning: (() => void) | null = null;
  let isClosed = false;

  const start = (): Worker => {
    const settings: WorkerSettings = { wasmFile, fontFolder, wasmModule };
    const started = new Worker(workerFile, { workerData: settings, resourceLimits });
    started.unref();
    started.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'loaded') wasmModule = reply.wasmModule;
      if (reply.kind !== 'warmed-up' || successor?.worker !== started) return;
      successor.isWarm = reply.isWarm;
      if (!successor.isWarm) dropSuccessor();
      else if (abortRunning === null) promoteSuccessor();
    });
    const forget = (): void => {
      if (worker === started) worker = null;
      if (successor?.worker === started) successor = null;
    };
    started.on('error', forget);
    started.on('exit', forget);
    return started;
  };

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
  const post = (receiver: Worker, request: WorkerRequest): void => receiver.postMessage(request);

  const end = (ended: Worker): void => {
    const ending = ended.terminate();
    endings.add(ending);
    void ending.finally(() => endings.delete(ending));
  };

  const promoteSuccessor = (): void => {
    if (successor === null || !successor.isWarm) return;
    if (worker !== null) end(worker);
    worker = successor.worker;
    successor = null;
  };

  const dropSuccessor = (): void => {
    if (successor !== null) end(successor.worker);
    successor = null;
  };

  const raiseSuccessor = (): void => {
    if (successor !== null || isClosed) return;
    successor = { worker: start(), isWarm: false };
    post(successor.worker, { kind: 'warm-up' });
  };

  /** Runs one job on one worker, which survives it only when it answers with a document. */
  const run = (job: Job): Promise<RenderedDocument> =>
    new Promise((resolve, reject) => {
      promoteSuccessor();
      const runner = (worker ??= start());
      runner.ref();

      const release = (): void => {
        clearTimeout(timer);
        job.signal?.removeEventListener('abort', abort);
        runner.off('message', receive);
        runner.off('error', crash);
        runner.off('exit', stop);
        abortRunning = null;
      };
      const fail = (error: DocumentWorkerError): void => {
        release();
        if (worker === runner) worker = null;
        end(runner);
        reject(error);
      };
      const receive = (reply: WorkerReply): void => {
        switch (reply.kind) {
          case 'loaded':
          case 'warmed-up':
            return;
          case 'failed':
            return fail(new DocumentWorkerError('document-worker-failed', reply.message));
          case 'rendered':
            release();
            runner.unref();
            if (reply.memoryBytes > memoryLimitBytes) raiseSuccessor();
            return resolve({
              bytes: reply.bytes,
              pageCount: reply.pageCount,
              places: reply.places,
              missingCharacters: reply.missingCharacters,
            });
        }
      };
      const crash = (cause: unknown): void =>
        fail(new DocumentWorkerError('document-worker-failed', 'the worker crashed', { cause }));
      const stop = (exitCode: number): void =>
        fail(new DocumentWorkerError('document-worker-failed', `the worker ended with code ${exitCode}`));
      const abort = (): void => fail(new DocumentWorkerError('aborted', 'the job was aborted'));
      const timer = setTimeout(
        () => fail(new DocumentWorkerError('document-worker-timed-out', `no document after ${timeoutMs} ms`)),
        timeoutMs,
      );

      runner.on('message', receive);
      runner.on('error', crash);
      runner.on('exit', stop);
      job.signal?.addEventListener('abort', abort);
      abortRunning = abort;
      try {
        post(runner, job.request);
      } catch (error) {
        crash(error);
      }
    });

  const runNext = (): void => {
    const job = abortRunning === null ? waiting.shift() : undefined;
    if (job !== undefined) run(job).then(job.resolve, job.reject).finally(runNext);
  };

  const make = (request: RenderRequest, signal: AbortSignal | undefined): Promise<RenderedDocument> =>
    new Promise((resolve, reject) => {
      const job: Job = {
        request,
        signal,
        resolve: (result) => {
          signal?.removeEventListener('abort', leave);
          resolve(result);
        },
        reject: (error) => {
          signal?.removeEventListener('abort', leave);
          reject(error);
        },
      };
      const leave = (): void => {
        const index = waiting.indexOf(job);
        if (index >= 0) waiting.splice(index, 1);
        if (index >= 0) job.reject(new DocumentWorkerError('aborted', 'the job was aborted before it began'));
      };
      waiting.push(job);
      if (isClosed || signal?.aborted === true) return leave();
      signal?.addEventListener('abort', leave);
      runNext();
    });

  return {
    render: (document, format, { signal, isPlaced = false } = {}) =>
      make({ kind: 'render', document, format, isPlaced }, signal),
    renderWorkbook: (workbook, { signal } = {}) => make({ kind: 'render-workbook', workbook }, signal),
    warmUp: () => {
      if (isClosed) return;
      worker ??= start();
      post(worker, { kind: 'warm-up' });
    },
    close: async () => {
      isClosed = true;
      for (const job of waiting.splice(0)) {
        job.reject(new DocumentWorkerError('aborted', 'the document worker was closed'));
      }
      abortRunning?.();
      if (worker !== null) end(worker);
      dropSuccessor();
      await Promise.all(endings);
    },
  };
}
