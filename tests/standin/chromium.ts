import { spawn, type ChildProcess } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';

import { DevtoolsConnection } from './devtools.ts';

const profilePrefix = 'giao-ban-stand-in-';
const closeTimeoutMs = 2000;

/** Debian's Chromium without a screen of its own, which opens a page in half the time. */
const shell = 'chromium-headless-shell';

/** The path of a Chromium, or an error that says how to get one; where no window is to be seen the shell comes first. */
export function findChromium(environment: NodeJS.ProcessEnv, { isHeadless = false } = {}): string {
  const wanted = environment['CHROMIUM_PATH'];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  if (isHeadless) names.unshift(shell);
  const candidates = wanted ? [wanted] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = candidates.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `electron stand-in: no Chromium at ${wanted ?? '/usr/bin/chromium'}. ` +
      'Install it with "apt-get install -y chromium", or name another one in CHROMIUM_PATH.',
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A fresh profile per run, since a killed Chromium leaves its lock behind; what killed runs left is removed. */
function createProfile(isSpellcheckOn: boolean): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(profilePrefix) ? name.slice(profilePrefix.length).split('-')[0] : NaN);
    if (pid && !isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(tmpdir(), `${profilePrefix}${process.pid}-`));
  mkdirSync(join(folder, 'Default'));
  const preferences = { browser: { enable_spellchecking: isSpellcheckOn }, translate: { enabled: false } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A running Chromium and the pipe to it. */
export class Chromium {
  readonly devtools: DevtoolsConnection;
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly exited: Promise<void>;
  readonly #stderrTail: string[] = [];

  constructor(switches: Map<string, string>, hasDevtoolsPort: boolean, isHeadless: boolean) {
    const path = findChromium(process.env, { isHeadless });
    if (!isExecutable(path)) throw new Error(`electron stand-in: ${path} cannot be executed`);
    this.#profile = createProfile(false);
    const all = new Map<string, string>(switches);
    const add = (name: string, value = '') => all.set(name, value);
    for (const name of ['no-first-run', 'no-default-browser-check', 'disable-sync', 'disable-extensions'])
      add(name);
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'disable-default-apps',
      'disable-breakpad',
    ])
      add(name);
    for (const name of ['no-startup-window', 'remote-debugging-pipe', 'disable-search-engine-choice-screen'])
      add(name);
    add('password-store', 'basic');
    add(
      'disable-features',
      [all.get('disable-features'), 'Translate', 'TranslateUI'].filter(Boolean).join(','),
    );
    add('user-data-dir', this.#profile);
    if (hasDevtoolsPort) add('remote-debugging-port', '0');
    if (isHeadless) {
      add('headless');
      add('screen-info', '{1920x1080}');
    }
    if (process.getuid?.() === 0) add('no-sandbox');
    const args = [...all].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
    // A process group of its own: Ctrl+C reaches the app alone, which then closes Chromium; when node dies, the pipe ends it.
    this.#process = spawn(path, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const [, , stderr, output, input] = this.#process.stdio;
    if (!(stderr instanceof Readable && output instanceof Writable && input instanceof Readable)) {
      throw new Error('electron stand-in: no pipe to Chromium');
    }
    this.devtools = new DevtoolsConnection(output, input);
    createInterface({ input: stderr }).on('line', (line) => {
      if (line.startsWith('DevTools listening on')) console.error(line);
      else this.#stderrTail.push(line);
      if (this.#stderrTail.length > 30) this.#stderrTail.shift();
    });
    this.exited = new Promise((resolve) => {
      this.#process.once('exit', () => resolve());
      this.#process.once('error', (error) => {
        this.#stderrTail.push(error.message);
        resolve();
      });
    });
  }

  /** The last lines of Chromium's own output, for when it ends unexpectedly. */
  get lastWords(): string {
    return this.#stderrTail.join('\n');
  }

  async close(): Promise<void> {
    void this.devtools.browser.send('Browser.close').catch(() => undefined);
    const timer = setTimeout(() => this.kill(), closeTimeoutMs);
    await this.exited;
    clearTimeout(timer);
    this.removeProfile();
  }

  kill(): void {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      console.error('electron stand-in: Chromium was already gone:', error);
    }
  }

  /** Chromium's children may still be writing for a moment after its exit, hence the retries. */
  removeProfile(): void {
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  }
}
