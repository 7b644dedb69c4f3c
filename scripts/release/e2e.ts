// Runs end-to-end tests on the unfused program in dist/ (npm run pack -- --unfused) with the real Electron: on Linux all that
// drive the program, elsewhere those that need no program of Debian: node scripts/release/e2e.ts
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packaging/configuration.ts';
import { locateBinary, nameUnpackedFolder, thisArch, thisSystem } from '../packaging/packed-app.ts';

const everywhere = ['first-run', 'undo-after-restart', 'history', 'search', 'backups', 'security'];
/** They pack, trace or start something else themselves. */
const notOnPacked = new Set(['packaged', 'network', 'faults']);
const system = thisSystem();
const names =
  system === 'linux'
    ? globSync('*.test.ts', { cwd: join(root, 'tests', 'e2e') })
        .map((name) => name.replace('.test.ts', ''))
        .filter((name) => !notOnPacked.has(name))
    : everywhere;
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    'e2e',
    ...names.map((name) => `tests/e2e/${name}.test.ts`),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      GIAO_BAN_E2E_EXECUTABLE: locateBinary(
        join(root, 'dist', nameUnpackedFolder(system, thisArch())),
        system,
      ),
    },
  },
);
process.exitCode = status ?? 1;
