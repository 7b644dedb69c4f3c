import { utilityProcess } from 'electron';
import { createInterface } from 'node:readline';
import type { StartChild } from '../safety/kill-while-saving.ts';

/** A process of Electron's Node: as packaged, the program cannot be started as plain Node (its fuse is off). */
export const startChild: StartChild = (file, args) => {
  const child = utilityProcess.fork(file, [...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const { stdout } = child;
  if (!stdout) throw new Error('the process has no output');
  const lines = createInterface({ input: stdout });
  return {
    onLine: (listener) => lines.on('line', listener),
    // kill() of a utility process asks politely; a power cut does not.
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
    ended: new Promise((resolve, reject) => {
      child.once('exit', () => lines.once('close', resolve));
      lines.once('close', () => setTimeout(resolve, 0));
      child.once('error', (type) => reject(new Error(type)));
    }),
  };
};
