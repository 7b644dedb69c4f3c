import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from '../../../electron/command-line/run-command.ts';
import { locateResources } from '../../../electron/resources.ts';

const electron = join(import.meta.dirname, '../../../electron');
export const isRoot = process.getuid?.() === 0;

type Answer = { status: number | null; stdout: string; stderr: string };

/** One command with all that it does but the start of a process, which costs a second. */
export async function runCli(args: string[], { input = '' } = {}): Promise<Answer> {
  let stdout = '';
  let stderr = '';
  const status = await runCommand(args, locateResources(electron), {
    write: (text) => void (stdout += text),
    writeError: (text) => void (stderr += text),
    readInput: () => Promise.resolve(input),
  });
  return { status, stdout, stderr };
}

/** The command line as an administrator runs it, in plain Node; as an ordinary user where asked. */
export function spawnCli(args: string[], options: { input?: string; asNobody?: boolean } = {}): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(electron, 'cli.ts'), ...args], {
    encoding: 'utf8',
    input: options.input,
    maxBuffer: 64_000_000,
    ...(options.asNobody && isRoot && { uid: 65_534, gid: 65_534 }),
  });
  return { status, stdout, stderr };
}
