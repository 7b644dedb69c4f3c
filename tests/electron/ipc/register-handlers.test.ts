import { beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, type Channel, type Handlers } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { registerHandlers } from '../../../electron/ipc/register-handlers.ts';
import { ipcMain } from '../../support/fake-electron.ts';

vi.mock('electron', () => import('../../support/fake-electron.ts'));

const channels = Object.keys(contract) as Channel[];
const called: string[] = [];
let outcome: () => unknown = () => ({});

const frameOf = (url: string) => ({ url });
/** A call from the main frame of a page at this address. */
function eventFrom(url: string) {
  const mainFrame = frameOf(url);
  return { sender: { mainFrame }, senderFrame: mainFrame as { url: string } | null };
}
const own = () => eventFrom('app://bundle/index.html');
const ask = (channel: string, event: unknown, args: unknown) => ipcMain.handlers.get(channel)?.(event, args);

beforeAll(() => {
  const handler = (channel: string) => async () => {
    called.push(channel);
    return outcome();
  };
  registerHandlers(
    Object.fromEntries(channels.map((channel) => [channel, handler(channel)])) as unknown as Handlers,
  );
});

describe('what main answers', () => {
  it('listens to the channels of the contract and to no other', () => {
    expect([...ipcMain.handlers.keys()]).toEqual(channels);
  });

  it('hears on no channel a page that is not ours, a frame within ours, or a frame that is gone', async () => {
    const events = [
      eventFrom('https://example.com/'),
      eventFrom('file:///home/index.html'),
      eventFrom('app://other/index.html'),
      eventFrom('app://bundle.example.com/'),
      eventFrom('about:blank'),
      eventFrom('data:text/html,x'),
      { ...own(), senderFrame: frameOf('app://bundle/index.html') },
      { ...own(), senderFrame: null },
    ];
    called.length = 0;
    for (const channel of channels)
      for (const event of events)
        expect(await ask(channel, event, {}), channel).toEqual({
          ok: false,
          error: { code: 'untrusted-page', details: {} },
        });
    expect(called).toEqual([]);
  });

  it('hands on no channel arguments of a wrong shape to the handler', async () => {
    called.length = 0;
    const wrong = [undefined, null, 0, '', 'x', [], () => 0, Symbol.iterator];
    for (const channel of channels)
      for (const args of wrong)
        expect(await ask(channel, own(), args), `${channel} ${String(args)}`).toMatchObject({
          ok: false,
          error: { code: 'invalid-record' },
        });
    expect(called).toEqual([]);
  });

  it('has on every channel that takes an argument a schema that asks for it', async () => {
    const free = channels.filter((channel) => contract[channel].args.safeParse({}).success);
    // Those without arguments, and those whose fields may all be left out.
    expect(free.filter((channel) => Object.keys(shapeOf(channel)).length > 0)).toEqual([
      'word-copy:change',
      'preferences:change',
    ]);
  });

  it('answers an expected failure by its code, an unexpected one without its stack', async () => {
    outcome = () => {
      throw new ProblemError('disk-full', { file: 'x' });
    };
    expect(await ask('app:describe', own(), {})).toEqual({
      ok: false,
      error: { code: 'disk-full', details: { file: 'x' } },
    });
    outcome = () => {
      throw new TypeError('odd');
    };
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await ask('app:describe', own(), {})).toEqual({
      ok: false,
      error: { code: 'unexpected', details: { reason: 'TypeError: odd' } },
    });
    complaint.mockRestore();
  });
});

function shapeOf(channel: Channel): object {
  const { args } = contract[channel];
  return 'shape' in args ? args.shape : {};
}
