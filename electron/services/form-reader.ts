import { basename } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { CellFilling } from '../forms/fill-form.ts';
import { FormFileError } from '../forms/form-file-error.ts';
import { formLimits } from '../forms/open-form-package.ts';
import type { ReadForm } from '../forms/read-form.ts';
import { readChosenFile } from '../store/read-chosen-file.ts';
import { fillFormInWorker, readFormInWorker } from '../workers/import-worker-client.ts';

/** Reads and fills Excel forms off the main thread. `file` names the form in a refusal, always a `ProblemError`. */
export type FormReader = {
  /** A file that the user chose, with its bytes. */
  readChosen(path: string, options?: { signal?: AbortSignal }): Promise<ReadForm & { bytes: Uint8Array }>;
  read(bytes: Uint8Array, file: string, options?: { signal?: AbortSignal }): Promise<ReadForm>;
  fill(bytes: Uint8Array, fillings: CellFilling[], file: string): Promise<Uint8Array>;
};

export function createFormReader({ importWorkerFile }: { importWorkerFile: string }): FormReader {
  // The worker takes its bytes with it: each gets a copy.
  const copy = (bytes: Uint8Array) => Uint8Array.from(bytes);
  const read: FormReader['read'] = (bytes, file, { signal } = {}) =>
    explain(file, readFormInWorker(copy(bytes), { importWorkerFile, signal }));
  return {
    read,
    readChosen: async (path, options) => {
      const file = basename(path);
      const bytes = await explain(
        file,
        readChosenFile(path, {
          limitBytes: formLimits.fileBytes,
          refuse: () => new FormFileError('too-large'),
        }),
      );
      return { ...(await read(bytes, file, options)), bytes };
    },
    fill: (bytes, fillings, file) =>
      explain(file, fillFormInWorker(copy(bytes), fillings, { importWorkerFile })),
  };
}

async function explain<T>(file: string, job: Promise<T>): Promise<T> {
  try {
    return await job;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (error instanceof DOMException && error.name === 'AbortError')
      throw new ProblemError('cancelled', { file }, { cause: error });
    const { fault, about } = error instanceof FormFileError ? error : { fault: 'damaged', about: '' };
    throw new ProblemError('not-readable-form', { file, fault, about }, { cause: error });
  }
}
