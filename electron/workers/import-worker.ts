import { parentPort, workerData } from 'node:worker_threads';
import { ExcelFileError } from '../import/excel/excel-file-error.ts';
import { readExcel } from '../import/excel/read-excel.ts';
import { readWord } from '../import/word/read-word.ts';
import { WordFileError } from '../import/word/word-file-error.ts';
import type { ImportReply, ImportRequest } from './import-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('import-worker runs only as a worker');
const request: ImportRequest = workerData;

function reply(message: ImportReply): void {
  port?.postMessage(message);
}

const reading = request.kind === 'word' ? readWord(request.bytes) : readExcel(request.bytes);
reading.then(
  (content) => reply({ kind: 'read', content }),
  (error: unknown) =>
    reply(
      error instanceof WordFileError || error instanceof ExcelFileError
        ? { kind: 'refused', fault: error.fault }
        : { kind: 'failed', message: error instanceof Error ? error.message : String(error) },
    ),
);
