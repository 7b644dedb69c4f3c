import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import type { ProcessIdentity } from '../../../electron/store/this-process.ts';
import { lockName, openWriterLock, type WriterLock } from '../../../electron/store/writer-lock.ts';
import { report } from '../../support/records.ts';

const key = { kind: 'report', periodId: '2021-q1', organisationId: 'hoi-nong-dan', revision: 0 } as const;
let folder: string;
let elapsed: number;
let clock: string;
let living: Set<number>;
let locks: WriterLock[];

const identity = (machine: string, processId: number): ProcessIdentity => ({
  machine,
  machineKey: `key-${machine}`,
  user: 'lan',
  processId,
  isAlive: (each) => living.has(each),
});
const open = (machine: string, processId: number) => {
  living.add(processId);
  const lock = openWriterLock(folder, identity(machine, processId), {
    now: () => clock,
    elapsedMs: () => elapsed,
  });
  locks.push(lock);
  return lock;
};
const storeWith = (lock: WriterLock) => openRecordStore(folder, () => clock, { mayReplace: lock.check });
const inUse = { problem: { code: 'folder-in-use', details: expect.objectContaining({ machine: 'MAY-1' }) } };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-lock-'));
  elapsed = 0;
  clock = '2021-03-16T03:42:07.000Z';
  living = new Set();
  locks = [];
});
afterEach(async () => {
  for (const lock of locks) await lock.release();
  await rm(folder, { recursive: true, force: true });
});

/** As if time went by while the second program looks every five seconds. */
async function watchFor(lock: WriterLock, seconds: number) {
  for (let each = 0; each < seconds; each += 5) {
    await lock.look();
    elapsed += 5_000;
  }
  return lock.look();
}

describe('a data folder', () => {
  it('has one writer: a second program may read, and is told who writes', async () => {
    const first = open('MAY-1', 10);
    const second = open('MAY-2', 20);
    expect(await first.acquire()).toEqual({ status: 'ours' });
    expect(await second.acquire()).toMatchObject({
      status: 'alive',
      holder: { machine: 'MAY-1', user: 'lan', processId: 10, since: clock },
    });
    await storeWith(first).save(key, report, 0);
    await expect(storeWith(second).save(key, report, 1)).rejects.toMatchObject(inUse);
    expect(await storeWith(second).read(key)).toMatchObject({ version: 1 });
    expect((await readdir(join(folder, 'periods/2021-q1/reports/hoi-nong-dan'))).sort()).toEqual([
      '.draft.json.1',
      'draft.json',
    ]);
  });

  it('is free again when its writer closes, and the next one writes', async () => {
    const first = open('MAY-1', 10);
    const second = open('MAY-2', 20);
    await first.acquire();
    await first.release();
    expect(await second.look()).toEqual({ status: 'free' });
    await storeWith(second).save(key, report, 0);
    expect(await second.look()).toEqual({ status: 'ours' });
    expect(await readdir(folder)).toEqual(['periods', lockName]);
  });

  it('of many that come at once lets in exactly one', async () => {
    const many = Array.from({ length: 12 }, (_, index) => open(`MAY-${index}`, 100 + index));
    const states = await Promise.all(many.map((lock) => lock.acquire()));
    expect(states.filter(({ status }) => status === 'ours')).toHaveLength(1);
  });

  it('left behind by a process of this machine that was killed is taken without a question', async () => {
    await open('MAY-1', 10).acquire();
    living.delete(10);
    expect(await open('MAY-1', 11).acquire()).toEqual({ status: 'ours' });
  });

  it('of another machine is never taken without a question, and not while its heartbeat moves', async () => {
    const first = open('MAY-1', 10);
    await first.acquire();
    living.delete(10);
    const second = open('MAY-2', 20);
    const { id } = JSON.parse(await readFile(join(folder, lockName), 'utf8'));
    expect(await watchFor(second, 20)).toMatchObject({ status: 'alive' });
    await expect(second.takeOver(id)).rejects.toMatchObject(inUse);
    const text = await readFile(join(folder, lockName), 'utf8');
    await writeFile(join(folder, lockName), text.replace('"beat":0', '"beat":1'));
    expect(await watchFor(second, 20)).toMatchObject({ status: 'alive' });
    expect(await watchFor(second, 20)).toMatchObject({ status: 'silent' });
    expect(await second.acquire()).toMatchObject({ status: 'silent' });
    await second.takeOver(id);
    expect(await second.look()).toEqual({ status: 'ours' });
    // The first wakes up again: its next save is refused, and what the second saved stands.
    await storeWith(second).save(key, report, 0);
    await expect(storeWith(first).save(key, { ...report, draftNumber: 9 }, 1)).rejects.toMatchObject({
      problem: { code: 'folder-in-use', details: expect.objectContaining({ machine: 'MAY-2' }) },
    });
  });

  it('is not broken by a clock that jumps a year, nor by a watcher that slept', async () => {
    const first = open('MAY-1', 10);
    await first.acquire();
    const second = open('MAY-2', 20);
    await second.look();
    clock = '2020-03-16T03:42:07.000Z';
    expect(await second.look()).toMatchObject({ status: 'alive' });
    clock = '2031-03-16T03:42:07.000Z';
    elapsed += 8 * 3_600_000;
    expect(await second.look()).toMatchObject({ status: 'alive' });
    await first.check();
    expect(await first.look()).toEqual({ status: 'ours' });
  });

  it('that went away and left an empty one of its name is not written into', async () => {
    const first = open('MAY-1', 10);
    const store = storeWith(first);
    await store.save(key, report, 0);
    await rename(folder, `${folder}-away`);
    try {
      await expect(store.save(key, { ...report, draftNumber: 1 }, 1)).rejects.toMatchObject({
        problem: { code: 'folder-missing' },
      });
      await rm(folder, { recursive: true, force: true });
    } finally {
      await rename(`${folder}-away`, folder);
    }
    expect(await store.save(key, { ...report, draftNumber: 1 }, 1)).toMatchObject({ version: 2 });
  });

  it('whose lock was deleted by hand goes on with the same writer', async () => {
    const first = open('MAY-1', 10);
    await first.acquire();
    await rm(join(folder, lockName));
    await storeWith(first).save(key, report, 0);
    expect(await open('MAY-2', 20).acquire()).toMatchObject({ status: 'alive' });
  });

  it('with a damaged lock asks too', async () => {
    await writeFile(join(folder, lockName), '{"id"');
    const second = open('MAY-2', 20);
    const state = await watchFor(second, 40);
    expect(state).toMatchObject({ status: 'silent', holder: { machine: '' } });
    await second.takeOver(state.status === 'silent' ? state.holder.id : '');
    expect(await second.look()).toEqual({ status: 'ours' });
  });
});
