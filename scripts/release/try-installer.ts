// Windows only: installs without a person and without an administrator, starts what was installed, installs over it, uninstalls, and
// looks each time whether the data are still there: node scripts/release/try-installer.ts
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listArtefacts } from '../packaging/artefacts.ts';
import { productName, root } from '../packaging/configuration.ts';

const patienceMs = 60_000;
const setup = join(root, 'dist', listArtefacts('win32')[0]?.name ?? '');
const installed = join(requireVariable('LOCALAPPDATA'), 'Programs', 'giao-ban');
const program = join(installed, `${productName}.exe`);
const dataFolder = join(requireVariable('APPDATA'), productName, 'data');
const record = join(dataFolder, 'workspace.json');

mkdirSync(dataFolder, { recursive: true });
writeFileSync(record, 'the data of an office');
run(setup, ['/S']);
run(program, ['--smoke-test']);
writeFileSync(join(installed, 'left-behind.txt'), 'of the version before');
run(setup, ['/S']);
expect(!existsSync(join(installed, 'left-behind.txt')), 'what an old version left is gone');
run(program, ['--smoke-test']);
expectData('installing over an older version');
run(join(installed, `Uninstall ${productName}.exe`), ['/S', '--delete-app-data']);
expect(existsSync(program), 'an uninstaller that is told to delete the data does nothing');
run(join(installed, `Uninstall ${productName}.exe`), ['/S']);
await expectGone(program);
expectData('uninstalling');
rmSync(dataFolder, { recursive: true });

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${command} ${args.join(' ')}: ${error?.message ?? status}`);
  if (status !== 0 && !args.includes('--delete-app-data')) throw new Error(`${command} failed`);
}

function expectData(when: string): void {
  expect(readFileSync(record, 'utf8') === 'the data of an office', `the data are there after ${when}`);
}

function expect(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`not so: ${what}`);
  console.log(what);
}

/** The uninstaller goes on in a copy of itself after it has answered. */
async function expectGone(path: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (existsSync(path) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 500));
  expect(!existsSync(path), 'the program is gone after uninstalling');
}

function requireVariable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this is for Windows`);
  return value;
}
