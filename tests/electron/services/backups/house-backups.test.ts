import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../core/contract/problem.ts';
import { tellAct } from '../../../../core/rules/journal/tell-entry.ts';
import { runHere, type BackupRunner } from '../../../../electron/backup/backup-jobs.ts';
import { openBackupSettings } from '../../../../electron/services/backups/backup-settings.ts';
import {
  createHouseBackups,
  type HouseBackups,
} from '../../../../electron/services/backups/house-backups.ts';
import { closePeriod, reopenPeriod } from '../../../../electron/services/closing/close-period.ts';
import { readJournal } from '../../../../electron/services/history/journal-book.ts';
import { openHouseWorkspaces, type Workspaces } from '../../../../electron/services/house-workspaces.ts';
import { openJournal } from '../../../../electron/store/journal-file.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../../support/make-program.ts';
import { makeQuickFolder } from '../../../support/quick-folder.ts';
import { organisation, period, report } from '../../../support/records.ts';

const now = () => '2026-11-28T03:42:07.000Z';
const key = { kind: 'organisation', id: organisation.id } as const;
const reportKey = {
  kind: 'report',
  periodId: period.id,
  organisationId: report.organisationId,
  revision: 0,
} as const;
let root: string;
let workspaces: Workspaces;

/** The backups of one PC; `run` does their work, here unless told otherwise. */
async function startPc(name: string, run: BackupRunner = runHere): Promise<HouseBackups> {
  const userDataFolder = join(root, name);
  let ids = 0;
  workspaces = await openHouseWorkspaces({
    userDataFolder,
    makeProgram: ({ dataFolder, openMode }) => {
      const who = { user: 'thu', machine: name, installation: 'i' };
      const program = makeProgram(dataFolder, { openMode });
      return openMode === 'edit' ? { ...program, journal: openJournal(dataFolder, who, now) } : program;
    },
    now,
    newId: () => `ws-${(ids += 1)}`,
  });
  const settings = openBackupSettings(join(userDataFolder, 'backup-settings.json'));
  return createHouseBackups({ workspaces, run, settings, machine: name, now });
}

const acts = async () =>
  (await readJournal(workspaces.current())).entries
    .toSorted((one, other) => one.n - other.n)
    .map((entry) => tellAct(entry));

async function rename(name: string): Promise<void> {
  const { store } = workspaces.current();
  const stored = await store.read(key);
  if (!stored) throw new Error('fixture');
  const [version, ...others] = stored.content.versions;
  if (!version) throw new Error('fixture');
  await store.save(key, { ...stored.content, versions: [{ ...version, name }, ...others] }, stored.version);
}
const nameNow = async () => (await workspaces.current().store.read(key))?.content.versions[0]?.name;

beforeEach(async () => {
  root = await makeQuickFolder('giao-ban-house-backups-');
  const program = makeProgram(join(root, 'MAY-1', 'data'));
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(async () => {
  // What is told last is on disk before the folder goes.
  await readJournal(workspaces.current());
  await rm(root, { recursive: true, force: true });
});

describe('backups of the open data', () => {
  it('are made, listed and told in the journal, once for each that is new', async () => {
    const backups = await startPc('MAY-1');
    await workspaces.reopen();
    expect(await backups.look()).toMatchObject({ lastCheckedAt: null, failure: null, activity: null });
    expect(await backups.make('start')).toMatchObject({ lastCheckedAt: now(), failure: null, isOld: false });
    await backups.make('start');
    expect(await backups.list(null)).toMatchObject([{ state: 'whole', reason: 'start' }]);
    await backups.keepBefore();
    await rename('Hội mới');
    await backups.keepBefore();
    expect(await acts()).toEqual(['Sao lưu (khi mở phần mềm)', 'Sao lưu (trước khi thay đổi nhiều mục)']);
  });

  it('take the place of the data and back again, and the journal tells of each', async () => {
    const backups = await startPc('MAY-1');
    await workspaces.reopen();
    const before = await nameNow();
    await backups.make('request');
    const [first] = await backups.list(null);
    await rename('Tên sai');
    expect(await backups.restore(null, first?.id ?? '', null)).toMatchObject({ status: 'ready' });
    expect(await nameNow()).toBe(before);
    const kept = (await backups.list(null)).find(({ reason }) => reason === 'restore');
    await backups.restore(null, kept?.id ?? '', null);
    expect(await nameNow()).toBe('Tên sai');
    expect((await acts()).filter((act) => act.startsWith('Khôi phục'))).toEqual([
      expect.stringMatching(/^Khôi phục toàn bộ dữ liệu từ bản sao lưu lúc \d\d:\d\d ngày /),
      expect.stringMatching(/^Khôi phục toàn bộ dữ liệu từ bản sao lưu lúc \d\d:\d\d ngày /),
    ]);
  });

  it('give back one report into a period that is open, into a closed one only with all the rest', async () => {
    const backups = await startPc('MAY-1');
    await workspaces.reopen();
    await workspaces.current().store.save(reportKey, report, 0);
    await backups.make('request');
    const [first] = await backups.list(null);
    const reports = [{ periodId: period.id, organisationId: report.organisationId }];
    await closePeriod(workspaces.current(), period.id);
    await expect(backups.restore(null, first?.id ?? '', reports)).rejects.toMatchObject({
      problem: { code: 'period-closed' },
    });
    await reopenPeriod(workspaces.current(), period.id);
    expect(await backups.restore(null, first?.id ?? '', reports)).toMatchObject({ status: 'ready' });
    await closePeriod(workspaces.current(), period.id);
    expect(await backups.restore(null, first?.id ?? '', null)).toMatchObject({ status: 'ready' });
    const { content } = (await workspaces.current().store.read({ kind: 'period', id: period.id })) ?? {};
    expect(content?.closedAt).toBeUndefined();
  });

  it('move to another PC as one file, and both journals tell', async () => {
    const backups = await startPc('MAY-1');
    await workspaces.reopen();
    const file = join(root, 'ban-giao.bangiao');
    await backups.writeHandover(file, null);
    expect((await acts()).at(-1)).toBe('Ghi tệp bàn giao máy');
    const other = await startPc('MAY-2');
    expect(await other.lookAtPack(file)).toBe('none');
    expect(await other.readPack(file, null)).toMatchObject({ machine: 'MAY-1', damaged: [] });
    expect(await other.takeOver(file, null)).toMatchObject({ status: 'ready' });
    expect((await acts()).at(-1)).toMatch(/^Nhận bàn giao từ tệp của máy MAY-1 lúc \d\d:\d\d ngày /);
  });

  it('go to a second place when it is there, and say when it is not', async () => {
    const backups = await startPc('MAY-1');
    await workspaces.reopen();
    const second = join(root, 'USB');
    expect((await backups.changeSecond({ folder: second })).second).toMatchObject({
      isThere: false,
      lastAt: null,
    });
    await backups.make('request');
    await mkdir(second);
    expect((await backups.make('request')).second).toMatchObject({
      isThere: true,
      lastAt: now(),
      failure: null,
    });
    expect(await readdir(second)).toEqual([expect.stringMatching(/\.saoluu$/)]);
    expect((await backups.changeSecond(null)).second).toBeNull();
  });

  it('that fail are told until one is made, and stop nothing', async () => {
    let isBroken = true;
    const backups = await startPc('MAY-1', async (job, watch) => {
      if (job.kind === 'make' && isBroken) throw new ProblemError('disk-full', { folder: 'E:' });
      return runHere(job, watch);
    });
    await workspaces.reopen();
    await expect(backups.make('request')).rejects.toMatchObject({ problem: { code: 'disk-full' } });
    await backups.keepBefore();
    expect(await backups.look()).toMatchObject({ failure: { code: 'disk-full' }, activity: null });
    isBroken = false;
    expect(await backups.make('request')).toMatchObject({ failure: null, lastCheckedAt: now() });
  });

  it('are done one after the other, and one is cancelled alone', async () => {
    const order: string[] = [];
    let isFirst = true;
    const backups = await startPc('MAY-1', async (job, watch) => {
      if (job.kind !== 'make') return runHere(job, watch);
      order.push('begun');
      if (isFirst) {
        isFirst = false;
        await new Promise((resolve) => {
          watch?.signal?.addEventListener('abort', resolve);
        });
        order.push('cancelled');
        throw new ProblemError('cancelled');
      }
      return runHere(job, watch);
    });
    await workspaces.reopen();
    const [first, next] = [backups.make('request'), backups.make('request')];
    first.catch(() => undefined);
    while (order.length === 0) await new Promise((resolve) => setImmediate(resolve));
    backups.cancel();
    await expect(first).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    await next;
    expect(order).toEqual(['begun', 'cancelled', 'begun']);
  });

  it('are not made by themselves of the practice quarter, nor of data that are only looked at', async () => {
    const jobs: string[] = [];
    const backups = await startPc('MAY-1', async (job, watch) => {
      jobs.push(job.kind);
      return runHere(job, watch);
    });
    await workspaces.reopen();
    await workspaces.switchTo('own', 'read-only');
    backups.keepUp();
    await expect(backups.make('request')).rejects.toMatchObject({ problem: { code: 'read-only' } });
    expect(jobs).not.toContain('make');
  });
});

it('a folder in the place of the backups is told', async () => {
  const backups = await startPc('MAY-1');
  await workspaces.reopen();
  await writeFile(join(root, 'MAY-1', 'backups'), 'không phải thư mục');
  await expect(backups.make('request')).rejects.toBeInstanceOf(ProblemError);
  expect((await backups.look()).failure).not.toBeNull();
});
