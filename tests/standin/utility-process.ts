import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import type * as Electron from 'electron';

/** A process of plain Node in place of one of Electron's. */
export class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(file: string, args: string[], options: Electron.ForkOptions = {}) {
    super();
    const { NODE_OPTIONS: _, ...env } = process.env;
    this.#child = spawn(process.execPath, [file, ...args], {
      env,
      stdio: typeof options.stdio === 'object' ? options.stdio : 'ignore',
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1));
    this.#child.once('error', (error) => this.emit('error', 'FatalError', '', error.message));
  }

  get pid(): number | undefined {
    return this.#child.pid;
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
