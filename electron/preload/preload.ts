import { contextBridge, ipcRenderer } from 'electron';
import type { Api, Channel, MenuCommand, WordCopyChange } from '../../core/contract/contract.ts';

/** Listed by hand, so that the preload stays free of schemas; a missing or wrong name does not compile. */
const channels = {
  'app:describe': true,
  'workspace:open': true,
  'first-run:open': true,
  'first-run:draft-bodies': true,
  'first-run:save': true,
  'first-run:read-file': true,
  'first-run:preview': true,
  'first-run:finish': true,
  'workspace:create-practice': true,
  'workspace:leave-practice': true,
  'workspace:list': true,
  'workspace:switch': true,
  'workspace:add-folder': true,
  'workspace:begin-new': true,
  'workspace:forget': true,
  'workspace:choose-data-folder': true,
  'layout:list': true,
  'layout:save': true,
  'layout:preview': true,
  'catalogue:list': true,
  'catalogue:save': true,
  'catalogue:find-uses': true,
  'catalogue:remove': true,
  'catalogue:list-removed': true,
  'catalogue:bring-back': true,
  'catalogue:list-versions': true,
  'catalogue:read-version': true,
  'catalogue:export': true,
  'catalogue:read-file': true,
  'catalogue:find-figures': true,
  'catalogue:cancel-reading': true,
  'organisation:save': true,
  'organisation:plan-change': true,
  'organisation:carry-out-change': true,
  'organisation:list-changes': true,
  'organisation:undo-change': true,
  'outline:read-word-file': true,
  'outline:cancel-reading': true,
  'outline:take': true,
  'shipped:list-missing': true,
  'shipped:add': true,
  'period:create': true,
  'period:show-home': true,
  'report:open': true,
  'report:read-look': true,
  'report:list-earlier': true,
  'report:read-earlier': true,
  'report:read-word-file': true,
  'report:cancel-reading': true,
  'report:keep-word-file': true,
  'report:save': true,
  'report:keep-history': true,
  'report:read-history': true,
  'report:move': true,
  'report:attach-signed-copy': true,
  'report:open-signed-copy': true,
  'report:find-number': true,
  'report:list-drafts': true,
  'report:read-draft': true,
  'report:read-word': true,
  'report:preview': true,
  'report:count-pages': true,
  'report:export': true,
  'report:export-tables': true,
  'letter:begin': true,
  'letter:open': true,
  'letter:save': true,
  'letter:preview': true,
  'letter:export': true,
  'form:list': true,
  'form:add': true,
  'form:open': true,
  'form:save': true,
  'form:replace-file': true,
  'form:remove': true,
  'form:list-removed': true,
  'form:bring-back': true,
  'form:cancel-reading': true,
  'form:prepare': true,
  'form:fill': true,
  'report:cancel-printing': true,
  'sections:give': true,
  'sections:read': true,
  'word-copy:describe': true,
  'word-copy:change': true,
  'word-copy:choose-folder': true,
  'word-copy:state': true,
  'word-copy:open-folder': true,
  'word-copy:write': true,
  'window:keep-open': true,
  'window:close': true,
  'export:open-file': true,
  'export:open-folder': true,
} satisfies Record<Channel, true>;

const api = {
  invoke: (channel, args) =>
    Object.hasOwn(channels, channel)
      ? ipcRenderer.invoke(channel, args)
      : Promise.reject(new Error(`unknown channel: ${channel}`)),
  onMenuCommand: (listener) => listen('menu:command', listener),
  onWordCopyChange: (listener) => listen('word-copy:changed', listener),
} satisfies Api;

type Told = { 'menu:command': MenuCommand; 'word-copy:changed': WordCopyChange };

function listen<E extends keyof Told>(event: E, listener: (told: Told[E]) => void): () => void {
  const forward = (_event: unknown, told: Told[E]) => listener(told);
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.removeListener(event, forward);
  };
}

contextBridge.exposeInMainWorld('api', api);
