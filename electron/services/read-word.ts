import { basename } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { WordDocument } from '../../core/reading/word-document.ts';
import { packageLimits } from '../import/word/open-package.ts';
import { WordFileError } from '../import/word/word-file-error.ts';
import { readChosenFile } from '../store/read-chosen-file.ts';
import { readWordInWorker } from '../workers/import-worker-client.ts';

/** Reads what a Word file of any office holds, off the main thread. The file itself is never changed. */
export type WordReader = {
  /** Rejects with a `ProblemError` that names the file and says what it is instead. */
  read(path: string, options?: { signal?: AbortSignal }): Promise<WordDocument>;
};

/** The same of a file that has no path here: it was dropped on the page. */
export type WordBytesReader = {
  readBytes(file: string, bytes: Uint8Array): Promise<WordDocument>;
};

export function createWordReader({
  importWorkerFile,
}: {
  importWorkerFile: string;
}): WordReader & WordBytesReader {
  const read = async (file: string, load: () => Promise<Uint8Array>, signal?: AbortSignal) => {
    try {
      return await readWordInWorker(await load(), { importWorkerFile, signal });
    } catch (error) {
      if (error instanceof WordFileError)
        throw new ProblemError('not-readable-word', { file, fault: error.fault }, { cause: error });
      if (error instanceof DOMException && error.name === 'AbortError')
        throw new ProblemError('cancelled', { file }, { cause: error });
      if (error instanceof ProblemError) throw error;
      throw new ProblemError('not-readable-word', { file, fault: 'damaged' }, { cause: error });
    }
  };
  return {
    read: (path, { signal } = {}) =>
      read(
        basename(path),
        async () =>
          new Uint8Array(
            await readChosenFile(path, {
              limitBytes: packageLimits.fileBytes,
              refuse: () => new WordFileError('too-large'),
            }),
          ),
        signal,
      ),
    readBytes: (file, bytes) =>
      read(file, async () => {
        if (bytes.byteLength > packageLimits.fileBytes) throw new WordFileError('too-large');
        // The worker takes the bytes with it.
        return bytes.slice();
      }),
  };
}
