import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../../../electron/cli.ts');
export const isRoot = process.getuid?.() === 0;

/** Runs the command line as an administrator would, in plain Node; as an ordinary user where asked. */
export function runCli(args: string[], options: { input?: string; asNobody?: boolean } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    input: options.input,
    maxBuffer: 64_000_000,
    ...(options.asNobody && isRoot && { uid: 65_534, gid: 65_534 }),
  });
  return { status, stdout, stderr };
}
