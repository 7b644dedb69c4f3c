import { App, app } from './app.ts';
import { clipboard, dialog, nativeImage, nativeTheme, powerMonitor, screen, shell } from './desktop.ts';
import { IpcMain, ipcMain } from './ipc-main.ts';
import { absentModules, members } from './members.ts';
import { Menu, MenuItem } from './menu.ts';
import { defaultSession, protocol, Session } from './session.ts';
import { makeStrict, notImplemented } from './strict.ts';
import { UtilityProcess, utilityProcess } from './utility-process.ts';
import { WebContents, WebFrame } from './web-contents.ts';
import { BrowserWindow, webContents } from './window.ts';

/** Checks the written list against what exists, then makes everything else throw. */
function list<T extends object>(
  name: string,
  holder: T,
  names: readonly string[],
  owned: readonly string[] = [],
): T {
  const missing = names.filter((each) => !(each in holder) && !owned.includes(each));
  if (missing.length > 0) throw new Error(`electron stand-in: ${name} lacks ${missing.join(', ')}`);
  return makeStrict(name, holder);
}

list('app', App.prototype, members.app, ['commandLine', 'isPackaged']);
list('BrowserWindow', BrowserWindow, members.BrowserWindow);
list('BrowserWindow', BrowserWindow.prototype, members.browserWindow, ['id', 'webContents']);
list('webContents', WebContents.prototype, members.webContents, ['id', 'session', 'mainFrame']);
list('mainFrame', WebFrame.prototype, members.mainFrame, ['url', 'parent', 'processId', 'routingId']);
list('session', Session.prototype, members.session, ['webRequest', 'protocol']);
list('session.webRequest', Object.getPrototypeOf(defaultSession.webRequest), members.webRequest);
list('protocol', Object.getPrototypeOf(protocol), members.protocol);
list('ipcMain', IpcMain.prototype, members.ipcMain);
list('Menu', Menu, members.Menu);
list('Menu', Menu.prototype, members.menu, ['items']);
list('utilityProcess', UtilityProcess.prototype, members.utilityProcessOne);
list('MenuItem', MenuItem.prototype, members.menuItem, members.menuItem);

const absent = absentModules.map((name) => {
  const refuse = function () {
    notImplemented(`new ${name}`);
  };
  return [name, makeStrict(name, refuse)];
});

/** What `require('electron')` and `import 'electron'` give to the app, to Playwright's loader and to the inspector. */
export const electron: object = makeStrict('electron', {
  app,
  BrowserWindow,
  webContents: list('webContents', webContents, members.webContentsModule),
  session: list('session', { defaultSession }, members.sessionModule),
  protocol,
  ipcMain,
  Menu,
  MenuItem,
  dialog: list('dialog', dialog, members.dialog),
  shell: list('shell', shell, members.shell),
  nativeTheme: list('nativeTheme', nativeTheme, members.nativeTheme),
  screen: list('screen', screen, members.screen),
  powerMonitor: list('powerMonitor', powerMonitor, members.powerMonitor),
  clipboard: list('clipboard', clipboard, members.clipboard),
  nativeImage: list('nativeImage', nativeImage, members.nativeImage),
  utilityProcess: list('utilityProcess', utilityProcess, members.utilityProcess),
  ...Object.fromEntries(absent),
});
