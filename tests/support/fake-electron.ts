import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The members of Electron that the main process touches, as plain objects that remember what they were told. Stands in the
 * place of `electron` where a host file is tested by itself; what a window really does is tested on the stand-in and on Electron.
 */
type Listener = (...args: never[]) => unknown;

class FakeContents extends EventEmitter {
  openHandler: (() => { action: string }) | null = null;
  readonly sent: unknown[][] = [];
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  isCrashed(): boolean {
    return false;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  readonly options: { title?: string; webPreferences?: Record<string, unknown> };
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.made.push(this);
  }
  static getAllWindows(): BrowserWindow[] {
    return [];
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  show(): void {}
  close(): void {}
  isDestroyed(): boolean {
    return false;
  }
}

class FakeApp extends EventEmitter {
  /** Where `documents`, `userData` and the like lie. */
  folder = join(tmpdir(), 'giao-ban-fake-electron');
  isPackaged = false;
  getPath(name: string): string {
    return join(this.folder, name);
  }
  getVersion(): string {
    return '0.0.0';
  }
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      this.switches.set(name, value);
    },
  };
  quit(): void {}
  exit(): void {}
}
export const app = new FakeApp();

class FakeSession extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, answer: (is: boolean) => void) => void) | null =
    null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  beforeRequest:
    ((details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void) | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: FakeSession['devicePermission']): void {
    this.devicePermission = handler;
  }
}
export const session = { defaultSession: new FakeSession() };

type SchemeHandler = (request: Request) => Promise<Response>;
class FakeProtocol {
  schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  readonly handlers = new Map<string, SchemeHandler>();
  registerSchemesAsPrivileged(schemes: FakeProtocol['schemes']): void {
    this.schemes = schemes;
  }
  handle(scheme: string, handler: SchemeHandler): void {
    this.handlers.set(scheme, handler);
  }
}
export const protocol = new FakeProtocol();

export const ipcMain = {
  handlers: new Map<string, (event: unknown, args: unknown) => Promise<unknown>>(),
  handle(channel: string, handler: (event: unknown, args: unknown) => Promise<unknown>): void {
    ipcMain.handlers.set(channel, handler);
  },
};

/** What the page got to see, and what it asked for. */
export const contextBridge = {
  exposed: {} as Record<string, Record<string, unknown>>,
  exposeInMainWorld(name: string, api: Record<string, unknown>): void {
    contextBridge.exposed[name] = api;
  },
};
export const ipcRenderer = {
  invoked: [] as [string, unknown][],
  listeners: new Map<string, Set<Listener>>(),
  async invoke(channel: string, args: unknown): Promise<unknown> {
    ipcRenderer.invoked.push([channel, args]);
    return { ok: true, value: {} };
  },
  on(channel: string, listener: Listener): void {
    const known = ipcRenderer.listeners.get(channel) ?? new Set();
    ipcRenderer.listeners.set(channel, known.add(listener));
  },
  removeListener(channel: string, listener: Listener): void {
    ipcRenderer.listeners.get(channel)?.delete(listener);
  },
};

/** What the system was asked to open. */
export const shell = {
  opened: [] as string[],
  async openPath(path: string): Promise<string> {
    shell.opened.push(path);
    return '';
  },
  showItemInFolder(path: string): void {
    shell.opened.push(path);
  },
};

/** What the next dialogs answer; null: cancelled. */
export const dialog = {
  chosen: null as string | null,
  async showOpenDialog(): Promise<{ canceled: boolean; filePaths: string[] }> {
    return dialog.chosen === null
      ? { canceled: true, filePaths: [] }
      : { canceled: false, filePaths: [dialog.chosen] };
  },
  async showSaveDialog(): Promise<{ canceled: boolean; filePath: string }> {
    return dialog.chosen === null
      ? { canceled: true, filePath: '' }
      : { canceled: false, filePath: dialog.chosen };
  },
  showErrorBox(): void {},
};

export const utilityProcess = {
  fork(): never {
    throw new Error('no process is started here');
  },
};
