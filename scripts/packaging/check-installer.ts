// npm run check:installer: compiles the installers for Windows with Debian's NSIS, warnings being errors, and puts the packages of
// Linux together, so that a slip is found before a runner sees it. What it makes installs nothing and is thrown away.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectArtefacts, listArtefacts } from './artefacts.ts';
import { root } from './configuration.ts';
import { makeLinuxTools } from './linux-tools.ts';
import { makeStandinDistribution } from './make-standin-distribution.ts';
import { listMissingNsisTools, makeNsisTools } from './nsis-tools.ts';
import { packApp } from './pack-app.ts';
import type { System } from './packed-app.ts';
import { tellFaults } from './tell-faults.ts';

spawnSync(process.execPath, [join(root, 'scripts', 'set-up-system.mjs'), 'installer'], { stdio: 'inherit' });
const missing = listMissingNsisTools();
if (missing.length > 0) {
  console.error(`the installer cannot be checked here: ${missing.join(', ')} missing`);
  process.exit(1);
}
const systems: readonly System[] = ['win32', 'linux'];
const folder = mkdtempSync(join(tmpdir(), 'giao-ban-installer-'));
try {
  Object.assign(process.env, makeNsisTools(folder), makeLinuxTools(folder));
  const electronDist = join(folder, 'electron');
  makeStandinDistribution(electronDist, systems);
  const outputFolder = join(folder, 'compile-check');
  await packApp(systems, 'packages', { electronDist, outputFolder, isCompressed: false });
  for (const { name } of systems.flatMap(listArtefacts)) console.log(`${name}: put together`);
  tellFaults([
    ...systems.flatMap((system) => inspectArtefacts(outputFolder, system)),
    ...inspectTexts(join(outputFolder, listArtefacts('win32')[0]?.name ?? '')),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Each text of build/installer.nsh has to stand in the installer in place of the English one (that of the uninstaller stands in it). */
function inspectTexts(setup: string): string[] {
  const source = readFileSync(join(root, 'build', 'installer.nsh'), 'utf8');
  const installer = readFileSync(setup);
  return [...source.matchAll(/LangString (\w+) \S+ "([^"$]+)/g)]
    .filter(
      ([, name, text = '']) => name !== 'areYouSureToUninstall' && !installer.includes(text, 0, 'utf16le'),
    )
    .map(([, name]) => `the installer does not say ${name} in Vietnamese`);
}
