import { beforeAll, describe, expect, it, vi } from 'vitest';
import { contract } from '../../../core/contract/contract.ts';
import { contextBridge, ipcRenderer } from '../../support/fake-electron.ts';

vi.mock('electron', () => import('../../support/fake-electron.ts'));

type Listen = (listener: (told: unknown) => void) => () => void;

describe('window.api', () => {
  beforeAll(() => import('../../../electron/preload/preload.ts'));
  const api = () => contextBridge.exposed['api'] ?? {};
  const invoke = (channel: string) =>
    (api()['invoke'] as (channel: string, args: unknown) => Promise<unknown>)(channel, {});

  it('is all that the page gets: three functions of its own', () => {
    expect(Object.keys(contextBridge.exposed)).toEqual(['api']);
    expect(Object.keys(api()).sort()).toEqual(['invoke', 'onMenuCommand', 'onWordCopyChange']);
    expect(Object.values(api()).every((each) => typeof each === 'function')).toBe(true);
  });

  it('reaches every channel of the contract', async () => {
    for (const channel of Object.keys(contract)) await invoke(channel);
    expect(ipcRenderer.invoked.map(([channel]) => channel)).toEqual(Object.keys(contract));
  });

  it('refuses every other channel, those of Electron and of objects too', async () => {
    const before = ipcRenderer.invoked.length;
    for (const channel of [
      'toString',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      '',
      'report:save ',
      'ELECTRON_BROWSER_SANDBOX_LOAD',
    ])
      await expect(invoke(channel), channel).rejects.toThrow('unknown channel');
    expect(ipcRenderer.invoked).toHaveLength(before);
  });

  it('tells the page what happened without the event, and stops when told so', () => {
    const told: unknown[][] = [];
    const stop = (api()['onMenuCommand'] as Listen)((...each) => told.push(each));
    const listeners = ipcRenderer.listeners.get('menu:command');
    for (const listener of listeners ?? [])
      (listener as (...args: unknown[]) => void)({ sender: ipcRenderer }, 'save');
    stop();
    expect(told).toEqual([['save']]);
    expect(listeners?.size).toBe(0);
  });
});
