import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { startProcess } from '../../../electron/host/start-process.ts';
import { locateResources } from '../../../electron/resources.ts';
import { createSearch, type Search } from '../../../electron/services/search.ts';
import { createBackupRunner } from '../../../electron/workers/backup-worker-client.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { organisation, paragraph, period, report } from '../../support/records.ts';
import type { UtilityProcess } from '../../standin/utility-process.ts';

const { children } = vi.hoisted(() => ({ children: [] as UtilityProcess[] }));
// The stand-in's processes are real ones of the system.
vi.mock('electron', async () => {
  const { utilityProcess } = await import('../../standin/utility-process.ts');
  return {
    utilityProcess: {
      fork: (...args: Parameters<typeof utilityProcess.fork>) => {
        const child = utilityProcess.fork(...args);
        children.push(child);
        return child;
      },
    },
  };
});

const resources = locateResources(join(import.meta.dirname, '../../../electron'));
const question = { text: 'hien dat', periodId: null, organisationId: null, kind: null };
let folder: string;
let dataFolder: string;
let search: Search;

beforeEach(async () => {
  children.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-process-'));
  dataFolder = join(folder, 'data');
  const program = makeProgram(dataFolder);
  await putBasicRecords(program);
  await putWorkspace(program);
  const name = { periodId: period.id, organisationId: organisation.id };
  await program.store.save(
    { kind: 'report', ...name, revision: 0 },
    { ...report, ...name, blocks: [paragraph('p', 'Nhân dân hiến đất làm đường.')] },
    0,
  );
  search = createSearch({ ...resources, cacheFolder: join(folder, 'cache'), startWorker: startProcess });
});
afterEach(async () => {
  await search.close();
  await rm(folder, { recursive: true, force: true });
});

const lastPid = (): number => {
  const pid = children.at(-1)?.pid;
  if (pid === undefined) throw new Error('no process runs');
  return pid;
};
const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('A search process that is killed while it is asked says so, and the next question starts another one', async () => {
  const before = await search.find(dataFolder, question);
  expect(before.groups.map(({ kind }) => kind)).toEqual(['report']);
  const first = lastPid();
  expect(first).not.toBe(process.pid);

  const told = vi.spyOn(console, 'warn').mockReturnValue();
  // Held still, it cannot answer before it is killed.
  process.kill(first, 'SIGSTOP');
  const asked = search.find(dataFolder, question);
  setTimeout(() => process.kill(first, 'SIGKILL'), 100);
  await expect(asked).rejects.toEqual(new ProblemError('search-interrupted'));
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();

  expect(await search.find(dataFolder, question)).toEqual(before);
  expect(children).toHaveLength(2);
  await search.close();
  expect(children.map(({ pid }) => pid)).toEqual([undefined, undefined]);
});

it('A backup in a process of its own is whole, tells how far it is, and is ended at once when it is cancelled', async () => {
  const runBackup = createBackupRunner({ ...resources, startWorker: startProcess });
  const job = { kind: 'make', dataFolder, reason: 'request', machine: 'm' } as const;
  const steps = new Set<string>();
  const made = await runBackup(
    { ...job, folder: join(folder, 'backups') },
    { onProgress: ({ step }) => steps.add(step) },
  );
  expect(made).toMatchObject({ isNew: true, state: 'whole', faults: [] });
  expect([...steps]).toEqual(['read', 'write', 'check']);

  const cancelling = new AbortController();
  const cancelled = runBackup({ ...job, folder: join(folder, 'other') }, { signal: cancelling.signal });
  const pid = lastPid();
  cancelling.abort();
  await expect(cancelled).rejects.toEqual(new ProblemError('cancelled'));
  await expect.poll(() => isRunning(pid)).toBe(false);

  const killed = runBackup({ ...job, folder: join(folder, 'third') });
  process.kill(lastPid(), 'SIGKILL');
  await expect(killed).rejects.toThrow('Giao Ban: sao lưu ended');
});
