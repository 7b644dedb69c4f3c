import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { StartChild } from './kill-while-saving.ts';

/** A process of plain Node: for the command line and the tests. */
export const startNodeChild: StartChild = (file, args) => {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  return {
    onLine: (listener) => lines.on('line', listener),
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      lines.once('close', resolve);
    }),
  };
};
