import { EventEmitter } from 'node:events';

import { readLaunchArguments } from './arguments.ts';

interface RunEvents {
  /** An event that `app` has to emit: its name and what its listeners get. */
  appEvent: [name: string, ...args: unknown[]];
  /** The stand-in itself cannot go on. */
  failure: [sentence: string, detail: unknown];
  windowClosed: [];
  /** A window kept itself open during a quit. */
  quitRefused: [];
}

/** One run of an app: what windows and pages tell `app`, which stands above them. */
class Run extends EventEmitter<RunEvents> {
  readonly arguments = readLaunchArguments(process.argv.slice(2));
  appName = '';
  /** Whether Chromium runs, so that windows can be made. */
  hasStarted = false;

  /** Whether a person, not a test, uses the window. */
  get isInteractive(): boolean {
    return !this.arguments.hasDevtoolsPort;
  }
}
export const run = new Run();
