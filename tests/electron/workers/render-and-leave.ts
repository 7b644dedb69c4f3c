// Makes one document with a client that is never closed: the process must end by itself. Run by the test.
import { createDocumentWorker } from '../../../electron/workers/document-worker-client.ts';
import { paragraph, printDocument } from '../export/pdf/sample-documents.ts';
import { fontFolder, wasmFile } from '../export/pdf/start-engine.ts';

const [workerFile = ''] = process.argv.slice(2);
const client = createDocumentWorker({ workerFile, wasmFile, fontFolder });
client.warmUp();
const { pageCount } = await client.render(printDocument([paragraph('Một')]), 'pdf');
console.log(pageCount);
