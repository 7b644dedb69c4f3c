import { browser } from './browser.ts';
import { events } from './members.ts';
import { run } from './run.ts';
import { createEvent, notImplemented, StrictEmitter } from './strict.ts';
import { WebContents } from './web-contents.ts';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface WindowOptions extends Partial<Rectangle> {
  title?: string;
  webPreferences?: Record<string, unknown>;
}

/** Options that are kept or harmless; any other one throws. */
const knownOptions = new Set(
  (
    'x y width height minWidth minHeight useContentSize center show title webPreferences backgroundColor icon ' +
    'autoHideMenuBar'
  ).split(' '),
);

/** The only value of each preference that the stand-in can keep; undefined where any value is harmless. */
const preferences: Record<string, boolean | undefined> = {
  preload: undefined,
  devTools: undefined,
  backgroundThrottling: undefined,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

function checkOptions(options: WindowOptions): void {
  for (const name of Object.keys(options)) {
    if (!knownOptions.has(name)) notImplemented(`new BrowserWindow({ ${name} })`);
  }
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (!(name in preferences)) notImplemented(`webPreferences.${name}`);
    const only = preferences[name];
    if (only !== undefined && value !== only) notImplemented(`webPreferences.${name}: ${String(value)}`);
  }
}

const windows = new Set<BrowserWindow>();
/** The last one has the focus. */
const focusOrder = new Set<BrowserWindow>();
let nextId = 1;

/** A window: one page in Chromium. Its frame counts as nothing, so that bounds and contents have one size. */
export class BrowserWindow extends StrictEmitter {
  readonly id = nextId++;
  readonly webContents: WebContents;
  #title: string;
  #bounds: Rectangle;
  #state: 'normal' | 'minimized' | 'maximized' = 'normal';
  #isDestroyed = false;

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...focusOrder].at(-1) ?? null;
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', events.browserWindow);
    if (!run.hasStarted) throw new Error('Cannot create BrowserWindow before app is ready');
    checkOptions(options);
    this.#title = options.title ?? run.appName;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    const { preload } = options.webPreferences ?? {};
    const { width, height } = this.#bounds;
    const preloadPath = typeof preload === 'string' ? preload : undefined;
    this.webContents = new WebContents({ width, height, preloadPath }, () => this.close());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    const { markDestroyed } = this.webContents.standIn;
    // The page may also go by itself: a person closed it, or Chromium did.
    this.webContents.standIn.markDestroyed = () => {
      markDestroyed();
      this.#finish();
    };
    windows.add(this);
    focusOrder.add(this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.focus();
  }

  focus(): void {
    this.webContents.standIn.page.post('Page.bringToFront');
    focusOrder.delete(this);
    focusOrder.add(this);
    this.emit('focus', createEvent({}));
  }

  close(): void {
    if (this.#isDestroyed) return;
    const event = createEvent({});
    this.emit('close', event);
    if (event.defaultPrevented) run.emit('quitRefused');
    else this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    const { page, markDestroyed } = this.webContents.standIn;
    page.closeTarget();
    markDestroyed();
  }

  #finish(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    focusOrder.delete(this);
    this.emit('closed');
    run.emit('windowClosed');
  }

  getTitle(): string {
    return this.#title;
  }

  /** Chromium shows the page's own title, so the page has to have it too; this one is only kept. */
  setTitle(title: string): void {
    this.#title = title;
  }

  /** The menu bar is never drawn. */
  setMenuBarVisibility(): void {}

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }

  /** Chromium's window is maximized apart from the bounds kept here. */
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { page } = this.webContents.standIn;
    const { x, y, width, height } = this.#bounds;
    page.size = { width, height };
    this.#setWindow({ left: x, top: y });
    page.control('Browser.setContentsSize', (windowId) => ({ windowId, width, height }));
    page.applyZoom();
  }

  getContentSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height];
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  minimize(): void {
    this.#setState('minimized');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  maximize(): void {
    this.#setState('maximized');
  }

  restore(): void {
    this.#setState('normal');
  }

  #setState(state: 'normal' | 'minimized' | 'maximized'): void {
    this.#state = state;
    this.#setWindow({ windowState: state });
  }

  #setWindow(
    bounds: { left: number; top: number } | { windowState: 'normal' | 'minimized' | 'maximized' },
  ): void {
    this.webContents.standIn.page.control('Browser.setWindowBounds', (windowId) => ({ windowId, bounds }));
  }
}

/** Electron's `webContents` module, which Playwright uses to close pages. */
export const webContents = {
  fromDevToolsTargetId: (targetId: string) => browser.contentsOfTarget(targetId),
  getAllWebContents: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
};
