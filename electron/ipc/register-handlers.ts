import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { contract, type Channel, type Handlers, type Reply } from '../../core/contract/contract.ts';
import { findForeignData } from '../../core/contract/plain-data.ts';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import { isOwn } from '../host/harden-session.ts';
import { parseSafely } from '../../core/rules/records/parse-safely.ts';

/** The one place that listens to the page: trusted main frame, plain data, parsed arguments, a reply that never throws. */
export function registerHandlers(handlers: Handlers): void {
  for (const channel of Object.keys(contract) as Channel[]) register(channel, handlers);
}

function register(channel: Channel, handlers: Handlers): void {
  ipcMain.handle(channel, async (event, args: unknown): Promise<Reply<unknown>> => {
    try {
      requireTrusted(event);
      const foreign = findForeignData(args);
      if (foreign !== null)
        throw new ProblemError('invalid-record', { kind: channel, field: '', reason: 'not-plain' });
      const parsed = parseSafely(contract[channel].args, args);
      if (!parsed.success) {
        throw new ProblemError('invalid-record', { kind: channel, ...parsed.issue });
      }
      // The contract pairs each channel's schema with its handler; TypeScript cannot follow that through an index.
      const handler = handlers[channel] as (args: unknown) => Promise<unknown>;
      return { ok: true, value: await handler(parsed.data) };
    } catch (error) {
      return { ok: false, error: problemOf(error) };
    }
  });
}

function requireTrusted({ senderFrame, sender }: IpcMainInvokeEvent): void {
  if (!senderFrame || senderFrame !== sender.mainFrame || !isOwn(senderFrame.url)) {
    throw new ProblemError('untrusted-page');
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  console.error(error);
  return {
    code: 'unexpected',
    details: { reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
  };
}
