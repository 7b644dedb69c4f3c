import { app, session } from 'electron';
import { bundleOrigin } from './bundle-protocol.ts';

/** Denies everything that the program never needs: permissions, network, navigation, new windows, embedded pages. */
export function hardenSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOwn(details.url) && !/^(?:data|blob|devtools):/.test(details.url) }),
  );
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOwn(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Whether an address is one of our own pages. */
export function isOwn(url: string): boolean {
  return url.startsWith(`${bundleOrigin}/`);
}
