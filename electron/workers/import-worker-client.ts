import { Worker } from 'node:worker_threads';
import type { FileSheet } from '../../core/reading/sheet.ts';
import type { WordDocument } from '../../core/reading/word-document.ts';
import { ExcelFileError } from '../import/excel/excel-file-error.ts';
import { WordFileError } from '../import/word/word-file-error.ts';
import type { ImportKind, ImportReply, ImportRequest, Imports } from './import-protocol.ts';

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
  return readInWorker('word', bytes, options, (fault, cause) => new WordFileError(fault, cause));
}

/** Reads an Excel file in the same way; rejects with an `ExcelFileError` instead. */
export function readExcelInWorker(bytes: Uint8Array, options: ImportOptions): Promise<FileSheet[]> {
  return readInWorker('excel', bytes, options, (fault, cause) => new ExcelFileError(fault, cause));
}

function readInWorker<K extends ImportKind>(
  kind: K,
  bytes: Uint8Array,
  options: ImportOptions,
  refusal: (fault: Imports[K]['fault'] | 'too-complex', cause?: ErrorOptions) => Error,
): Promise<Imports[K]['content']> {
  const { importWorkerFile, signal, timeoutMs = defaultTimeoutMs } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    const workerData: ImportRequest = { kind, bytes };
    const owned = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    const worker = new Worker(importWorkerFile, {
      workerData,
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
    const timer = setTimeout(() => end(() => reject(refusal('too-complex'))), timeoutMs);
    signal?.addEventListener('abort', abort);
    worker.once('message', (reply: ImportReply<K>) =>
      end(() => {
        switch (reply.kind) {
          case 'read':
            return resolve(reply.content);
          case 'refused':
            return reject(refusal(reply.fault));
          case 'failed':
            return reject(new Error(reply.message));
        }
      }),
    );
    worker.once('error', (error: Error & { code?: string }) =>
      end(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusal('too-complex', { cause: error }) : error),
      ),
    );
    worker.once('exit', (code) => end(() => reject(new Error(`the import worker ended with code ${code}`))));
  });
}

function cancelled(): DOMException {
  return new DOMException('the reading was cancelled', 'AbortError');
}
