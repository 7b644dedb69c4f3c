import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { bundleOrigin } from './host/bundle-protocol.ts';

/** The one window; its page has no Node, no other origin and no way to open another window. */
export function createWindow(entryFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Giao Ban',
    backgroundColor: '#f3f2f1',
    webPreferences: {
      preload: join(entryFolder, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Electron would fetch dictionaries from the network.
      spellcheck: false,
      webviewTag: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${bundleOrigin}/index.html`);
  return window;
}
