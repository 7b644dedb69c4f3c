import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { WordCopyChange } from '../core/contract/contract.ts';
import type { WindowPlace } from '../core/model/preferences.ts';
import { failToStart } from './host/fail-to-start.ts';
import { bundleOrigin } from './host/bundle-protocol.ts';

const patienceMs = 5_000;

/**
 * The one window; its page has no Node, no other origin and no way to open another window. `place`: null for the first start;
 * `remember` is asked before it closes, and waited for.
 */
export function createWindow(
  entryFolder: string,
  place: WindowPlace | null,
  remember: (window: BrowserWindow) => Promise<void>,
): {
  closeNow: () => void;
  keepOpen: () => void;
  tellWordCopy: (change: WordCopyChange) => void;
} {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...place?.bounds,
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
  window.once('ready-to-show', () => {
    if (place?.isMaximized) window.maximize();
    window.show();
  });
  let mayClose = false;
  let patience: NodeJS.Timeout | undefined;
  let remembering: Promise<unknown> = Promise.resolve();
  const closeNow = () => {
    mayClose = true;
    void remembering.then(() => window.close());
  };
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return;
    event.preventDefault();
    remembering = remember(window).catch(console.warn);
    // The page saves what was typed last and answers with `window:close` or `window:keep-open`; one that hangs does not
    // keep its window.
    clearTimeout(patience);
    patience = setTimeout(closeNow, patienceMs);
    window.webContents.send('menu:command', 'close-window');
  });
  window.loadURL(`${bundleOrigin}/index.html`).catch(failToStart);
  return {
    closeNow,
    keepOpen: () => clearTimeout(patience),
    tellWordCopy: (change) => {
      // A copy may still be written while the program closes.
      if (!window.isDestroyed()) window.webContents.send('word-copy:changed', change);
    },
  };
}
