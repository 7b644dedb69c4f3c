import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { WordDocument } from '../../core/reading/word-document.ts';
import { packageLimits } from '../import/word/open-package.ts';
import { WordFileError } from '../import/word/word-file-error.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import { readWordInWorker } from '../workers/import-worker-client.ts';

/** Reads what a Word file of any office holds, off the main thread. The file itself is never changed. */
export type WordReader = {
  /** Rejects with a `ProblemError` that names the file and says what it is instead. */
  read(path: string, options?: { signal?: AbortSignal }): Promise<WordDocument>;
};

export function createWordReader({ importWorkerFile }: { importWorkerFile: string }): WordReader {
  return {
    read: async (path, { signal } = {}) => {
      const file = basename(path);
      try {
        const bytes = await readBytes(path);
        return await readWordInWorker(bytes, { importWorkerFile, signal });
      } catch (error) {
        if (error instanceof WordFileError)
          throw new ProblemError('not-readable-word', { file, fault: error.fault }, { cause: error });
        if (error instanceof DOMException && error.name === 'AbortError')
          throw new ProblemError('cancelled', { file }, { cause: error });
        if (error instanceof ProblemError) throw error;
        throw new ProblemError('not-readable-word', { file, fault: 'damaged' }, { cause: error });
      }
    },
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  let found;
  try {
    found = await stat(path);
    if (found.isFile() && found.size <= packageLimits.fileBytes) return new Uint8Array(await readFile(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT')
      throw new ProblemError('record-missing', { file: basename(path) }, { cause: error });
    throw fileProblem(error, basename(path));
  }
  throw found.isFile()
    ? new WordFileError('too-large')
    : new ProblemError('unreadable-file', { file: basename(path), reason: 'folder' });
}
