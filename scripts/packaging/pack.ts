// npm run pack: the built program as a folder that can be started, in dist/, and what is wrong with it.
//   -- --unfused    with Electron's fuses as delivered, which end-to-end tests need; never for users
//   -- --stand-in   from a distribution of Electron that only looks like one: to see what is packed where none can be downloaded
//   -- --system win32 --system darwin --system linux   for others than this one
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './configuration.ts';
import { inspectPackage } from './inspect-package.ts';
import { makeStandinDistribution } from './make-standin-distribution.ts';
import { packApp } from './pack-app.ts';
import { tellFaults } from './tell-faults.ts';
import { nameUnpackedFolder, thisArch, thisSystem, type System } from './packed-app.ts';

const { values } = parseArgs({
  options: {
    unfused: { type: 'boolean', default: false },
    'stand-in': { type: 'boolean', default: false },
    system: { type: 'string', multiple: true, default: [thisSystem()] },
  },
});
const systems = values.system.map(readSystem);
const arch = thisArch();
const outputFolder = join(root, 'dist');
const standIn = values['stand-in'] ? mkdtempSync(join(tmpdir(), 'giao-ban-distribution-')) : undefined;
try {
  if (standIn) makeStandinDistribution(standIn, systems, arch);
  await packApp(systems, 'folder', {
    archs: [arch],
    isFused: !values.unfused,
    electronDist: standIn,
    outputFolder,
  });
} finally {
  if (standIn) rmSync(standIn, { recursive: true });
}
for (const system of systems) {
  const folder = join(outputFolder, nameUnpackedFolder(system, arch));
  const faults = await inspectPackage(folder, system, { isFused: !values.unfused });
  tellFaults(faults.map((fault) => `${folder}: ${fault}`));
  if (faults.length === 0)
    console.log(
      `${folder}: nothing wrong${standIn ? ', but it starts nowhere: the Electron in it is a stand-in' : ''}`,
    );
}

function readSystem(name: string): System {
  if (name === 'linux' || name === 'win32' || name === 'darwin') return name;
  throw new Error(`--system is linux, win32 or darwin, not “${name}”`);
}
