import { EventEmitter } from 'node:events';

/** Names that Node, vitest, `await` and consoles look up on any object. */
const harmless = new Set([
  'then',
  'toJSON',
  'inspect',
  'nodeType',
  'tagName',
  '$$typeof',
  'asymmetricMatch',
  'domain',
]);

export function notImplemented(name: string): never {
  throw new Error(`electron stand-in: ${name} is not implemented`);
}

/**
 * Makes every name that `holder` (an object or a class's prototype) does not have throw, by ending its prototype chain in a
 * proxy; the objects themselves stay plain, so that identity and private fields work.
 */
export function makeStrict<T extends object>(name: string, holder: T): T {
  const parent: object = Object.getPrototypeOf(holder);
  const proxy = new Proxy(parent, {
    get(target, property, receiver) {
      if (typeof property === 'symbol' || property in target || harmless.has(property)) {
        return Reflect.get(target, property, receiver);
      }
      return notImplemented(`${name}.${property}`);
    },
    getPrototypeOf: () => parent,
  });
  Object.setPrototypeOf(holder, proxy);
  return holder;
}

/** An emitter that refuses listeners for events which the stand-in never sends. */
export class StrictEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: readonly string[];

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = events;
  }

  override on(event: string | symbol, listener: (...args: unknown[]) => void): this {
    if (typeof event === 'string' && !this.#events.includes(event))
      notImplemented(`${this.#name}.on('${event}')`);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: (...args: unknown[]) => void): this {
    return this.on(event, listener);
  }
}

/** The event object of Electron's main process. */
export interface StandInEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function createEvent<T extends object>(details: T): T & StandInEvent {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
