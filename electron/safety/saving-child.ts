import { writeSync } from 'node:fs';
import { openRecordStore } from '../store/open-record-store.ts';
import { makeProbe } from './probe.ts';

/**
 * Saves the reports of a copied data folder one after the other until it is killed, and tells each save on its output after the
 * store has told it: `<organisation> <version>`. Argument: the folder.
 */
const [folder = ''] = process.argv.slice(2);
const store = openRecordStore(folder, () => new Date().toISOString());
const { keys } = await store.listAll();
const drafts = keys.flatMap((key) => (key.kind === 'report' && key.revision === 0 ? [key] : []));
for (;;) {
  for (const key of drafts) {
    const stored = await store.read(key);
    if (!stored) throw new Error('the report was just listed');
    const version = stored.version + 1;
    await store.save(key, { ...stored.content, probe: makeProbe(version) }, stored.version);
    // One call to the system: what has been told stays told when this process is killed.
    writeSync(1, `${key.organisationId} ${version}\n`);
  }
}
