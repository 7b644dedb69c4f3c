// A packed program whose app.asar was changed by one byte must not start (Windows, macOS; Linux does not look). The change is made in dist/
// and taken back: node scripts/release/refuses-changed-asar.ts
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packaging/configuration.ts';
import {
  locateAsar,
  locateBinary,
  nameUnpackedFolder,
  thisArch,
  thisSystem,
} from '../packaging/packed-app.ts';

const limitMs = 60_000;
const system = thisSystem();
if (system === 'linux') {
  console.log('Electron does not look at app.asar on Linux');
  process.exit(0);
}
const folder = join(root, 'dist', nameUnpackedFolder(system, thisArch()));
const asar = locateAsar(folder, system);
const original = readFileSync(asar);
const changed = Buffer.from(original);
// The name of the entry in the head of the archive: still readable, no longer what was packed.
const place = changed.indexOf('"main.js"');
if (place === -1) throw new Error('the head of app.asar is not understood');
changed.write('"Main.js"', place, 'latin1');
try {
  writeFileSync(asar, changed);
  const { status } = spawnSync(locateBinary(folder, system), ['--smoke-test'], { timeout: limitMs });
  if (status === 0) {
    console.error('a changed app.asar was started');
    process.exitCode = 1;
  } else console.log('a changed app.asar is not started');
} finally {
  writeFileSync(asar, original);
}
