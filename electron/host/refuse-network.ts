import { app } from 'electron';

/**
 * Chromium is told before it starts that no name leads anywhere and no proxy is to be asked for, so that neither a page nor the
 * browser's own services (updates, accounts, time) get as far as a question to a name server.
 */
export function refuseNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of [
    'no-proxy-server',
    'disable-background-networking',
    'disable-component-update',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name);
}
