import { EventEmitter } from 'node:events';

import type { WebContents, WebFrame } from './web-contents.ts';

export interface IpcEvent {
  type: 'frame';
  sender: WebContents;
  senderFrame: WebFrame;
  processId: number;
  frameId: number;
}
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Runs the handler of a channel; fails as Electron does when there is none. */
  static async invoke(ipc: IpcMain, event: IpcEvent, channel: string, args: unknown[]): Promise<unknown> {
    const handler = ipc.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return await handler(event, ...args);
  }
}
export const ipcMain = new IpcMain();
