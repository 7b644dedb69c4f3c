// Checks each layer with its own tsconfig, so that a layer sees only what it may use.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const layers = ['core', 'electron', 'renderer', 'scripts', 'tests'];
const failed = layers.filter((layer) => {
  const { status } = spawnSync('tsc', ['-p', layer], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`types: ${failed.join(', ')} failed`);
  process.exitCode = 1;
}
