import { createWire } from './wire.ts';

/** What the two scripts of a window know; `secret` names their events and is never visible to the page. */
export interface PageConfig {
  secret: string;
  worldName: string;
  binding: string;
  preloadPath: string | undefined;
  versions: Record<string, string>;
  platform: string;
  arch: string;
}

type AnyFunction = (...args: unknown[]) => unknown;

interface Bridge {
  call(name: string, ...args: unknown[]): unknown;
  provide(name: string, handler: AnyFunction): void;
}

/**
 * One end of the border between the page's world and the preload's: synchronous CustomEvents whose `detail` Chromium clones.
 * Functions and promises cross as numbers. Runs in the page as source text, so it uses nothing from outside itself.
 */
function createBridge(outgoing: string, incoming: string): Bridge {
  type Message =
    | { kind: 'call'; target: string | number; args: unknown; reply: number }
    | { kind: 'reply'; reply: number; value?: unknown; error?: unknown }
    | { kind: 'settle'; promise: number; value?: unknown; error?: unknown };
  const named = new Map<string, AnyFunction>();
  const functions = new Map<number, AnyFunction>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const replies = new Map<number, Message>();
  const dispatch = window.dispatchEvent.bind(window);
  const NativeCustomEvent = CustomEvent;
  let nextId = 1;

  const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function';
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  const send = (message: Message) => dispatch(new NativeCustomEvent(outgoing, { detail: message }));

  function encodeError(error: unknown): unknown {
    if (error instanceof Error)
      return { t: 'error', name: error.name, message: error.message, stack: error.stack };
    return encode(error);
  }

  function encode(value: unknown): unknown {
    if (isFunction(value)) {
      const id = nextId++;
      functions.set(id, value);
      return { t: 'function', v: id };
    }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value instanceof Promise) {
      const id = nextId++;
      value.then(
        (result) => send({ kind: 'settle', promise: id, value: encode(result) }),
        (error: unknown) => send({ kind: 'settle', promise: id, error: encodeError(error) }),
      );
      return { t: 'promise', v: id };
    }
    if (value instanceof Error) return encodeError(value);
    if (Array.isArray(value)) return { t: 'array', v: value.map(encode) };
    if (isRecord(value) && Object.prototype.toString.call(value) === '[object Object]') {
      return { t: 'object', v: Object.entries(value).map(([key, item]) => [key, encode(item)]) };
    }
    return { t: 'value', v: value };
  }

  function decode(coded: unknown): unknown {
    if (!isRecord(coded)) return undefined;
    const inner = coded['v'];
    const items = Array.isArray(inner) ? inner : [];
    switch (coded['t']) {
      case 'function': {
        const target = Number(inner);
        return (...args: unknown[]) => callAcross(target, args);
      }
      case 'promise':
        return new Promise((resolve, reject) => promises.set(Number(inner), { resolve, reject }));
      case 'error': {
        const error = new Error(String(coded['message']));
        error.name = String(coded['name']);
        return error;
      }
      case 'array':
        return items.map(decode);
      case 'object':
        return Object.fromEntries(items.map((pair) => [String(pair[0]), decode(pair[1])]));
      default:
        return inner;
    }
  }

  function callAcross(target: string | number, args: unknown[]): unknown {
    const reply = nextId++;
    send({ kind: 'call', target, args: encode(args), reply });
    const answer = replies.get(reply);
    replies.delete(reply);
    if (answer?.kind !== 'reply') throw new Error('electron stand-in: the other world did not answer');
    if (answer.error !== undefined) throw decode(answer.error);
    return decode(answer.value);
  }

  function receive(message: Message): void {
    switch (message.kind) {
      case 'reply':
        replies.set(message.reply, message);
        return;
      case 'settle': {
        const promise = promises.get(message.promise);
        promises.delete(message.promise);
        if (message.error === undefined) promise?.resolve(decode(message.value));
        else promise?.reject(decode(message.error));
        return;
      }
      case 'call':
        try {
          const handler =
            typeof message.target === 'string' ? named.get(message.target) : functions.get(message.target);
          const args = decode(message.args);
          const value = handler?.(...(Array.isArray(args) ? args : []));
          send({ kind: 'reply', reply: message.reply, value: encode(value) });
        } catch (error) {
          send({ kind: 'reply', reply: message.reply, error: encodeError(error) });
        }
    }
  }

  window.addEventListener(incoming, (event) => {
    if (event instanceof NativeCustomEvent) receive(event.detail);
  });
  return {
    call: (name, ...args) => callAcross(name, args),
    provide: (name, handler) => void named.set(name, handler),
  };
}

/** The half in the page's own world: exposes the preload's objects and turns new windows into questions to the main process. */
function startPageHalf(bridge: Bridge): void {
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  bridge.provide('expose', (key, api) => {
    if (typeof key !== 'string' || Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true });
  });

  const ask = (url: string, frameName: string, features: string, disposition: string) => {
    bridge.call('open', new URL(url, document.baseURI).href, frameName, features, disposition);
  };
  window.open = (url = '', target = '', features = '') => {
    ask(String(url) || 'about:blank', target, features, features ? 'new-window' : 'foreground-tab');
    return null;
  };
  const onClick = (event: MouseEvent) => {
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement);
    if (event.defaultPrevented || !link?.href) return;
    const hasOwnTarget = link.target !== '' && !['_self', '_parent', '_top'].includes(link.target);
    const isMiddle = event.button === 1;
    if (!hasOwnTarget && !isMiddle && !event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    ask(link.href, link.target, '', isMiddle || event.ctrlKey ? 'background-tab' : 'foreground-tab');
  };
  window.addEventListener('click', onClick);
  window.addEventListener('auxclick', onClick);
}

/** The half in the isolated world: what `require('electron')` gives to a sandboxed preload. */
function startPreloadHalf(
  config: PageConfig,
  bridge: Bridge,
  wire: ReturnType<typeof createWire>,
  runPreload:
    | ((require: AnyFunction, module: { exports: unknown }, exports: unknown, process: unknown) => void)
    | undefined,
): void {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const world: Record<string, unknown> = Object(globalThis);
  const binding = world[config.binding];
  const post = (message: Record<string, unknown>) => {
    if (typeof binding === 'function') binding(wire.pack(message));
  };
  bridge.provide('open', (url, frameName, features, disposition) =>
    post({ kind: 'open', url, frameName, features, disposition }),
  );
  if (window !== window.top) return;

  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, { listener: Listener; isOnce: boolean }[]>();
  let nextId = 1;
  let zoomFactor = 1;

  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  const receive = (text: unknown): void => {
    const message = wire.unpack(String(text));
    if (!isRecord(message)) return;
    const args = Array.isArray(message['args']) ? message['args'] : [];
    const channel = String(message['channel']);
    switch (message['kind']) {
      case 'reply': {
        const id = Number(message['id']);
        const call = pending.get(id);
        pending.delete(id);
        if (message['error'] === undefined) call?.resolve(message['value']);
        else
          call?.reject(
            new Error(
              `Error invoking remote method '${channel}': ${typeof message['error'] === 'string' ? message['error'] : ''}`,
            ),
          );
        return;
      }
      case 'send':
        for (const entry of listeners.get(channel) ?? []) {
          if (entry.isOnce) ipcRenderer.off(channel, entry.listener);
          entry.listener({ sender: ipcRenderer, ports: [] }, ...args);
        }
        return;
      case 'zoom':
        zoomFactor = Number(message['factor']);
    }
  };
  Object.defineProperty(globalThis, config.secret, { value: receive });

  // Unknown members must throw here too; the preload's world cannot load strict.ts.
  const strict = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get(target, property) {
        if (typeof property === 'symbol' || property in target || property === 'then')
          return Reflect.get(target, property);
        throw new Error(`electron stand-in: ${name}.${property} is not implemented`);
      },
    });
  const add = (channel: string, listener: Listener, isOnce: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, isOnce }]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener) => {
    const entries = listeners.get(channel) ?? [];
    const index = entries.findLastIndex((entry) => entry.listener === listener);
    listeners.set(
      channel,
      entries.filter((_, position) => position !== index),
    );
    return ipcRenderer;
  };
  const ipcRenderer = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      const id = nextId++;
      // Packed before it is registered: what cannot be cloned rejects and leaves nothing behind.
      const message = { kind: 'invoke', id, channel, args };
      post(message);
      return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    },
    send: (channel: string, ...args: unknown[]) => post({ kind: 'send', channel, args }),
    on: (channel: string, listener: Listener): unknown => add(channel, listener, false),
    once: (channel: string, listener: Listener): unknown => add(channel, listener, true),
    off: (channel: string, listener: Listener): unknown => remove(channel, listener),
    removeListener: (channel: string, listener: Listener): unknown => remove(channel, listener),
    removeAllListeners: (channel?: string): unknown => {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
  });
  const setZoomFactor = (factor: number) => {
    zoomFactor = factor;
    post({ kind: 'zoom', factor });
  };
  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => void bridge.call('expose', key, api),
    }),
    ipcRenderer,
    webFrame: strict('webFrame', {
      getZoomFactor: () => zoomFactor,
      setZoomFactor,
      setZoomLevel: (level: number) => setZoomFactor(1.2 ** level),
    }),
  });
  const preloadRequire = (name: unknown) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${String(name)}`);
  };
  const preloadProcess = {
    type: 'renderer',
    platform: config.platform,
    arch: config.arch,
    versions: config.versions,
    sandboxed: true,
    contextIsolated: true,
    env: {},
  };

  post({ kind: 'hello', url: location.href });
  try {
    const module = { exports: {} };
    runPreload?.(preloadRequire, module, module.exports, preloadProcess);
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(`Unable to load preload script: ${config.preloadPath}`, error);
    post({ kind: 'preload-error', name, message, stack });
  }
}

/** The script for the page's own world. */
export function pageWorldSource(config: PageConfig): string {
  return `(${String(startPageHalf)})((${String(createBridge)})(${JSON.stringify(`${config.secret}-up`)}, ${JSON.stringify(`${config.secret}-down`)}));`;
}

/** The script for the isolated world, with the preload's own text inside. */
export function preloadWorldSource(config: PageConfig, preload: string | undefined): string {
  const base64 = '{ encode: (bytes) => bytes.toBase64(), decode: (text) => Uint8Array.fromBase64(text) }';
  const run =
    preload === undefined ? 'undefined' : `function (require, module, exports, process) {${preload}\n}`;
  const bridge = `(${String(createBridge)})(${JSON.stringify(`${config.secret}-down`)}, ${JSON.stringify(`${config.secret}-up`)})`;
  return `(${String(startPreloadHalf)})(${JSON.stringify(config)}, ${bridge}, (${String(createWire)})(${base64}), ${run});\n//# sourceURL=${config.preloadPath ?? 'electron-preload'}`;
}
