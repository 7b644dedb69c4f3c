import { Worker } from 'node:worker_threads';
import type { FileSheet } from '../../core/reading/sheet.ts';
import type { WordDocument } from '../../core/reading/word-document.ts';
import type { CellFilling } from '../forms/fill-form.ts';
import { FormFileError } from '../forms/form-file-error.ts';
import type { ReadForm } from '../forms/read-form.ts';
import { ExcelFileError } from '../import/excel/excel-file-error.ts';
import { WordFileError } from '../import/word/word-file-error.ts';
import type { ImportReply, ImportRequest, ImportResults } from './import-protocol.ts';

export type ImportOptions = {
  /** `import-worker.ts` in source, `import-worker.js` when built. */
  importWorkerFile: string;
  signal?: AbortSignal | undefined;
  /** From its start. */
  timeoutMs?: number | undefined;
};

const defaultTimeoutMs = 60_000;

// A hostile file may not take the memory of an office PC: past this the worker ends and the file counts as too large.
const resourceLimits = { maxOldGenerationSizeMb: 768 };

/**
 * Reads a Word file in a worker of its own, which ends with it. The bytes are handed over: they are gone afterwards.
 * Rejects with a `WordFileError`, with an `AbortError` when it was cancelled, or with what broke the worker.
 */
export function readWordInWorker(bytes: Uint8Array, options: ImportOptions): Promise<WordDocument> {
  const tooComplex = (cause?: Error) => new WordFileError('too-complex', { cause });
  return run({ kind: 'read-word', bytes }, options, tooComplex);
}

/** Reads an Excel file in the same way; rejects with an `ExcelFileError` instead. */
export function readExcelInWorker(bytes: Uint8Array, options: ImportOptions): Promise<FileSheet[]> {
  const tooComplex = (cause?: Error) => new ExcelFileError('too-complex', { cause });
  return run({ kind: 'read-excel', bytes }, options, tooComplex);
}

/** Reads a form as `readWordInWorker` reads a Word file; rejects with a `FormFileError`. */
export function readFormInWorker(bytes: Uint8Array, options: ImportOptions): Promise<ReadForm> {
  return run({ kind: 'read-form', bytes }, options, formTooComplex);
}

/** Fills a form; rejects with a `FormFileError`. */
export function fillFormInWorker(
  bytes: Uint8Array,
  fillings: CellFilling[],
  options: ImportOptions,
): Promise<Uint8Array> {
  return run({ kind: 'fill-form', bytes, fillings }, options, formTooComplex);
}

function formTooComplex(cause?: Error): FormFileError {
  return new FormFileError('too-complex', '', { cause });
}

function run<Request extends ImportRequest>(
  request: Request,
  { importWorkerFile, signal, timeoutMs = defaultTimeoutMs }: ImportOptions,
  tooComplex: (cause?: Error) => Error,
): Promise<ImportResults[Request['kind']]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    const { bytes } = request;
    const owned = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    const worker = new Worker(importWorkerFile, {
      workerData: request,
      resourceLimits,
      transferList: owned ? [bytes.buffer] : [],
    });
    const end = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      worker.removeAllListeners();
      // A worker that is ended while it reads may still complain; nobody listens any more.
      worker.on('error', () => undefined);
      void worker.terminate();
      act();
    };
    const abort = (): void => end(() => reject(cancelled()));
    const timer = setTimeout(() => end(() => reject(tooComplex())), timeoutMs);
    signal?.addEventListener('abort', abort);
    worker.once('message', (reply: ImportReply) =>
      end(() => {
        switch (reply.kind) {
          case 'done':
            // The protocol pairs each request with its result.
            return resolve(reply.result as ImportResults[Request['kind']]);
          case 'refused-word':
            return reject(new WordFileError(reply.fault));
          case 'refused-excel':
            return reject(new ExcelFileError(reply.fault));
          case 'refused-form':
            return reject(new FormFileError(reply.fault, reply.about));
          case 'failed':
            return reject(new Error(reply.message));
        }
      }),
    );
    worker.once('error', (error: Error & { code?: string }) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex(error) : error)),
    );
    worker.once('exit', (code) => end(() => reject(new Error(`the import worker ended with code ${code}`))));
  });
}

function cancelled(): DOMException {
  return new DOMException('the reading was cancelled', 'AbortError');
}
