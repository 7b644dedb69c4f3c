import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder in memory where the system has one: for tests whose faults are played, so that no disk is waited for. */
export async function makeQuickFolder(prefix: string): Promise<string> {
  const memory = '/dev/shm';
  return mkdtemp(join(existsSync(memory) ? memory : tmpdir(), prefix));
}
