// Prints the hash of a document's bytes: run as a process of its own by the test of equal bytes.
import { createHash } from 'node:crypto';
import { layouts, reportDocument } from './sample-documents.ts';
import { startEngine } from './start-engine.ts';

const engine = await startEngine();
const { bytes } = await engine.render(reportDocument(layouts.party, 3));
console.log(createHash('sha256').update(bytes).digest('hex'));
