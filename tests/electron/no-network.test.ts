import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { refuseNetwork } from '../../electron/host/refuse-network.ts';
import { app } from '../support/fake-electron.ts';

vi.mock('electron', () => import('../support/fake-electron.ts'));

const root = join(import.meta.dirname, '../..');

/** Parts of Node, of Electron and of the web that speak to a network. */
const ways: Record<string, RegExp> = {
  'a part of Node':
    /from\s+['"](?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|undici)['"]/,
  'a part of Electron':
    /\b(?:net|autoUpdater|crashReporter|netLog|desktopCapturer)\b[^;]*from\s+['"]electron['"]/,
  'a call of the web': /\b(?:fetch|importScripts|getBuiltinModule)\s*\(/,
  'an object of the web':
    /\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport|sendBeacon)\b/,
  'an address outside': /\bopenExternal\b|\bloadURL\((?!`\$\{bundleOrigin\}\/index\.html`\))/,
  'an updater or a report of use': /electron-updater|@sentry|posthog|analytics|telemetry/i,
};

async function sourcesOf(folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
}

it('No source of the program opens a connection, reports its use or opens an address outside', async () => {
  const files = (await Promise.all(['core', 'electron', 'renderer'].map(sourcesOf))).flat();
  expect(files.length).toBeGreaterThan(500);
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(join(root, file), 'utf8');
    for (const [what, pattern] of Object.entries(ways))
      if (pattern.test(text)) found.push(`${file}: ${what}`);
  }
  expect(found).toEqual([]);
});

it('Chromium is told before it starts that no name leads anywhere', () => {
  refuseNetwork();
  expect(Object.fromEntries(app.switches)).toEqual({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'no-proxy-server': '',
    'disable-background-networking': '',
    'disable-component-update': '',
    'no-pings': '',
  });
});

it('The system opens only what the program wrote, keeps or was given: files and folders, in ten places', async () => {
  const places: string[] = [];
  for (const file of await sourcesOf('electron')) {
    const text = await readFile(join(root, file), 'utf8');
    for (const [call] of text.matchAll(/\bshell\.\w+\([^)]*\)?/g)) places.push(`${file}: ${call}`);
  }
  // Each path is one that main has kept since it was chosen in a dialog, or made itself; none comes from the page.
  expect(places.sort()).toEqual([
    // The private copy of a proved update.
    'electron/host/installer-launcher.ts: shell.showItemInFolder(path)',
    'electron/ipc/backup-handlers.ts: shell.openPath(folder)',
    // The program's own technical log, beside the data.
    'electron/ipc/fault-handlers.ts: shell.openPath(log.folder)',
    'electron/ipc/handlers.ts: shell.openPath(path)',
    'electron/ipc/handlers.ts: shell.showItemInFolder(pathOf(exportId)',
    // Kept under the ending that its bytes have, not the one that its name had.
    'electron/ipc/intake-handlers.ts: shell.openPath(path)',
    'electron/ipc/round-handlers.ts: shell.openPath(path)',
    'electron/ipc/safety-handlers.ts: shell.openPath(damagedFolderOf(workspaces.current()',
    'electron/ipc/word-copy-handlers.ts: shell.openPath(state.folder)',
    'electron/ipc/word-copy-handlers.ts: shell.showItemInFolder(join(state.folder, state.fileName)',
  ]);
});
