import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import type { ProcessIdentity } from '../../../electron/store/this-process.ts';
import { openWriterLock } from '../../../electron/store/writer-lock.ts';
import { damageRecord } from '../../support/damage-record.ts';
import { report } from '../../support/records.ts';

const key = { kind: 'report', periodId: '2021-q1', organisationId: 'hoi-nong-dan', revision: 0 } as const;
const place = 'periods/2021-q1/reports/hoi-nong-dan';
/** Only root on Linux may mount a small disk or make a folder read-only for itself. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
let clock: string;
let folder: string;
const open = () => openRecordStore(folder, () => clock);
const withNumber = (draftNumber: number) => ({ ...report, draftNumber });
const identity: ProcessIdentity = {
  machine: 'MAY-1',
  machineKey: 'k',
  user: 'lan',
  processId: process.pid,
  isAlive: () => true,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-broken-'));
  clock = '2021-03-16T03:42:07.000Z';
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the store', () => {
  it.runIf(mayMount)(
    'on a small disk filled to the last byte keeps what was saved and goes on when there is room',
    async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
      try {
        const store = open();
        for (const each of [0, 1, 2]) await store.save(key, withNumber(each), each);
        const filler = join(folder, 'đầy.bin');
        for (let size = 256 * 1024; size >= 1; size = Math.floor(size / 2))
          await writeFile(filler, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined);
        await expect(store.save(key, withNumber(9), 3)).rejects.toMatchObject({
          problem: { code: 'disk-full' },
        });
        expect(await store.read(key)).toMatchObject({ version: 3, content: { draftNumber: 2 } });
        expect(await open().read(key)).toMatchObject({ version: 3, content: { draftNumber: 2 } });
        expect((await readdir(join(folder, place))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
        // A damaged file on a full disk is served from its generation, in memory.
        await writeFile(join(folder, place, 'draft.json'), '{');
        const again = open();
        expect(await again.read(key)).toMatchObject({ version: 2 });
        expect(await again.listRestored()).toMatchObject([{ version: 2 }]);
        await rm(filler);
        expect(await again.save(key, withNumber(9), 2)).toMatchObject({ version: 3 });
      } finally {
        execFileSync('umount', [folder]);
      }
    },
  );

  it.runIf(mayMount)(
    'in a folder that becomes read-only under it says so, reads on, and saves when it may again',
    async () => {
      execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
      try {
        const store = open();
        await store.save(key, report, 0);
        execFileSync('mount', ['-o', 'remount,ro', folder]);
        await expect(store.save(key, withNumber(1), 1)).rejects.toMatchObject({
          problem: { code: 'no-permission' },
        });
        expect(await store.read(key)).toMatchObject({ version: 1 });
        execFileSync('mount', ['-o', 'remount,rw', folder]);
        expect(await store.save(key, withNumber(1), 1)).toMatchObject({ version: 2 });
      } finally {
        execFileSync('umount', [folder]);
      }
    },
  );

  it.runIf(mayMount)(
    'whose disk goes away writes nothing into the empty place, and goes on when it is back',
    async () => {
      const disk = `${folder}-disk`;
      await mkdir(disk);
      execFileSync('mount', ['--bind', disk, folder]);
      const lock = openWriterLock(folder, identity);
      const store = openRecordStore(folder, () => clock, { mayReplace: lock.check });
      try {
        await store.save(key, report, 0);
        execFileSync('umount', [folder]);
        await expect(store.save(key, withNumber(1), 1)).rejects.toMatchObject({
          problem: { code: 'folder-missing' },
        });
        const left = await readdir(folder, { recursive: true, withFileTypes: true });
        expect(left.filter((each) => each.isFile())).toEqual([]);
        execFileSync('mount', ['--bind', disk, folder]);
        expect(await store.save(key, withNumber(1), 1)).toMatchObject({ version: 2 });
      } finally {
        await lock.release();
        execFileSync('umount', [folder]);
        await rm(disk, { recursive: true, force: true });
      }
    },
  );

  it('under a clock that is set back a year takes the newest state by its version, not by its time', async () => {
    const store = open();
    await store.save(key, withNumber(0), 0);
    clock = '2020-03-16T03:42:07.000Z';
    await store.save(key, withNumber(1), 1);
    await store.save(key, withNumber(2), 2);
    await writeFile(join(folder, place, 'draft.json'), '{');
    expect(await open().read(key)).toMatchObject({ version: 2, content: { draftNumber: 1 } });
  });

  it('takes 200 saves of ten reports at once: each told one is there, each stale one refused', async () => {
    const store = open();
    const keys = Array.from({ length: 10 }, (_, index) => ({ ...key, organisationId: `don-vi-${index}` }));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, async (_, index) => {
        const each = keys[index % 10] ?? key;
        const content = { ...withNumber(index), organisationId: each.organisationId };
        // Every third one starts from a state that is gone by then.
        const round = Math.floor(index / 10);
        const from = round - (round > 0 && index % 3 === 2 ? 1 : 0);
        return { each, index, ...(await store.save(each, content, from)) };
      }),
    );
    const told = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const refused = outcomes.filter((each) => each.status === 'rejected');
    expect(told.length + refused.length).toBe(200);
    expect(told.length).toBeGreaterThan(9);
    for (const { reason } of refused) expect(reason).toMatchObject({ problem: { code: 'stale-version' } });
    for (const each of keys) {
      const last = told.findLast((one) => one.each.organisationId === each.organisationId);
      expect(await open().read(each)).toMatchObject({
        version: last?.version,
        content: { draftNumber: last?.index },
      });
    }
  });

  it('through any order of saves, damage and restarts gives a state that was saved, never older than the whole ones', async () => {
    const act = fc.constantFrom('save', 'save', 'restart', 'damage', 'damage-first', 'damage-all');
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
        runs += 1;
        const place = { ...key, organisationId: `don-vi-${runs}` };
        const path = join(folder, `periods/2021-q1/reports/${place.organisationId}/draft.json`);
        const content = (version: number) => ({
          ...withNumber(version),
          organisationId: place.organisationId,
        });
        let store = open();
        await store.save(place, content(1), 0);
        /** The states that are whole on disk, the newest first. */
        let whole = [1, 1];
        let isLost = false;
        for (const each of acts) {
          if (isLost) break;
          if (each === 'save') {
            const found = await store.read(place);
            const version = found?.version ?? 0;
            await store.save(place, content(version + 1), version);
            whole = [version + 1, version];
          } else if (each === 'restart') store = open();
          else if (each === 'damage') await writeFile(path, 'x');
          else if (each === 'damage-first') await writeFile(path.replace('draft.json', '.draft.json.1'), 'x');
          else {
            await damageRecord(path, 'x');
            isLost = true;
          }
          const outcome = await open()
            .read(place)
            .catch((error: unknown) => (error instanceof ProblemError ? error.problem.code : error));
          if (isLost) expect(outcome).toBe('unreadable-file');
          else if (each === 'damage-first' || each === 'damage') {
            // One of the two newest is damaged: the other, or the one before both, is there.
            expect(outcome === 'unreadable-file' || typeof outcome === 'object').toBe(true);
            if (outcome === 'unreadable-file') isLost = true;
            else if (typeof outcome === 'object' && outcome !== null && 'version' in outcome) {
              expect(outcome.version).toBeLessThanOrEqual(whole[0] ?? 0);
              expect(outcome.version).toBeGreaterThanOrEqual((whole[0] ?? 0) - 2);
              expect(outcome).toMatchObject({ content: { draftNumber: outcome.version } });
              whole = [Number(outcome.version)];
            }
          } else expect(outcome).toMatchObject({ version: whole[0], content: { draftNumber: whole[0] } });
        }
      }),
      { numRuns: 40, seed: 20210316 },
    );
  }, 60_000);
});
