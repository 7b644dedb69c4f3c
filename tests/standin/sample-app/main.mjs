// A small app for the tests of the stand-in; it uses Electron the way the real one does.
import { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol, session, shell } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const types = { html: 'text/html', js: 'text/javascript' };
const log = [];
globalThis.sample = { log, net };

app.setName('Ứng dụng mẫu');
if (process.env.GIAO_BAN_USER_DATA) app.setPath('userData', process.env.GIAO_BAN_USER_DATA);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (!app.requestSingleInstanceLock({ from: 'sample' })) {
  console.log('second instance');
  app.quit();
} else {
  app.on('second-instance', (_event, argv, folder, data) =>
    log.push(['second-instance', argv.slice(1), folder, data]),
  );
  for (const name of ['before-quit', 'will-quit', 'quit']) app.on(name, () => console.log(name));
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => guard(contents));
  void app.whenReady().then(start);
}

function guard(contents) {
  contents.on('will-navigate', (event) => {
    log.push(['will-navigate', event.url]);
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.push(['open', url]);
    return { action: 'deny' };
  });
  contents.on('render-process-gone', (_event, { reason }) => log.push(['gone', reason]));
  contents.on('preload-error', (_event, path, error) => log.push(['preload-error', path, error.message]));
  contents.on('console-message', ({ level, message }) => log.push(['console', level, message]));
}

async function start() {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !details.url.startsWith('app://') }),
  );
  defaultSession.on('will-download', (event, item) => {
    event.preventDefault();
    log.push(['download', item.getFilename()]);
  });
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/echo') return new Response(`${request.method} ${request.url} ${await request.text()}`);
    if (pathname === '/file') {
      return new Response('x', { headers: { 'content-disposition': 'attachment; filename="bao-cao.docx"' } });
    }
    if (!/^\/page\.(html|js)$/.test(pathname)) return new Response('not found', { status: 404 });
    const body = await readFile(join(import.meta.dirname, pathname));
    return new Response(body, {
      headers: {
        'content-type': types[pathname.split('.').at(-1)],
        'content-security-policy':
          "default-src 'none'; script-src 'self'; connect-src 'self' app:; worker-src blob:",
      },
    });
  });
  ipcMain.handle('note:save', (event, note) => {
    if (event.senderFrame !== event.sender.mainFrame || event.senderFrame.parent !== null)
      throw new Error('wrong frame');
    return { note, url: event.senderFrame.url, origin: event.senderFrame.origin };
  });
  ipcMain.handle('bytes:double', (_event, bytes) => {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes');
    return bytes.map((byte) => byte * 2);
  });
  ipcMain.handle('bytes:make', (_event, size) => new Uint8Array(size).map((_, index) => index % 251));
  ipcMain.handle('fail', () => {
    throw new RangeError('hỏng rồi');
  });
  ipcMain.handle('not-cloneable', () => () => 1);
  ipcMain.handle('file:choose', async () => await dialog.showSaveDialog({ defaultPath: 'a.docx' }));
  ipcMain.handle('file:open', async (_event, path) => await shell.openPath(path));
  ipcMain.on('note', (event, text) =>
    event.reply('note', { text, at: new Date(0), many: new Map([['một', 1n]]) }),
  );
  const item = { id: 'save', label: 'Lưu', click: () => window.webContents.send('menu', 'save') };
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'Tệp', submenu: [item] }]));

  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    title: app.getName(),
    webPreferences: {
      preload: join(import.meta.dirname, process.env.SAMPLE_PRELOAD ?? 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    log.push(['ready-to-show']);
    window.show();
  });
  window.on('closed', () => console.log('closed'));
  await window.loadURL('app://bundle/page.html');
  log.push(['loaded', window.webContents.getURL()]);
}
