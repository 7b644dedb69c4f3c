import { parentPort, workerData } from 'node:worker_threads';
import { readWord } from '../import/word/read-word.ts';
import { WordFileError } from '../import/word/word-file-error.ts';
import type { ImportReply, ImportRequest } from './import-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('import-worker runs only as a worker');
const request: ImportRequest = workerData;

function reply(message: ImportReply): void {
  port?.postMessage(message);
}

readWord(request.bytes).then(
  (document) => reply({ kind: 'read', document }),
  (error: unknown) =>
    reply(
      error instanceof WordFileError
        ? { kind: 'refused', fault: error.fault }
        : { kind: 'failed', message: error instanceof Error ? error.message : String(error) },
    ),
);
