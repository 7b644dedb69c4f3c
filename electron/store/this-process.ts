import { hostname, networkInterfaces, userInfo } from 'node:os';
import { sha256Of } from './hash.ts';

export type ProcessIdentity = {
  /** The machine's name, as people know it. */
  machine: string;
  /** Tells machines of one name (copied installations) apart. */
  machineKey: string;
  user: string;
  processId: number;
  isAlive: (processId: number) => boolean;
};

/** Who we are, as the lock of a data folder names us. */
export function thisProcess(): ProcessIdentity {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .flatMap(({ mac, internal }) => (internal ? [] : [mac]));
  return {
    machine: hostname(),
    machineKey: sha256Of(JSON.stringify([hostname(), [...new Set(addresses)].sort()])).slice(0, 16),
    user: userName(),
    processId: process.pid,
    isAlive: (processId) => {
      try {
        process.kill(processId, 0);
        return true;
      } catch (error) {
        // Another user's process may not be signalled, but it lives.
        return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
      }
    },
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return ''; // an account without an entry in the system's list
  }
}
