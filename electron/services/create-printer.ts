import { ProblemError, type ProblemCode } from '../../core/contract/problem.ts';
import type { DocumentWorker } from '../workers/document-worker-client.ts';
import { DocumentWorkerError, type DocumentWorkerErrorCode } from '../workers/document-worker-error.ts';
import type { Printer } from './program.ts';

const codes: Record<DocumentWorkerErrorCode, ProblemCode> = {
  'document-worker-failed': 'print-failed',
  'document-worker-timed-out': 'print-timed-out',
  aborted: 'cancelled',
};

/** A printer over the document worker, whose failures become problems that a user understands. */
export function createPrinter(worker: DocumentWorker): Printer {
  return {
    warmUp: () => worker.warmUp(),
    render: (document, format, options) => explain(worker.render(document, format, options)),
    renderWorkbook: (workbook, options) => explain(worker.renderWorkbook(workbook, options)),
  };
}

async function explain<T>(job: Promise<T>): Promise<T> {
  try {
    return await job;
  } catch (error) {
    if (!(error instanceof DocumentWorkerError)) throw error;
    throw new ProblemError(codes[error.code], { reason: error.message }, { cause: error });
  }
}
