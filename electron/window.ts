import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { bundleOrigin } from './host/bundle-protocol.ts';

const impatienceMs = 3_000;

/** The one window; its page has no Node, no other origin and no way to open another window. */
export function createWindow(entryFolder: string): { closeNow: () => void } {
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
  let mayClose = false;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  window.on('close', (event) => {
    // The page saves what was typed last and answers with `window:close`. A page that hangs must not keep its window:
    // a second request soon after the first closes it.
    if (mayClose || performance.now() - askedAtMs < impatienceMs) return;
    askedAtMs = performance.now();
    event.preventDefault();
    window.webContents.send('menu:command', 'close-window');
  });
  void window.loadURL(`${bundleOrigin}/index.html`);
  return {
    closeNow: () => {
      mayClose = true;
      window.close();
    },
  };
}
