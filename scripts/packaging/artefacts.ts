import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readVersion } from './configuration.ts';
import type { System } from './packed-app.ts';

const mebibyte = 2 ** 20;

/** One file that users are given, and the most that it may weigh. */
export type Artefact = { name: string; budgetBytes: number };

/**
 * What a release holds for a system. The budgets stand on the weight of Electron's own archives and of ours; no runner has
 * measured them yet, and the first that does tells whether they are too wide.
 */
export function listArtefacts(system: System): Artefact[] {
  const version = readVersion();
  const artefact = (name: string, mebibytes: number) => ({ name, budgetBytes: mebibytes * mebibyte });
  switch (system) {
    case 'win32':
      return [
        artefact(`GiaoBan-Setup-${version}-x64.exe`, 125),
        artefact(`GiaoBan-Portable-${version}-x64.exe`, 125),
        artefact(`GiaoBan-${version}-windows-x64.zip`, 165),
      ];
    case 'darwin':
      return ['x64', 'arm64'].flatMap((arch) => [
        artefact(`GiaoBan-${version}-macos-${arch}.dmg`, 165),
        artefact(`GiaoBan-${version}-macos-${arch}.zip`, 165),
      ]);
    case 'linux':
      return [
        artefact(`GiaoBan-${version}-linux-x86_64.AppImage`, 165),
        artefact(`GiaoBan-${version}-linux-amd64.deb`, 125),
        artefact(`GiaoBan-${version}-linux-x64.zip`, 165),
      ];
  }
}

/** What is missing in the folder of a system's packages or weighs too much, one sentence each. */
export function inspectArtefacts(folder: string, system: System): string[] {
  return listArtefacts(system).flatMap(({ name, budgetBytes }) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [`missing: ${name}`];
    const { size } = statSync(path);
    return size > budgetBytes ? [`${name} weighs ${size} bytes, ${budgetBytes} are allowed`] : [];
  });
}
