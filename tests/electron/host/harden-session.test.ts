import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hardenSession } from '../../../electron/host/harden-session.ts';
import { app, BrowserWindow, session } from '../../support/fake-electron.ts';

vi.mock('electron', () => import('../../support/fake-electron.ts'));

const { defaultSession } = session;
const addressesOfOthers = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'http://localhost/',
  'ws://example.com/',
  'ftp://example.com/x',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://bundle.example.com/index.html',
  'app://bundle',
  'app:index.html',
  'chrome://settings/',
  'view-source:app://bundle/index.html',
];

function isRequestCancelled(url: string): boolean | undefined {
  let isCancelled: boolean | undefined;
  defaultSession.beforeRequest?.({ url }, ({ cancel }) => (isCancelled = cancel));
  return isCancelled;
}

/** A page that Electron has just made. */
function newContents() {
  const { webContents } = new BrowserWindow({});
  app.emit('web-contents-created', {}, webContents);
  return webContents;
}

function isPrevented(emit: (event: { preventDefault: () => void }) => void): boolean {
  let prevented = false;
  emit({ preventDefault: () => (prevented = true) });
  return prevented;
}

describe('the session of the window', () => {
  beforeAll(() => hardenSession());

  it('is refused every permission, whatever it is called', () => {
    const asked = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen'];
    for (const permission of [...asked, 'a-permission-of-tomorrow']) {
      const answers: boolean[] = [];
      defaultSession.permissionRequest?.({}, permission, (answer) => answers.push(answer));
      expect(answers, permission).toEqual([false]);
    }
    expect(defaultSession.permissionCheck?.()).toBe(false);
    expect(defaultSession.devicePermission?.()).toBe(false);
  });

  it('has every request to anything but its own pages cancelled', () => {
    for (const url of addressesOfOthers) expect(isRequestCancelled(url), url).toBe(true);
    for (const url of ['app://bundle/index.html', 'data:image/png;base64,AA', 'blob:app://bundle/1'])
      expect(isRequestCancelled(url), url).toBe(false);
  });

  it('saves no file by itself: a download is cancelled', () => {
    expect(isPrevented((event) => defaultSession.emit('will-download', event))).toBe(true);
  });

  it('cannot leave its own pages', () => {
    for (const url of [...addressesOfOthers, 'data:text/html,x', 'blob:app://bundle/1', 'javascript:0'])
      expect(
        isPrevented((event) => newContents().emit('will-navigate', { ...event, url })),
        url,
      ).toBe(true);
    expect(
      isPrevented((event) =>
        newContents().emit('will-navigate', { ...event, url: 'app://bundle/index.html' }),
      ),
    ).toBe(false);
  });

  it('has no frame that shows anything else', () => {
    for (const url of addressesOfOthers)
      expect(
        isPrevented((event) => newContents().emit('will-frame-navigate', { ...event, url })),
        url,
      ).toBe(true);
  });

  it('opens no other window', () => {
    expect(newContents().openHandler?.()).toEqual({ action: 'deny' });
  });

  it('holds no webview', () => {
    expect(isPrevented((event) => newContents().emit('will-attach-webview', event))).toBe(true);
  });
});
