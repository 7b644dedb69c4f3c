import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';

const parentPort = fileURLToPath(import.meta.resolve('./parent-port.mjs'));

/** A process of plain Node in place of one of Electron's. */
export class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(file: string, args: string[], options: Electron.ForkOptions = {}) {
    super();
    const { NODE_OPTIONS: _, ...env } = process.env;
    const stdio = options.stdio ?? 'inherit';
    const streams = typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio;
    this.#child = spawn(
      process.execPath,
      [...(options.execArgv ?? []), '--import', parentPort, file, ...args],
      {
        env,
        // electron.d.ts says of an array no more than that it holds strings; Node refuses wrong ones.
        stdio: [...streams, 'ipc'] as StdioOptions,
        serialization: 'advanced',
      },
    );
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1));
    this.#child.once('error', (error) => this.emit('error', 'FatalError', '', error.message));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  postMessage(message: unknown): void {
    // A process that has just ended hears nothing more, as with Electron.
    this.#child.send(message as object, () => undefined);
  }

  get stdout(): Readable | null {
    return this.#child.stdout;
  }

  get stderr(): Readable | null {
    return this.#child.stderr;
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (file: string, args: string[] = [], options: Electron.ForkOptions = {}) =>
    new UtilityProcess(file, args, options),
};
