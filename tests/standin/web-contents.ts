import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';

import { toAppUrl, toPageUrl } from './app-urls.ts';
import { browser } from './browser.ts';
import type { Command, CommandResult, DevtoolsSession, Protocol } from './devtools.ts';
import { IpcMain, ipcMain } from './ipc-main.ts';
import { events } from './members.ts';
import { pageWorldSource, preloadWorldSource, type PageConfig } from './page-world.ts';
import { listPrinters, printOnPaper, type PaperOptions, type PrintCallback } from './printer.ts';
import { run } from './run.ts';
import { defaultSession, schemes, Session } from './session.ts';
import { createEvent, notImplemented, StrictEmitter } from './strict.ts';
import { nodeWire } from './wire.ts';

interface WindowOpenDetails {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
  referrer: { url: string; policy: string };
}
type WindowOpenHandler = (details: WindowOpenDetails) => { action: 'allow' | 'deny' };

interface PageContext {
  uniqueId: string;
  frameId: string;
  isPreloadWorld: boolean;
}

const consoleLevels: Record<string, string> = {
  error: 'error',
  assert: 'error',
  warning: 'warning',
  debug: 'debug',
};
const worldName = 'Electron Isolated Context';

/** The main frame, one object for the life of its window. */
export class WebFrame {
  readonly parent = null;
  readonly processId: number;
  readonly routingId = 1;
  url = '';

  constructor(processId: number) {
    this.processId = processId;
  }

  get top(): WebFrame {
    return this;
  }

  /** `URL.origin` is "null" for custom schemes, which are standard ones here as in Electron. */
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(this.url)?.[0] ?? 'null';
  }
}

export interface PageOptions {
  width: number;
  height: number;
  preloadPath: string | undefined;
}

/** The connection of one WebContents to its Chromium page. */
class Page {
  readonly contexts = new Map<number, PageContext>();
  readonly frameIds = new Set<string>();
  targetId = '';
  windowId = 0;
  /** Of the window's contents, in device-independent pixels. */
  size: { width: number; height: number };
  /** The URL that the app itself is loading, which asks no navigation event. */
  pendingUrl: string | undefined;
  readonly #contents: WebContents;
  readonly #config: PageConfig;
  readonly #opened: Promise<DevtoolsSession>;
  readonly #finishedLoads = new Set<string>();
  readonly #loadWaiters = new Map<string, () => void>();

  constructor(contents: WebContents, options: PageOptions) {
    this.#contents = contents;
    this.size = { width: options.width, height: options.height };
    const secret = `standin${randomUUID().replaceAll('-', '')}`;
    this.#config = {
      secret,
      worldName,
      binding: `${secret}binding`,
      preloadPath: options.preloadPath,
      versions: {
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        node: process.versions.node,
      },
      platform: process.platform,
      arch: process.arch,
    };
    this.#opened = this.#open(options);
    this.#opened.catch((error: unknown) => {
      if (!this.#contents.isDestroyed()) run.emit('failure', 'cannot open a window', error);
    });
  }

  async send<M extends Command>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): Promise<CommandResult<M>> {
    const session = await this.#opened;
    return await session.send(method, params);
  }

  /** For commands whose answer nobody waits for; they fail only when the window has gone. */
  post<M extends Command>(method: M, params?: Protocol.CommandParameters[M]): void {
    this.send(method, params).catch((error: unknown) => {
      if (!this.#contents.isDestroyed()) console.error('electron stand-in:', error);
    });
  }

  async #open(options: PageOptions): Promise<DevtoolsSession> {
    this.targetId = await browser.createTarget(options.width, options.height);
    browser.adopt(this.targetId, this.#contents);
    this.frameIds.add(this.targetId);
    const session = await browser.attach(this.targetId);
    this.#listen(session);
    const config = this.#config;
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: this.targetId });
    this.windowId = windowId;
    const preload = this.#readPreload();
    const [screens] = await Promise.all([
      session.send('Emulation.getScreenInfos'),
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Inspector.enable'),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: config.binding, executionContextName: worldName }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(config) }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadWorldSource(config, preload),
        worldName,
      }),
      browser.send('Browser.setContentsSize', { windowId, width: options.width, height: options.height }),
    ]);
    browser.noteScreens(screens.screenInfos);
    return session;
  }

  #readPreload(): string | undefined {
    const path = this.#config.preloadPath;
    if (path === undefined) return undefined;
    try {
      if (!existsSync(path)) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
      const source = readFileSync(path, 'utf8');
      // A syntax error would silence the whole script, bridge included.
      compileFunction(source, ['require', 'module', 'exports', 'process'], { filename: path });
      return source;
    } catch (error) {
      this.#reportPreloadError(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    }
  }

  #reportPreloadError(error: Error): void {
    console.error(`electron stand-in: unable to load preload script ${this.#config.preloadPath}:`, error);
    this.#contents.emit('preload-error', createEvent({}), this.#config.preloadPath, error);
  }

  #listen(session: DevtoolsSession): void {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId = String(context.auxData?.['frameId']);
      this.contexts.set(context.id, {
        uniqueId: context.uniqueId,
        frameId,
        isPreloadWorld: context.name === worldName,
      });
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.contexts.delete(executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => this.contexts.clear());
    session.on('Runtime.bindingCalled', (call) => {
      if (call.name === this.#config.binding) this.#receive(call);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      const message = args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' ');
      const frame = stackTrace?.callFrames[0];
      const details = { level: consoleLevels[type] ?? 'info', message, lineNumber: frame?.lineNumber ?? 0 };
      this.#contents.emit(
        'console-message',
        createEvent({ ...details, sourceId: toAppUrl(frame?.url ?? '') }),
      );
    });
    session.on('Page.frameAttached', ({ frameId }) => this.frameIds.add(frameId));
    session.on('Page.frameDetached', ({ frameId }) => this.frameIds.delete(frameId));
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === this.targetId)
        this.#contents.mainFrame.url = toAppUrl(frame.url + (frame.urlFragment ?? ''));
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.targetId) this.#contents.mainFrame.url = toAppUrl(url);
    });
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      // The empty first document, which has no URL yet, reports its load as soon as the events are switched on.
      if (frameId !== this.targetId || name !== 'load' || this.#contents.getURL() === '') return;
      this.#contents.emit('did-finish-load');
      this.#finishedLoads.add(loaderId);
      this.#loadWaiters.get(loaderId)?.();
    });
    session.on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 1 };
      this.contexts.clear();
      this.#contents.emit('render-process-gone', createEvent({}), details);
      run.emit('appEvent', 'render-process-gone', createEvent({}), this.#contents, details);
    });
  }

  #receive({ executionContextId, payload }: Protocol.Runtime.bindingCalledPayload): void {
    const message = nodeWire.unpack(payload);
    if (typeof message !== 'object' || message === null) return;
    const fields: Record<string, unknown> = { ...message };
    const args = Array.isArray(fields['args']) ? fields['args'] : [];
    const channel = String(fields['channel']);
    const context = this.contexts.get(executionContextId);
    switch (fields['kind']) {
      case 'hello':
        this.#contents.mainFrame.url = toAppUrl(String(fields['url']));
        if (this.#contents.getZoomFactor() !== 1 && context) {
          this.#deliver(context, { kind: 'zoom', factor: this.#contents.getZoomFactor() });
        }
        return;
      case 'invoke':
        IpcMain.invoke(ipcMain, this.#ipcEvent(), channel, args)
          .then((value) => this.#reply(context, { kind: 'reply', id: fields['id'], channel, value }))
          .catch((error: unknown) => {
            console.error(`Error occurred in handler for '${channel}':`, error);
            this.#reply(context, { kind: 'reply', id: fields['id'], channel, error: String(error) });
          });
        return;
      case 'send':
        ipcMain.emit(
          channel,
          { ...this.#ipcEvent(), reply: this.#contents.send.bind(this.#contents), ports: [] },
          ...args,
        );
        return;
      case 'open':
        this.#contents.standIn.askToOpen(
          toAppUrl(String(fields['url'])),
          String(fields['frameName']),
          String(fields['features']),
          String(fields['disposition']),
        );
        return;
      case 'zoom':
        this.#contents.setZoomFactor(Number(fields['factor']));
        return;
      case 'preload-error': {
        const error = new Error(String(fields['message']));
        error.name = String(fields['name']);
        error.stack = String(fields['stack']);
        this.#reportPreloadError(error);
      }
    }
  }

  #ipcEvent() {
    const sender = this.#contents;
    const senderFrame = sender.mainFrame;
    return {
      type: 'frame' as const,
      sender,
      senderFrame,
      processId: senderFrame.processId,
      frameId: senderFrame.routingId,
    };
  }

  /** Throws when the value cannot be cloned; a page that has gone meanwhile gets nothing, as in Electron. */
  #reply(context: PageContext | undefined, message: Record<string, unknown>): void {
    if (context) this.#deliver(context, message);
  }

  #deliver(context: PageContext, message: Record<string, unknown>): void {
    // Large texts travel faster inside an expression than as an argument of callFunctionOn (measured at 4 MB: 156 against 197 ms).
    const expression = `globalThis[${JSON.stringify(this.#config.secret)}](${JSON.stringify(nodeWire.pack(message))}); 0`;
    void this.#evaluate({ expression, uniqueContextId: context.uniqueId });
  }

  async #evaluate(params: Protocol.Runtime.evaluateParameters): Promise<void> {
    try {
      const { exceptionDetails } = await this.send('Runtime.evaluate', params);
      if (exceptionDetails)
        console.error('electron stand-in: a listener in the preload failed:', exceptionDetails);
    } catch (error) {
      // Normally the page went away between the event and the delivery.
      if (!String(error).includes('context')) console.error('electron stand-in:', error);
    }
  }

  /** For commands to the window around the page. */
  control<M extends Command>(method: M, params: (windowId: number) => Protocol.CommandParameters[M]): void {
    this.#opened
      .then(() => browser.send(method, params(this.windowId)))
      .catch((error: unknown) => {
        if (!this.#contents.isDestroyed()) console.error('electron stand-in:', error);
      });
  }

  closeTarget(): void {
    // The target may be gone already, which is what is wanted.
    this.#opened
      .then(() => browser.send('Target.closeTarget', { targetId: this.targetId }))
      .catch(() => undefined);
  }

  deliverToMainFrame(message: Record<string, unknown>): void {
    const all = [...this.contexts.values()];
    const context = all.findLast((each) => each.isPreloadWorld && each.frameId === this.targetId);
    this.#reply(context, message);
  }

  /** Also called when the window's size has changed, since the emulated page does not follow it. */
  applyZoom(): void {
    const factor = this.#contents.getZoomFactor();
    if (factor === 1) return this.post('Emulation.clearDeviceMetricsOverride');
    const { width, height } = this.size;
    const css = { width: Math.round(width / factor), height: Math.round(height / factor) };
    this.post('Emulation.setDeviceMetricsOverride', { ...css, deviceScaleFactor: factor, mobile: false });
  }

  async load(url: string): Promise<void> {
    const session = await this.#opened;
    for (const [name, isGranted] of Session.permissions(defaultSession, this.#contents, url)) {
      await browser.send('Browser.setPermission', {
        permission: { name },
        setting: isGranted ? 'granted' : 'denied',
      });
    }
    this.pendingUrl = toPageUrl(url, schemes.registered);
    const result = await session.send('Page.navigate', { url: this.pendingUrl });
    this.pendingUrl = undefined;
    if (result.errorText) throw new Error(`${result.errorText.replace('net::', '')} loading '${url}'`);
    const { loaderId } = result;
    if (loaderId === undefined || this.#finishedLoads.has(loaderId)) return;
    await new Promise<void>((resolve) => this.#loadWaiters.set(loaderId, resolve));
  }
}

let nextId = 1;

export class WebContents extends StrictEmitter {
  readonly id = nextId++;
  readonly session = defaultSession;
  readonly mainFrame: WebFrame;
  /** What the other files of the stand-in use; no member of Electron. */
  readonly standIn: {
    page: Page;
    askToOpen: WindowOpenAsker;
    markDestroyed: () => void;
    closeWindow: () => void;
  };
  #isDestroyed = false;
  #isCrashed = false;
  #zoomFactor = 1;
  #onWindowOpen: WindowOpenHandler | undefined;

  constructor(options: PageOptions, closeWindow: () => void) {
    super('webContents', events.webContents);
    this.mainFrame = new WebFrame(this.id);
    this.standIn = {
      page: new Page(this, options),
      askToOpen: (url, frameName, features, disposition) =>
        this.#askToOpen(url, frameName, features, disposition),
      markDestroyed: () => (this.#isDestroyed = true),
      closeWindow,
    };
    this.on('render-process-gone', () => (this.#isCrashed = true));
    run.emit('appEvent', 'web-contents-created', createEvent({}), this);
  }

  async loadURL(url: string): Promise<void> {
    await this.standIn.page.load(url);
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  close(): void {
    this.standIn.closeWindow();
  }

  reload(): void {
    this.standIn.page.post('Page.reload');
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    this.standIn.page.deliverToMainFrame({ kind: 'send', channel, args });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#onWindowOpen = handler;
  }

  async executeJavaScript(code: string, hasUserGesture = false): Promise<unknown> {
    const options = {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: hasUserGesture,
    };
    const { result, exceptionDetails } = await this.standIn.page.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  getZoomFactor(): number {
    return this.#zoomFactor;
  }

  /** As with a browser's zoom, the page gets fewer and larger CSS pixels. */
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#zoomFactor = factor;
    this.standIn.page.deliverToMainFrame({ kind: 'zoom', factor });
    this.standIn.page.applyZoom();
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  undo(): void {
    this.#edit('undo');
  }

  redo(): void {
    this.#edit('redo');
  }

  cut(): void {
    this.#edit('cut');
  }

  copy(): void {
    this.#edit('copy');
  }

  paste(): void {
    this.#edit('paste');
  }

  selectAll(): void {
    this.#edit('selectAll');
  }

  async getPrintersAsync(): Promise<object[]> {
    return listPrinters();
  }

  print(options: PaperOptions = {}, callback?: PrintCallback): void {
    this.#print(options, callback).catch((error: unknown) => run.emit('failure', 'cannot print', error));
  }

  openDevTools(): void {}

  forcefullyCrashRenderer(): void {
    // The answer never comes: the process that would give it is gone.
    this.standIn.page.send('Page.crash').catch(() => undefined);
  }

  async #print(options: PaperOptions, callback: PrintCallback | undefined): Promise<void> {
    const reason = await printOnPaper(this.standIn.page, options);
    callback?.(reason === null, reason ?? '');
  }

  #edit(command: string): void {
    this.standIn.page.post('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] });
  }

  #askToOpen(url: string, frameName: string, features: string, disposition: string): void {
    const referrer = { url: this.getURL(), policy: 'strict-origin-when-cross-origin' };
    const answer = this.#onWindowOpen?.({ url, frameName, features, disposition, referrer });
    if (answer?.action !== 'deny') notImplemented(`a window opened by a page (${url})`);
  }
}

type WindowOpenAsker = (url: string, frameName: string, features: string, disposition: string) => void;
