import { app, session } from 'electron';
import { bundleOrigin } from './bundle-protocol.ts';

/** Denies everything that the program never needs: permissions, network, downloads, navigation, new windows, embedded pages. */
export function hardenSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOwn(details.url) && !/^(?:data|blob|devtools):/.test(details.url) }),
  );
  // Files leave through main's own dialogs only.
  defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    const stay = (event: { url: string; preventDefault: () => void }) => {
      if (!isOwn(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Whether an address is one of our own pages. */
export function isOwn(url: string): boolean {
  return url.startsWith(`${bundleOrigin}/`);
}
