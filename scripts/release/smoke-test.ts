// Starts a packed program with --smoke-test, and with what its fuses have to refuse: a wish to be plain Node, and a module to load
// first. node scripts/release/smoke-test.ts [PROGRAM [ARGUMENTS…]]; without: the one in dist/ for this system.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../packaging/configuration.ts';
import { locateBinary, nameUnpackedFolder, thisArch, thisSystem } from '../packaging/packed-app.ts';

const limitMs = 180_000;
const system = thisSystem();
const packed = locateBinary(join(root, 'dist', nameUnpackedFolder(system, thisArch())), system);
const [program = packed, ...args] = process.argv.slice(2);
// A folder that was only unpacked has no sandbox helper of root's, which Linux asks for.
const switches = system === 'linux' ? ['--no-sandbox'] : [];

run('as a person starts it', {});
if (program === packed) {
  run('asked to be Node and to load a module first', {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--require=/giao-ban/no-such-module',
  });
}

function run(how: string, env: Record<string, string>): void {
  console.log(`${program}, ${how}:`);
  const { status, signal, error } = spawnSync(program, [...switches, ...args, '--smoke-test'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: limitMs,
    env: { ...process.env, ...env },
  });
  if (status === 0) return;
  console.error(`${program}: ${error?.message ?? signal ?? `exit ${status}`}`);
  process.exit(1);
}
