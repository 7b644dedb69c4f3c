import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol };
export type Command = keyof Protocol.CommandParameters;
export type CommandResult<M extends Command> = Protocol.CommandReturnValues[M];
export type DevtoolsEvent = keyof Protocol.Events;

interface PendingCommand {
  method: string;
  resolve(result: unknown): void;
  reject: (error: Error) => void;
}

interface IncomingMessage {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

function parseMessage(text: string): IncomingMessage {
  return JSON.parse(text);
}

/** One DevTools session: the browser's own or an attached target's. */
export class DevtoolsSession {
  readonly #emitter = new EventEmitter();
  readonly #connection: DevtoolsConnection;
  readonly id: string | undefined;

  constructor(connection: DevtoolsConnection, id: string | undefined) {
    this.#connection = connection;
    this.id = id;
  }

  send<M extends Command>(method: M, params?: Protocol.CommandParameters[M]): Promise<CommandResult<M>> {
    return this.#connection.send(method, params, this.id);
  }

  on<E extends DevtoolsEvent>(event: E, listener: (params: Protocol.Events[E]) => void): void {
    this.#emitter.on(event, listener);
  }

  receive(method: string, params: unknown): void {
    this.#emitter.emit(method, params);
  }
}

/** The DevTools protocol over Chromium's pipe: JSON messages that end in a zero byte. */
export class DevtoolsConnection {
  readonly #output: Writable;
  readonly #pending = new Map<number, PendingCommand>();
  readonly #sessions = new Map<string, DevtoolsSession>();
  #nextId = 1;
  #isClosed = false;
  readonly browser = new DevtoolsSession(this, undefined);

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    let chunks: Buffer[] = [];
    input.on('data', (data: Buffer) => {
      let rest = data;
      for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
        chunks.push(rest.subarray(0, end));
        const text = Buffer.concat(chunks).toString('utf8');
        chunks = [];
        rest = rest.subarray(end + 1);
        this.#receive(parseMessage(text));
      }
      if (rest.length > 0) chunks.push(rest);
    });
    input.on('close', () => this.close());
    // Chromium may be gone before the last command is written; the pending commands are rejected on close.
    input.on('error', () => this.close());
    output.on('error', () => this.close());
  }

  send<M extends Command>(
    method: M,
    params: Protocol.CommandParameters[M] | undefined,
    sessionId: string | undefined,
  ): Promise<CommandResult<M>> {
    if (this.#isClosed) return Promise.reject(new Error(`Chromium is gone (${method})`));
    const id = this.#nextId++;
    return new Promise<CommandResult<M>>((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  session(id: string): DevtoolsSession {
    const session = this.#sessions.get(id) ?? new DevtoolsSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  forget(session: DevtoolsSession): void {
    if (session.id) this.#sessions.delete(session.id);
  }

  close(): void {
    this.#isClosed = true;
    for (const { method, reject } of this.#pending.values())
      reject(new Error(`Chromium is gone (${method})`));
    this.#pending.clear();
  }

  #receive(message: IncomingMessage): void {
    if (message.id !== undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
      else pending?.resolve(message.result);
    } else if (message.method) {
      const session = message.sessionId ? this.#sessions.get(message.sessionId) : this.browser;
      session?.receive(message.method, message.params);
    }
  }
}
