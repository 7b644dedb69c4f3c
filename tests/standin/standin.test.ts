import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ElectronApplication, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { appEnvironment, describeHost, electronExecutable, launchApp } from '../support/launch-app.ts';
import { findChromium } from './chromium.ts';

interface SampleApi {
  platform: string;
  chrome: string;
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  on(channel: string, listener: (...args: unknown[]) => void): () => void;
  throwNow(): void;
  requireFs(): unknown;
  zoom(factor: number): void;
  missing(): void;
}

declare global {
  interface Window {
    api: SampleApi;
  }
  // The sample app's notes, in its main process.
  var sample: { log: unknown[][] };
}

const entry = join(import.meta.dirname, 'sample-app', 'main.mjs');
let userDataFolder: string;
let electronApp: ElectronApplication;
let page: Page;

async function launch(env: Record<string, string> = {}): Promise<void> {
  ({ electronApp, page } = await launchApp({ userDataFolder, entry, env }));
}

/** Longer than vitest waits by itself; the machine may be busy. */
const soon = { timeout: 10_000 };

function readLog(): Promise<unknown[][]> {
  return electronApp.evaluate(() => globalThis.sample.log);
}

/** Chromium processes whose command line names the profile of the app with this pid. */
function chromiumProcesses(pid: number | undefined): string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`giao-ban-stand-in-${pid}-`);
    } catch {
      return false; // It ended between the listing and the reading.
    }
  });
}

function exited(app: ElectronApplication): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => app.process().once('exit', (code, signal) => resolve({ code, signal })));
}

beforeEach(() => {
  userDataFolder = mkdtempSync(join(tmpdir(), 'standin-test-'));
});

afterEach(async () => {
  await electronApp?.close();
  rmSync(userDataFolder, { recursive: true, force: true });
});

describe('a window of the sample app', () => {
  beforeEach(async () => await launch(), 30_000);

  it('takes Vietnamese text and gets it back from the main process', async () => {
    const text = 'Báo cáo giao ban quý I/2021: đường, nghĩa trang, hoà giải “ở cơ sở”';
    await page.fill('#text', text);
    await page.click('#save');
    await page.waitForFunction(() => document.querySelector('#saved')?.textContent !== '');
    expect(await page.textContent('#saved')).toBe(`Đã lưu: ${text}`);
  });

  it('has the asked size, its own address and one page', async () => {
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1366, 768]);
    expect(new URL(page.url()).pathname).toBe('/page.html');
    const seen = await electronApp.evaluate(({ app, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return [app.getName(), window?.getContentSize(), window?.webContents.getURL(), app.getPath('userData')];
    });
    expect(seen).toEqual(['Ứng dụng mẫu', [1366, 768], 'app://bundle/page.html', userDataFolder]);
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    expect(electronApp.windows()).toHaveLength(1);
  });

  it('is told which frame calls, by its own address', async () => {
    expect(await page.evaluate(() => window.api.invoke('note:save', { a: 1 }))).toEqual({
      note: { a: 1 },
      url: 'app://bundle/page.html',
      origin: 'app://bundle',
    });
  });

  it('sends bytes both ways unchanged, also of several megabytes', async () => {
    const result = await page.evaluate(async () => {
      const doubled = await window.api.invoke('bytes:double', new Uint8Array([0, 1, 127]).subarray(1));
      const made = await window.api.invoke('bytes:make', 3_000_000);
      if (!(doubled instanceof Uint8Array && made instanceof Uint8Array)) return 'no bytes';
      const isIntact = made.every((byte, index) => byte === index % 251);
      return { doubled: [...doubled], length: made.length, bufferLength: made.buffer.byteLength, isIntact };
    });
    expect(result).toEqual({ doubled: [2, 254], length: 3_000_000, bufferLength: 3_000_000, isIntact: true });
  });

  it('keeps dates, maps, big integers and undefined on their way to a listener and stops when unsubscribed', async () => {
    const result = await page.evaluate(async () => {
      const seen: unknown[] = [];
      let stop = () => {};
      await new Promise<void>((resolve) => {
        stop = window.api.on('note', (note) => {
          seen.push(note);
          resolve();
        });
        window.api.send('note', { $: undefined });
      });
      stop();
      window.api.send('note', 'again');
      await window.api.invoke('note:save', 'after');
      const [first] = seen;
      if (
        typeof first !== 'object' ||
        first === null ||
        !('at' in first && 'many' in first && 'text' in first)
      )
        return null;
      const { at, many, text } = first;
      return [
        seen.length,
        at instanceof Date && at.getTime(),
        many instanceof Map && many.get('một') === 1n,
        typeof text === 'object' && text !== null && '$' in text && text.$ === undefined,
      ];
    });
    expect(result).toEqual([1, 0, true, true]);
  });

  it('gets the errors of the main process in the words of Electron', async () => {
    const errors = await page.evaluate(() => {
      const attempts = [
        window.api.invoke('fail'),
        window.api.invoke('nobody'),
        window.api.invoke('not-cloneable'),
        window.api.invoke('bytes:double', () => 1),
      ];
      return Promise.all(attempts.map((each) => each.then(String, (error: Error) => error.message)));
    });
    expect(errors).toEqual([
      "Error invoking remote method 'fail': RangeError: hỏng rồi",
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
      "Error invoking remote method 'not-cloneable': Error: An object could not be cloned.",
      'An object could not be cloned.',
    ]);
  });

  it('sees only what the preload exposes, frozen, and no Node', async () => {
    const result = await page.evaluate(() => {
      const message = (action: () => unknown) => {
        try {
          return String(action());
        } catch (error) {
          return error instanceof Error ? error.message : 'odd';
        }
      };
      return {
        frozen: Object.isFrozen(window.api),
        platform: window.api.platform,
        hasChrome: /^\d+\./.test(window.api.chrome),
        thrown: message(() => window.api.throwNow()),
        fs: window.api.requireFs(),
        missing: message(() => window.api.missing()),
        globals: ['require', 'process', 'ipcRenderer', 'module'].filter((name) => name in window),
        leaked: Object.getOwnPropertyNames(window).filter((name) => name.includes('standin')),
      };
    });
    expect(result).toEqual({
      frozen: true,
      platform: process.platform,
      hasChrome: true,
      thrown: 'ném',
      fs: 'module not found: fs',
      missing: 'electron stand-in: ipcRenderer.sendSync is not implemented',
      globals: [],
      leaked: [],
    });
  });

  it('gets a new preload after a reload', async () => {
    await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await page.waitForFunction(() =>
      performance.getEntriesByType('navigation').some((each) => each.toJSON().type === 'reload'),
    );
    expect(await page.evaluate(() => window.api.invoke('note:save', 1))).toMatchObject({ note: 1 });
    expect(await readLog()).not.toContainEqual(expect.arrayContaining(['will-navigate']));
  });

  it('stays where it is when a link or a script wants to leave', async () => {
    await page.click('#away');
    await page.evaluate(() => location.assign('https://example.com/script'));
    await expect.poll(readLog, soon).toContainEqual(['will-navigate', 'https://example.com/away']);
    await expect.poll(readLog, soon).toContainEqual(['will-navigate', 'https://example.com/script']);
    expect(new URL(page.url()).pathname).toBe('/page.html');
    expect(await page.evaluate(() => window.api.invoke('note:save', 2))).toMatchObject({ note: 2 });
  });

  it('opens no other window', async () => {
    await page.click('#blank');
    await page.click('#away', { button: 'middle' });
    await page.click('#away', { modifiers: ['Control'] });
    expect(await page.evaluate(() => window.open('https://example.com/open') === null)).toBe(true);
    const opened = ['blank', 'away', 'away', 'open'].map((name) => ['open', `https://example.com/${name}`]);
    await expect
      .poll(async () => (await readLog()).filter(([kind]) => kind === 'open'), soon)
      .toEqual(opened);
    expect(electronApp.windows()).toHaveLength(1);
  });

  it('closes a page that got past it, and tells the app', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/hidden';
      link.target = '_blank';
      link.rel = 'opener';
      link.addEventListener('click', (event) => event.stopPropagation());
      document.body.append(link);
      link.click();
    });
    await expect.poll(readLog, soon).toContainEqual(['open', 'https://example.com/hidden']);
    await expect.poll(() => electronApp.windows().length, soon).toBe(1);
    expect(await page.evaluate(() => window.api.invoke('note:save', 3))).toMatchObject({ note: 3 });
  });

  it('downloads nothing', async () => {
    await page.click('#file');
    await expect.poll(readLog, soon).toContainEqual(['download', 'bao-cao.docx']);
    expect(await page.evaluate(() => window.api.invoke('note:save', 4))).toMatchObject({ note: 4 });
  });

  it("obeys the app's content security policy while the preload works", async () => {
    const result = await page.evaluate(async () => {
      const violated = new Set<string>();
      const bothSeen = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          if (violated.add(event.effectiveDirective).size === 2) resolve();
        });
      });
      new Image().src = 'https://example.com/x.png';
      const script = document.createElement('script');
      script.textContent = 'window.hacked = true';
      document.body.append(script);
      await bothSeen;
      // By now this runs as the page's own code; inside the evaluation itself the protocol allows eval.
      let evalError = 'none';
      try {
        Reflect.construct(Function, ['return 1']);
      } catch (error) {
        evalError = error instanceof Error ? error.name : 'odd';
      }
      return [[...violated].sort(), 'hacked' in window, evalError, window.api.platform];
    });
    expect(result).toEqual([['img-src', 'script-src-elem'], false, 'EvalError', process.platform]);
  });

  it('is answered by the scheme handler with method, address and body, and reaches no other host', async () => {
    const result = await page.evaluate(async () => {
      const posted = await fetch('echo?q=một', { method: 'POST', body: 'nội dung' });
      const missing = await fetch('none');
      return [await posted.text(), missing.status];
    });
    expect(result).toEqual(['POST app://bundle/echo?q=m%E1%BB%99t nội dung', 404]);
    const outside = await electronApp.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow();
      const load = window.loadURL('https://example.com/').then(String, (error: Error) => error.message);
      const outcome = await load;
      window.destroy();
      return outcome;
    });
    expect(outside).toBe("ERR_BLOCKED_BY_CLIENT loading 'https://example.com/'");
  });

  it('is refused every permission', async () => {
    const states = await page.evaluate(async () => {
      const asked: PermissionName[] = ['geolocation', 'notifications', 'camera'];
      return await Promise.all(
        asked.map(async (name) => (await navigator.permissions.query({ name })).state),
      );
    });
    expect(states).toEqual(['denied', 'denied', 'denied']);
  });

  it('lets a test replace a dialog and click a menu item', async () => {
    await electronApp.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, '/tmp/báo cáo.docx');
    expect(await page.evaluate(() => window.api.invoke('file:choose'))).toEqual({
      canceled: false,
      filePath: '/tmp/báo cáo.docx',
    });

    const heard = page.evaluate(() => new Promise((resolve) => window.api.on('menu', resolve)));
    await page.evaluate(() => window.api.invoke('note:save', 0));
    await electronApp.evaluate(
      ({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('save')?.click(),
    );
    expect(await heard).toBe('save');
  });

  it('says that a dialog has to be replaced, and that a member is not implemented', async () => {
    const asked = page.evaluate(() =>
      window.api.invoke('file:choose').catch((error: Error) => error.message),
    );
    expect(await asked).toContain('a test must replace it first');
    const errors = await electronApp.evaluate(({ app, BrowserWindow, net, screen, session }) => {
      const message = (action: () => unknown) => {
        try {
          return String(action());
        } catch (error) {
          return error instanceof Error ? error.message : 'odd';
        }
      };
      const [window] = BrowserWindow.getAllWindows();
      return [
        message(() => app.getGPUFeatureStatus()),
        message(() => app.on('open-file', () => {})),
        message(() => window?.setOpacity(1)),
        message(() => window?.webContents.findInPage('x')),
        message(() => session.fromPartition('x')),
        message(() => net.fetch('app://bundle/')),
        message(() => screen.getCursorScreenPoint()),
        message(() => new BrowserWindow({ frame: false })),
        ...[{ sandbox: false }, { nodeIntegration: true }, { contextIsolation: false }].map(
          (webPreferences) => message(() => new BrowserWindow({ webPreferences })),
        ),
      ];
    });
    const names = [
      'app.getGPUFeatureStatus',
      "app.on('open-file')",
      'BrowserWindow.setOpacity',
      'webContents.findInPage',
    ];
    names.push(
      'session.fromPartition',
      'net.fetch',
      'screen.getCursorScreenPoint',
      'new BrowserWindow({ frame })',
    );
    names.push(
      'webPreferences.sandbox: false',
      'webPreferences.nodeIntegration: true',
      'webPreferences.contextIsolation: false',
    );
    expect(errors).toEqual(names.map((name) => `electron stand-in: ${name} is not implemented`));
  });

  it('can be zoomed to 200 % and is clicked in the right place then', async () => {
    await page.evaluate(() => window.api.zoom(2));
    await expect
      .poll(() => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]), soon)
      .toEqual([683, 384, 2]);
    await page.fill('#text', 'phóng to');
    await page.click('#save');
    await expect.poll(() => page.textContent('#saved'), soon).toBe('Đã lưu: phóng to');
    await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
    );
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight]), soon).toEqual([1366, 768]);
  });

  it('edits by the commands of the menu', async () => {
    await page.fill('#text', 'một hai');
    await page.focus('#text');
    await electronApp.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.selectAll();
      contents?.cut();
    });
    await expect.poll(() => page.inputValue('#text'), soon).toBe('');
    await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.undo());
    await expect.poll(() => page.inputValue('#text'), soon).toBe('một hai');
  });

  it('changes size', async () => {
    await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
    );
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight]), soon).toEqual([1024, 700]);
  });

  it('reports a crashed page', async () => {
    await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(readLog, soon).toContainEqual(['gone', 'crashed']);
  });

  it('ends the app with code 0 when its page is closed', async () => {
    const { pid } = electronApp.process();
    const end = exited(electronApp);
    await page.close();
    expect(await end).toEqual({ code: 0, signal: null });
    expect(chromiumProcesses(pid)).toEqual([]);
  });

  it('ends with the code that the app gives, leaving no process and no profile', async () => {
    const { pid } = electronApp.process();
    const end = exited(electronApp);
    // The answer cannot come back from a process that ends.
    await electronApp.evaluate(({ app }) => app.exit(7)).catch(() => undefined);
    expect(await end).toEqual({ code: 7, signal: null });
    expect(chromiumProcesses(pid)).toEqual([]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`giao-ban-stand-in-${pid}-`))).toEqual([]);
  });

  it('dies at once with kill -9, Chromium too, and starts again on the same folder', async () => {
    for (let round = 0; round < 2; round++) {
      const { pid } = electronApp.process();
      expect(chromiumProcesses(pid).length).toBeGreaterThan(1);
      const end = exited(electronApp);
      electronApp.process().kill('SIGKILL');
      expect(await end).toEqual({ code: null, signal: 'SIGKILL' });
      await expect.poll(() => chromiumProcesses(pid), soon).toEqual([]);
      await launch();
      expect(await page.evaluate((note) => window.api.invoke('note:save', note), round)).toMatchObject({
        note: round,
      });
    }
  });

  it('hears of a second start, which ends by itself', async () => {
    const env = { ...appEnvironment({ userDataFolder }) };
    const second = spawn(electronExecutable(), ['--no-sandbox', entry, 'tệp.docx'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    second.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    expect(output).toContain('second instance');
    await expect
      .poll(readLog, soon)
      .toContainEqual([
        'second-instance',
        expect.arrayContaining(['tệp.docx']),
        process.cwd(),
        { from: 'sample' },
      ]);
  });
});

it('reports a preload that throws, and shows the page nevertheless', async () => {
  await launch({ SAMPLE_PRELOAD: 'broken-preload.cjs' });
  await expect
    .poll(readLog, soon)
    .toContainEqual(['preload-error', expect.stringContaining('broken-preload.cjs'), 'preload hỏng']);
  expect(await page.title()).toBe('Ứng dụng mẫu');
});

it('ends gently on SIGTERM, with the events of a quit in order', async () => {
  await launch();
  let output = '';
  electronApp.process().stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = exited(electronApp);
  electronApp.process().kill('SIGTERM');
  expect(await end).toEqual({ code: 0, signal: null });
  expect(output.trim().split('\n')).toEqual(['before-quit', 'closed', 'will-quit', 'quit']);
});

it('fails with one sentence when the app cannot be loaded', async () => {
  const broken = join(userDataFolder, 'main.mjs');
  writeFileSync(broken, "import { nothing } from 'electron';");
  const child = spawn(electronExecutable(), ['--no-sandbox', broken], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
  expect(errors).toContain('the app failed to load');
});

it('says which of the two hosts is used', () => {
  expect(describeHost()).toMatch(/^(stand-in: Node v\d+\.\d+\.\d+ \+ Chromium \d+|Electron \d+)/);
});

it('says how to install Chromium when it is missing', () => {
  const sentence = 'Install it with "apt-get install -y chromium"';
  const env = { ...process.env, CHROMIUM_PATH: '/nowhere/chromium' };
  expect(() => findChromium(env)).toThrow(sentence);
  const { status, stderr } = spawnSync(electronExecutable(), ['--no-sandbox', entry], {
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
});
