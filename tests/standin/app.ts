import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';

import type { LaunchArguments } from './arguments.ts';
import { browser } from './browser.ts';
import { events } from './members.ts';
import { run } from './run.ts';
import { freezeSchemes } from './session.ts';
import { requestLock } from './single-instance.ts';
import { createEvent, makeStrict, StrictEmitter } from './strict.ts';
import { BrowserWindow } from './window.ts';

interface Manifest {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

class CommandLine {
  readonly #switches: Map<string, string>;
  readonly #chromiumSwitches: Map<string, string>;

  constructor({ switches, chromiumSwitches }: LaunchArguments) {
    this.#switches = switches;
    this.#chromiumSwitches = chromiumSwitches;
  }

  appendSwitch(name: string, value = ''): void {
    this.#switches.set(name, value);
    this.#chromiumSwitches.set(name, value);
  }

  hasSwitch(name: string): boolean {
    return this.#switches.has(name);
  }

  getSwitchValue(name: string): string {
    return this.#switches.get(name) ?? '';
  }
}

export class App extends StrictEmitter {
  readonly commandLine = makeStrict('app.commandLine', new CommandLine(run.arguments));
  readonly isPackaged = false;
  readonly #folder: string;
  readonly #entry: string;
  readonly #version: string;
  readonly #paths: Record<string, string>;
  readonly #ready = Promise.withResolvers<void>();
  #isQuitting = false;
  #hasExited = false;

  constructor() {
    super('app', events.app);
    const path = resolve(run.arguments.appPath ?? '.');
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    this.#folder = isFolder ? path : dirname(path);
    const manifest = isFolder ? readManifest(path) : {};
    this.#entry = isFolder ? join(path, manifest.main ?? 'index.js') : path;
    run.appName = manifest.productName ?? manifest.name ?? 'Electron';
    this.#version = manifest.version ?? process.versions.electron;
    const home = homedir();
    this.#paths = {
      home,
      appData: process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'),
      temp: tmpdir(),
      documents: join(home, 'Documents'),
      exe: process.env['GIAO_BAN_STAND_IN_EXECUTABLE'] ?? process.execPath,
    };
    run.on('appEvent', (name, ...args) => this.emit(name, ...args));
    run.on('failure', (sentence, detail) => this.fail(sentence, detail));
    run.on('windowClosed', () => this.#windowClosed());
    run.on('quitRefused', () => (this.#isQuitting = false));
  }

  get name(): string {
    return run.appName;
  }

  set name(value: string) {
    run.appName = value;
  }

  /** Not a member of Electron: the file that the arguments name. */
  get entryPath(): string {
    return this.#entry;
  }

  /** Not a member of Electron: whether the app has begun to end. */
  get hasEnded(): boolean {
    return this.#hasExited;
  }

  getName(): string {
    return run.appName;
  }

  setName(name: string): void {
    run.appName = name;
  }

  getVersion(): string {
    return this.#version;
  }

  getAppPath(): string {
    return this.#folder;
  }

  getPath(name: string): string {
    const known = this.#paths[name];
    if (known !== undefined) return known;
    const userData = this.#paths['userData'] ?? join(this.#paths['appData'] ?? '', run.appName);
    if (name === 'userData' || name === 'sessionData') return userData;
    if (name === 'logs') return join(userData, 'logs');
    throw new Error(`Failed to get '${name}' path`);
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.getPath(name);
    this.#paths[name] = path;
  }

  isReady(): boolean {
    return run.hasStarted;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  requestSingleInstanceLock(additionalData: object = {}): boolean {
    mkdirSync(this.getPath('userData'), { recursive: true });
    return requestLock(this.getPath('userData'), additionalData, (argv, workingDirectory, data) => {
      void this.#ready.promise.then(() =>
        this.emit('second-instance', createEvent({}), argv, workingDirectory, data),
      );
    });
  }

  focus(): void {
    BrowserWindow.getAllWindows()[0]?.focus();
  }

  quit(): void {
    if (this.#isQuitting || this.#hasExited) return;
    const beforeQuit = createEvent({});
    this.emit('before-quit', beforeQuit);
    if (beforeQuit.defaultPrevented) return;
    this.#isQuitting = true;
    const windows = BrowserWindow.getAllWindows();
    for (const window of windows) window.close();
    if (windows.length === 0) this.#windowClosed();
  }

  #windowClosed(): void {
    if (BrowserWindow.getAllWindows().length > 0 || this.#hasExited) return;
    if (!this.#isQuitting) {
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
      else this.quit();
      return;
    }
    const willQuit = createEvent({});
    this.emit('will-quit', willQuit);
    if (willQuit.defaultPrevented) this.#isQuitting = false;
    else void this.#end(0);
  }

  exit(exitCode = 0): void {
    if (this.#hasExited) return;
    this.#isQuitting = true;
    void this.#end(exitCode);
  }

  /** Not a member of Electron: ends the run when the stand-in itself cannot go on. */
  fail(sentence: string, detail: unknown): void {
    if (this.#hasExited) return;
    console.error(`electron stand-in: ${sentence}:`, detail);
    this.exit(1);
  }

  async #end(exitCode: number): Promise<void> {
    this.#hasExited = true;
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    this.emit('quit', createEvent({}), exitCode);
    await browser.close();
    process.exit(exitCode);
  }

  /** Not a member of Electron: starts Chromium and reports ready, unless the app has ended already. */
  async start(): Promise<void> {
    if (this.#hasExited || this.#isQuitting) return;
    freezeSchemes();
    mkdirSync(this.getPath('userData'), { recursive: true });
    await browser.start(run.arguments.chromiumSwitches, run.arguments.hasDevtoolsPort);
    Object.assign(process.versions, { chrome: browser.version });
    run.hasStarted = true;
    // Playwright's loader keeps these arguments and depends on this order.
    this.emit('ready', createEvent({}), {});
    this.#ready.resolve();
  }

  /** Windows only. */
  setAppUserModelId(): void {}

  /** Pages are always sandboxed as far as the stand-in can do it: no Node, an isolated preload. */
  enableSandbox(): void {}

  disableHardwareAcceleration(): void {
    this.commandLine.appendSwitch('disable-gpu');
  }

  setAboutPanelOptions(): void {}
}
export const app = new App();
