import { expect, it, vi } from 'vitest';
import { createWindow } from '../../electron/window.ts';
import { BrowserWindow } from '../support/fake-electron.ts';

vi.mock('electron', () => import('../support/fake-electron.ts'));

it('The window is sandboxed and isolated, without Node, and turns none of the protections off', () => {
  createWindow('/program/out/main', null, async () => undefined);
  expect(BrowserWindow.made).toHaveLength(1);
  const [window] = BrowserWindow.made;
  // Exactly these: whoever adds one (webSecurity, experimentalFeatures, enableBlinkFeatures…) has to come by here.
  expect(window?.options.webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
    webviewTag: false,
  });
});

it('The window loads our own page and nothing else', () => {
  expect(BrowserWindow.made.flatMap(({ loaded }) => loaded)).toEqual(['app://bundle/index.html']);
});

it('The title of the window tells nothing of a document', () => {
  expect(BrowserWindow.made.map(({ options }) => options.title)).toEqual(['Giao Ban']);
});
