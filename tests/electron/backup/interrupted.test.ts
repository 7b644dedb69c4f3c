import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupManifest } from '../../../core/model/backup.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { checkBackup } from '../../../electron/backup/check-backup.ts';
import { listBackupIds, readManifest } from '../../../electron/backup/backup-folder.ts';
import { makeBackup } from '../../../electron/backup/make-backup.ts';
import { commitRestore, prepareRestore } from '../../../electron/backup/restore-backup.ts';
import { finishSwap } from '../../../electron/backup/swap-in.ts';
import { systemFiles, type FileSystem } from '../../../electron/store/file-system.ts';
import { FaultyFiles, PowerCut, remains } from '../../support/faulty-files.ts';
import { putBasicRecords, putWorkspace, makeProgram } from '../../support/make-program.ts';
import { putRecord } from '../../../electron/services/put-record.ts';
import { report } from '../../support/records.ts';
import { makeQuickFolder } from '../../support/quick-folder.ts';
import { readTree } from '../../support/read-tree.ts';

const now = () => '2021-03-16T03:42:07.000Z';
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
let root: string;
let template: { manifest: BackupManifest; before: Record<string, string>; present: Record<string, string> };
beforeAll(async () => {
  root = await makeQuickFolder('giao-ban-interrupted-');
  const dataFolder = join(root, 'template', 'data');
  const program = makeProgram(dataFolder);
  await putBasicRecords(program);
  await putWorkspace(program);
  await putRecord(program, 'report', JSON.stringify(report));
  const place = { dataFolder, folder: join(root, 'template', 'backups') };
  const { manifest } = await makeBackup({ ...optionsOf(place, systemFiles), reason: 'start' });
  const before = await readTree(dataFolder);
  await putRecord(program, 'report', JSON.stringify({ ...report, draftNumber: 7 }));
  await rm(join(dataFolder, 'indicators'), { recursive: true });
  template = { manifest, before, present: await readTree(dataFolder) };
});
afterAll(() => rm(root, { recursive: true, force: true }));

const isExpected = (error: unknown) => error instanceof ProblemError || error instanceof PowerCut;

/** Data with one backup; since then the report was saved again and a folder went. */
async function prepare(name: string) {
  const folder = join(root, name);
  cpSync(join(root, 'template'), folder, { recursive: true });
  await mkdir(join(folder, 'aside'));
  return {
    ...template,
    dataFolder: join(folder, 'data'),
    folder: join(folder, 'backups'),
    aside: join(folder, 'aside'),
  };
}

function optionsOf(place: { dataFolder: string; folder: string }, files: FileSystem) {
  return { dataFolder: place.dataFolder, folder: place.folder, files, machine: 'MAY-1', now };
}

/**
 * The power goes at each call in turn. What it leaves of unsynced bytes and of the folders' changes takes turns too:
 * `npm run reliability` tries all of it at every call.
 */
async function eachCut(
  work: (place: Awaited<ReturnType<typeof prepare>>, files: FileSystem) => Promise<boolean>,
  check: (place: Awaited<ReturnType<typeof prepare>>, isTold: boolean, what: string) => Promise<void>,
): Promise<{ calls: number }> {
  const first = await prepare(randomUUID());
  const counting = new FaultyFiles(first.aside, 0, 'none');
  expect(await work(first, counting.files)).toBe(true);
  for (let at = 1; at <= counting.calls.length; at += 1) {
    const left = remains[at % remains.length] ?? 'lost';
    const name = randomUUID();
    const place = await prepare(name);
    const files = new FaultyFiles(place.aside, at, 'power-cut');
    const isTold = await work(place, files.files).catch((error: unknown) => {
      if (!isExpected(error)) throw error;
      return false;
    });
    const all = files.pendingChanges;
    const kept = Math.min([0, all, Math.floor(all / 2), 1][Math.floor(at / remains.length) % 4] ?? 0, all);
    await files.settle(kept, left);
    await check(place, isTold, `${at} ${left} ${kept}`);
    rmSync(join(root, name), { recursive: true });
  }
  return { calls: counting.calls.length };
}

const back = async (place: { dataFolder: string; folder: string }, files: FileSystem) =>
  (await makeBackup({ ...optionsOf(place, files), reason: 'request' })).check.lost.length === 0;

describe('a backup', () => {
  it('with the power cut at each call in turn leaves the older one whole, and the data as they are', async () => {
    const { calls } = await eachCut(back, async (place, isTold, what) => {
      expect(await readTree(place.dataFolder), what).toEqual(place.present);
      const ids = await listBackupIds(systemFiles, place.folder);
      expect(ids[0], what).toBe(place.manifest.id);
      if (isTold) expect(ids, what).toHaveLength(2);
      for (const id of ids) {
        const manifest = await readManifest(systemFiles, place.folder, id);
        expect(await checkBackup(systemFiles, place.folder, manifest, now), `${what} ${id}`).toMatchObject({
          lost: [],
          damaged: [],
        });
      }
      expect(await back(place, systemFiles), what).toBe(true);
    });
    expect(calls).toBeGreaterThan(40);
  }, 300_000);

  it.each(['EIO', 'ENOSPC', 'EACCES'])(
    'whose calls fail in turn with %s says so, or is whole',
    async (code) => {
      const first = await prepare(randomUUID());
      const counting = new FaultyFiles(first.aside, 0, 'none');
      await back(first, counting.files);
      const place = await prepare(randomUUID());
      for (let at = 1; at <= counting.calls.length; at += 1) {
        const files = new FaultyFiles(place.aside, at, code);
        await back(place, files.files).catch((error: unknown) =>
          expect(isExpected(error), String(error)).toBe(true),
        );
        const manifest = await readManifest(systemFiles, place.folder, place.manifest.id);
        expect((await checkBackup(systemFiles, place.folder, manifest, now)).lost, `${at}`).toEqual([]);
        expect(await readTree(place.dataFolder)).toEqual(place.present);
      }
      expect(await back(place, systemFiles)).toBe(true);
    },
    300_000,
  );

  it.runIf(mayMount)(
    'on a disk filled to the last byte is refused, keeps the older one, and works when there is room',
    async () => {
      const place = await prepare(randomUUID());
      const small = join(root, 'small');
      await mkdir(small);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small]);
      try {
        const onSmall = { ...place, folder: join(small, 'backups') };
        await back(onSmall, systemFiles);
        const [id = ''] = await listBackupIds(systemFiles, onSmall.folder);
        const filler = join(small, 'đầy.bin');
        for (let size = 256 * 1024; size >= 1; size = Math.floor(size / 2))
          await writeFile(filler, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined);
        await writeFile(join(place.dataFolder, 'moi.txt'), 'x'.repeat(5_000));
        await expect(back(onSmall, systemFiles)).rejects.toMatchObject({ problem: { code: 'disk-full' } });
        const manifest = await readManifest(systemFiles, onSmall.folder, id);
        expect((await checkBackup(systemFiles, onSmall.folder, manifest, now)).lost).toEqual([]);
        await rm(filler);
        expect(await back(onSmall, systemFiles)).toBe(true);
        expect(await listBackupIds(systemFiles, onSmall.folder)).toHaveLength(2);
      } finally {
        execFileSync('umount', [small]);
      }
    },
  );
});

describe('a restore', () => {
  const restore = async (place: Awaited<ReturnType<typeof prepare>>, files: FileSystem) => {
    const options = optionsOf(place, files);
    const source = { folder: place.folder, id: place.manifest.id };
    const swap = await prepareRestore({ ...options, source, reports: null });
    await commitRestore(options, swap);
    return true;
  };

  it('with the power cut at each call in turn leaves the state before or the restored one, never a part', async () => {
    const { calls } = await eachCut(restore, async (place, isTold, what) => {
      await finishSwap(systemFiles, place.dataFolder);
      const found = await readTree(place.dataFolder);
      if (isTold) expect(found, what).toEqual(place.before);
      else expect([place.before, place.present], what).toContainEqual(found);
      // The state before is in a backup by the time that anything moves.
      const ids = await listBackupIds(systemFiles, place.folder);
      if (JSON.stringify(found) === JSON.stringify(place.before)) expect(ids.length, what).toBeGreaterThan(1);
      for (const id of ids) {
        const manifest = await readManifest(systemFiles, place.folder, id);
        expect((await checkBackup(systemFiles, place.folder, manifest, now)).lost, `${what} ${id}`).toEqual(
          [],
        );
      }
      expect(await restore(place, systemFiles), what).toBe(true);
      expect(await readTree(place.dataFolder), what).toEqual(place.before);
    });
    expect(calls).toBeGreaterThan(100);
  }, 600_000);

  it('that is refused at each call in turn may be carried out afterwards', async () => {
    const first = await prepare(randomUUID());
    const counting = new FaultyFiles(first.aside, 0, 'none');
    await restore(first, counting.files);
    for (let at = 1; at <= counting.calls.length; at += 1) {
      const name = randomUUID();
      const place = await prepare(name);
      const files = new FaultyFiles(place.aside, at, 'EACCES');
      await restore(place, files.files).catch((error: unknown) =>
        expect(isExpected(error), String(error)).toBe(true),
      );
      await finishSwap(systemFiles, place.dataFolder);
      expect([place.before, place.present], `${at}`).toContainEqual(await readTree(place.dataFolder));
      await restore(place, systemFiles);
      expect(await readTree(place.dataFolder), `${at}`).toEqual(place.before);
      rmSync(join(root, name), { recursive: true });
    }
  }, 300_000);
});
