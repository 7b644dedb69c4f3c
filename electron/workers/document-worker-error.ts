export type DocumentWorkerErrorCode =
  /** The document could not be made: the worker refused it, crashed or ran out of memory. */
  'document-worker-failed' | 'document-worker-timed-out' | 'aborted';

/** Why a job of the document worker has no result. */
export class DocumentWorkerError extends Error {
  override readonly name = 'DocumentWorkerError';
  readonly code: DocumentWorkerErrorCode;

  constructor(code: DocumentWorkerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
