import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

import { app } from './app.ts';
import { browser } from './browser.ts';
import { run } from './run.ts';

interface DialogOptions {
  title?: string;
  message?: string;
  detail?: string;
  defaultPath?: string;
  properties?: string[];
  buttons?: string[];
  defaultId?: number;
  cancelId?: number;
}

/** Every dialog takes its options alone or after a window. */
function optionsOf(first: unknown, second: unknown): DialogOptions {
  const options = second ?? first ?? {};
  return typeof options === 'object' ? options : {};
}

function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, name)));
}

function say(sentence: string): void {
  console.error(`electron stand-in: ${sentence}`);
}

/** A test replaces the dialog; a person at the window gets zenity's, or the answer that loses nothing. */
function requireReplacement(name: string): void {
  if (run.isInteractive) return;
  throw new Error(
    `electron stand-in: dialog.${name} was called; a test must replace it first: ` +
      `electronApp.evaluate(({ dialog }) => { dialog.${name} = async () => (…) })`,
  );
}

function askZenity(args: string[]): string | undefined {
  const { status, stdout } = spawnSync('zenity', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trimEnd() : undefined;
}

export const dialog = {
  async showOpenDialog(
    first: unknown,
    second?: unknown,
  ): Promise<{ canceled: boolean; filePaths: string[] }> {
    requireReplacement('showOpenDialog');
    const { title, defaultPath, properties } = optionsOf(first, second);
    if (!hasProgram('zenity')) {
      say('no file can be chosen without zenity (apt-get install -y zenity)');
      return { canceled: true, filePaths: [] };
    }
    const args = [
      '--file-selection',
      '--separator=\n',
      `--title=${title ?? app.name}`,
      `--filename=${defaultPath ?? ''}`,
    ];
    if (properties?.includes('openDirectory')) args.push('--directory');
    if (properties?.includes('multiSelections')) args.push('--multiple');
    const answer = askZenity(args);
    return { canceled: answer === undefined, filePaths: answer?.split('\n') ?? [] };
  },

  async showSaveDialog(first: unknown, second?: unknown): Promise<{ canceled: boolean; filePath: string }> {
    requireReplacement('showSaveDialog');
    const { title, defaultPath = 'giao-ban' } = optionsOf(first, second);
    const folder = existsSync(app.getPath('documents')) ? app.getPath('documents') : app.getPath('home');
    const filePath = isAbsolute(defaultPath) ? defaultPath : join(folder, defaultPath);
    if (!hasProgram('zenity')) {
      say(`without zenity the suggested file is taken: ${filePath}`);
      return { canceled: false, filePath };
    }
    const answer = askZenity([
      '--file-selection',
      '--save',
      `--title=${title ?? app.name}`,
      `--filename=${filePath}`,
    ]);
    return { canceled: answer === undefined, filePath: answer ?? '' };
  },

  async showMessageBox(
    first: unknown,
    second?: unknown,
  ): Promise<{ response: number; checkboxChecked: boolean }> {
    requireReplacement('showMessageBox');
    const { message = '', detail = '', buttons = [], cancelId, defaultId = 0 } = optionsOf(first, second);
    const isQuestion = buttons.length > 1;
    const text = [message, detail].filter(Boolean).join('\n\n');
    say(text);
    const answer = hasProgram('zenity')
      ? askZenity([isQuestion ? '--question' : '--info', '--no-markup', `--text=${text}`])
      : undefined;
    const response = answer === undefined ? (cancelId ?? buttons.length - 1) : defaultId;
    return { response: Math.max(0, response), checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
  },
};

function openWithDesktop(target: string): void {
  say(`open ${target}`);
  if (run.isInteractive && process.env['DISPLAY'] && hasProgram('xdg-open')) {
    spawn('xdg-open', [target], { stdio: 'ignore', detached: true }).unref();
  }
}

export const shell = {
  async openPath(path: string): Promise<string> {
    if (!existsSync(path)) return 'Failed to open path';
    openWithDesktop(path);
    return '';
  },
  showItemInFolder(path: string): void {
    openWithDesktop(join(path, '..'));
  },
  async openExternal(url: string): Promise<void> {
    openWithDesktop(url);
  },
};

/** Kept in this process only: the pages' clipboard is Chromium's own. */
let clipboardText = '';
export const clipboard = {
  readText: async () => clipboardText,
  writeText: (text: string) => void (clipboardText = text),
};

class NativeTheme extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system';

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}
export const nativeTheme = new NativeTheme();

class Screen extends EventEmitter {
  getPrimaryDisplay() {
    const { left, top, width, height } = browser.screen;
    const area = { x: left, y: top, width, height };
    return {
      id: 1,
      bounds: area,
      workArea: area,
      size: { width, height },
      workAreaSize: { width, height },
      scaleFactor: 1,
    };
  }

  getDisplayMatching() {
    return this.getPrimaryDisplay();
  }

  getAllDisplays() {
    return [this.getPrimaryDisplay()];
  }
}
export const screen = new Screen();

/** Never says anything: the machine does not sleep during a test. */
class PowerMonitor extends EventEmitter {}
export const powerMonitor = new PowerMonitor();

export const nativeImage = {
  /** An opaque value for `icon`. */
  createFromPath: (path: string) => ({ isEmpty: () => !existsSync(path) }),
};
