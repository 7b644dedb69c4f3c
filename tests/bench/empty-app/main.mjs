// The least that a window can be: what Giao Ban's own start is compared with.
import { app, BrowserWindow, protocol } from 'electron';

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
if (process.env.GIAO_BAN_USER_DATA) app.setPath('userData', process.env.GIAO_BAN_USER_DATA);
void app.whenReady().then(() => {
  protocol.handle(
    'app',
    () =>
      new Response('<!doctype html><title>empty</title><body>empty</body>', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
  );
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { spellcheck: false } });
  void window.loadURL('app://bundle/index.html');
});
app.on('window-all-closed', () => app.quit());
