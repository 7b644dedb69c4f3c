// Stands in for the document worker: the title of the document says what it does.
import { parentPort } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from '../../../electron/workers/worker-protocol.ts';

const reply = (message: WorkerReply): void => parentPort?.postMessage(message, []);
let renderCount = 0;

parentPort?.on('message', (request: WorkerRequest) => {
  if (request.kind === 'warm-up') {
    setTimeout(() => reply({ kind: 'warmed-up', isWarm: true }), 50);
    return;
  }
  renderCount += 1;
  switch (request.kind === 'render' ? request.document.title : request.workbook.title) {
    case 'hang':
      for (;;);
    case 'exit':
      process.exit(3);
      break;
    case 'throw':
      setImmediate(() => {
        throw new Error('broken');
      });
      break;
    case 'grow':
      reply({
        kind: 'rendered',
        bytes: new Uint8Array([renderCount]),
        pageCount: 1,
        missingCharacters: [],
        places: [],
        memoryBytes: 2 ** 30,
      });
      break;
    default:
      // The byte tells how many documents this very worker has made.
      reply({
        kind: 'rendered',
        bytes: new Uint8Array([renderCount]),
        pageCount: 1,
        missingCharacters: [],
        places: [],
        memoryBytes: 1000,
      });
  }
});
