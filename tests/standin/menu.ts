import { app } from './app.ts';
import type { BrowserWindow } from './window.ts';

interface ItemOptions {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  submenu?: ItemOptions[] | Menu;
  click?: (item: MenuItem, window: unknown, event: unknown) => void;
}

const roles: Record<string, (window: BrowserWindow | undefined) => void> = {
  undo: (window) => window?.webContents.undo(),
  redo: (window) => window?.webContents.redo(),
  cut: (window) => window?.webContents.cut(),
  copy: (window) => window?.webContents.copy(),
  paste: (window) => window?.webContents.paste(),
  selectAll: (window) => window?.webContents.selectAll(),
  reload: (window) => window?.webContents.reload(),
  forceReload: (window) => window?.webContents.reload(),
  resetZoom: (window) => window?.webContents.setZoomFactor(1),
  zoomIn: (window) => window?.webContents.setZoomFactor(window.webContents.getZoomFactor() * 1.2 ** 0.5),
  zoomOut: (window) => window?.webContents.setZoomFactor(window.webContents.getZoomFactor() / 1.2 ** 0.5),
  minimize: (window) => window?.minimize(),
  close: (window) => window?.close(),
  quit: () => app.quit(),
  toggleDevTools: () => undefined,
};

/** A role that the stand-in has, by its lower-case spelling too, as Electron accepts it. */
function findRole(role: string | undefined) {
  return Object.entries(roles).find(([name]) => name.toLowerCase() === role?.toLowerCase())?.[1];
}

export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | null;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: ItemOptions['click'];

  constructor(options: ItemOptions) {
    const { submenu } = options;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.id = options.id ?? '';
    this.role = options.role;
    this.label = options.label ?? options.role ?? '';
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator ?? null;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
  }

  /** The arguments of Electron's own: without a window the app's function gets none, and a role does nothing. */
  click(event?: unknown, window?: BrowserWindow): void {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const role = findRole(this.role);
    if (role) role(window);
    else if (this.role !== undefined)
      throw new Error(`electron stand-in: the menu role ${this.role} is not implemented`);
    else this.#click?.(this, window, event);
  }
}

let applicationMenu: Menu | null = null;

/** The menu as data: tests click its items; it is never drawn. */
export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.items.push(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
