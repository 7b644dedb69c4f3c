// npm run dist: what users of this system are given, in dist/. On a system of its own each: installers of Windows are made on
// Windows, images of macOS on macOS. Then says what is wrong with them.
import { join } from 'node:path';
import { root } from './configuration.ts';
import { inspectArtefacts } from './artefacts.ts';
import { inspectPackage } from './inspect-package.ts';
import { packApp } from './pack-app.ts';
import { tellFaults } from './tell-faults.ts';
import { nameUnpackedFolder, thisSystem, type Arch } from './packed-app.ts';

const system = thisSystem();
const archs: readonly Arch[] = system === 'darwin' ? ['x64', 'arm64'] : ['x64'];
const outputFolder = join(root, 'dist');
await packApp([system], 'packages', { archs, outputFolder });
const faults = inspectArtefacts(outputFolder, system);
for (const arch of archs)
  faults.push(...(await inspectPackage(join(outputFolder, nameUnpackedFolder(system, arch)), system)));
tellFaults(faults);
