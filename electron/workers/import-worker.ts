import { parentPort, workerData } from 'node:worker_threads';
import { fillForm } from '../forms/fill-form.ts';
import { FormFileError } from '../forms/form-file-error.ts';
import { readForm } from '../forms/read-form.ts';
import { ExcelFileError } from '../import/excel/excel-file-error.ts';
import { readExcel } from '../import/excel/read-excel.ts';
import { readWord } from '../import/word/read-word.ts';
import { WordFileError } from '../import/word/word-file-error.ts';
import type { ImportReply, ImportRequest, ImportResults } from './import-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('import-worker runs only as a worker');
const request: ImportRequest = workerData;

async function work(): Promise<ImportResults[keyof ImportResults]> {
  switch (request.kind) {
    case 'read-word':
      return readWord(request.bytes);
    case 'read-excel':
      return readExcel(request.bytes);
    case 'read-form':
      return readForm(request.bytes);
    case 'fill-form':
      return fillForm(request.bytes, request.fillings);
  }
}

function refuse(error: unknown): ImportReply {
  if (error instanceof WordFileError) return { kind: 'refused-word', fault: error.fault };
  if (error instanceof ExcelFileError) return { kind: 'refused-excel', fault: error.fault };
  if (error instanceof FormFileError) return { kind: 'refused-form', fault: error.fault, about: error.about };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

function reply(message: ImportReply): void {
  port?.postMessage(message);
}

work().then(
  (result) => reply({ kind: 'done', result }),
  (error: unknown) => reply(refuse(error)),
);
