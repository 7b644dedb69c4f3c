import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHouseWorkspaces, type Workspaces } from '../../../electron/services/house-workspaces.ts';
import { keepOriginal } from '../../../electron/services/keep-original.ts';
import { keepHistory } from '../../../electron/services/kept-history.ts';
import { openReport } from '../../../electron/services/open-report.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { attachSignedCopyFile } from '../../../electron/services/signed-copy.ts';
import { allowsWriting } from '../../../electron/store/allows-writing.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { readTree } from '../../support/read-tree.ts';
import { resealed } from '../../support/seal.ts';
import { organisation, period } from '../../support/records.ts';

let folder: string;
let ids = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-workspaces-'));
  ids = 0;
});
// When data were opened is written without anybody waiting for it.
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

const start = (): Promise<Workspaces> =>
  openHouseWorkspaces({
    userDataFolder: join(folder, 'user'),
    makeProgram: ({ dataFolder, openMode }) => makeProgram(dataFolder, { openMode }),
    now: () => '2026-11-28T03:42:07.000Z',
    newId: () => `ws-${(ids += 1)}`,
  });

/** Data of an office in any folder. */
async function makeData(dataFolder: string, name: string): Promise<void> {
  const program = makeProgram(dataFolder);
  await putBasicRecords(program);
  await putWorkspace(program);
  const stored = await program.store.read({ kind: 'workspace' });
  if (!stored) throw new Error('fixture');
  await program.store.save({ kind: 'workspace' }, { ...stored.content, name }, stored.version);
}

const own = () => join(folder, 'user', 'data');
const share = () => join(folder, 'P', 'Giao Ban CCB');
const nameOf = (state: { status: string; workspace?: { name: string } }) => state.workspace?.name;

describe('several sets of data on one PC', () => {
  beforeEach(async () => {
    await makeData(own(), 'Hội Nông dân');
    await makeData(share(), 'Hội Cựu chiến binh');
  });

  it('are opened from any folder, listed with the last one first, and switched without a restart', async () => {
    const workspaces = await start();
    expect(nameOf(await workspaces.reopen())).toBe('Hội Nông dân');
    expect(nameOf(await workspaces.addFolder(share()))).toBe('Hội Cựu chiến binh');
    expect(workspaces.current().dataFolder).toBe(share());
    const { workspaces: listed } = await workspaces.list();
    expect(listed.map(({ name, folder: place, isOpen, isThere }) => [name, place, isOpen, isThere])).toEqual([
      ['Hội Nông dân', own(), false, true],
      ['Hội Cựu chiến binh', share(), true, true],
    ]);
    expect(nameOf(await workspaces.switchTo('own', null))).toBe('Hội Nông dân');
    expect(workspaces.current().dataFolder).toBe(own());
  });

  it('show the notice on state secrets until it was read, each for itself', async () => {
    const workspaces = await start();
    expect(await workspaces.lookAtSecretsNotice()).toEqual({ isRead: false });
    await workspaces.acceptSecretsNotice();
    await workspaces.addFolder(share());
    expect(await workspaces.lookAtSecretsNotice()).toEqual({ isRead: false });
    const again = await start();
    await again.switchTo('own', null);
    expect(await again.lookAtSecretsNotice()).toEqual({ isRead: true });
    await again.openPractice();
    expect(await again.lookAtSecretsNotice()).toEqual({ isRead: true });
  });

  it('open where they were left when the program starts again', async () => {
    await (await start()).addFolder(share());
    const again = await start();
    expect(nameOf(await again.reopen())).toBe('Hội Cựu chiến binh');
  });

  it('are told of to whoever asks after one was opened, and each from then on', async () => {
    const workspaces = await start();
    const told: (string | undefined)[] = [];
    const listen = (name: string) =>
      workspaces.whenOpened((state) => told.push(`${name}: ${nameOf(state) ?? ''}`));
    listen('before');
    expect(told).toEqual([]);
    await workspaces.reopen();
    listen('after');
    await workspaces.addFolder(share());
    expect(told).toEqual([
      'before: Hội Nông dân',
      'after: Hội Nông dân',
      'before: Hội Cựu chiến binh',
      'after: Hội Cựu chiến binh',
    ]);
  });

  it('keep one program for each folder, so that two never overtake each other’s saves', async () => {
    const workspaces = await start();
    const first = workspaces.current();
    await workspaces.addFolder(share());
    await workspaces.switchTo('own', null);
    expect(workspaces.current()).toBe(first);
  });

  it('know a folder that is chosen twice, and the folder above the data', async () => {
    const workspaces = await start();
    await workspaces.addFolder(share());
    await workspaces.addFolder(share());
    await workspaces.addFolder(join(folder, 'user'));
    expect((await workspaces.list()).workspaces).toHaveLength(2);
    expect(workspaces.currentId()).toBe('own');
  });

  it('refuse a folder without data in a sentence, and stay where they were', async () => {
    const workspaces = await start();
    await mkdir(join(folder, 'Ảnh'));
    await expect(workspaces.addFolder(join(folder, 'Ảnh'))).rejects.toMatchObject({
      problem: { code: 'no-workspace', details: { folder: join(folder, 'Ảnh') } },
    });
    expect(workspaces.currentId()).toBe('own');
    expect((await workspaces.list()).workspaces).toHaveLength(1);
  });

  it('tell of a folder that has vanished, stay with the open one, and find it again when it is back', async () => {
    const workspaces = await start();
    await workspaces.addFolder(share());
    await workspaces.switchTo('own', null);
    await rename(join(folder, 'P'), join(folder, 'pulled'));
    expect((await workspaces.list()).workspaces.find(({ id }) => id === 'ws-1')?.isThere).toBe(false);
    await expect(workspaces.switchTo('ws-1', null)).rejects.toMatchObject({
      problem: { code: 'workspace-gone', details: { folder: share() } },
    });
    expect(workspaces.currentId()).toBe('own');
    await rename(join(folder, 'pulled'), join(folder, 'P'));
    expect(nameOf(await workspaces.switchTo('ws-1', null))).toBe('Hội Cựu chiến binh');
  });

  it('never take a vanished folder for a first start, also when it was the open one', async () => {
    await (await start()).addFolder(share());
    await rename(join(folder, 'P'), join(folder, 'pulled'));
    const again = await start();
    expect(await again.reopen()).toMatchObject({
      status: 'unreadable',
      problems: [{ code: 'workspace-gone', details: { folder: share() } }],
    });
    expect(await readdir(folder)).not.toContain('P');
    expect(nameOf(await again.switchTo('own', null))).toBe('Hội Nông dân');
  });

  it('leave the list without a byte of theirs being touched', async () => {
    const workspaces = await start();
    await workspaces.addFolder(share());
    await workspaces.switchTo('own', null);
    const before = await readdir(share(), { recursive: true });
    const { workspaces: left } = await workspaces.forget('ws-1');
    expect(left.map(({ id }) => id)).toEqual(['own']);
    expect(await readdir(share(), { recursive: true })).toEqual(before);
    // The open one and the office's own cannot be forgotten.
    expect((await workspaces.forget('own')).workspaces).toHaveLength(1);
  });

  it('survive a damaged list, which is put aside and not written over', async () => {
    await (await start()).addFolder(share());
    const path = join(folder, 'user', 'workspaces.json');
    await writeFile(path, '{"openId":');
    const again = await start();
    expect(nameOf(await again.reopen())).toBe('Hội Nông dân');
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('{"openId":');
    expect(nameOf(await again.addFolder(share()))).toBe('Hội Cựu chiến binh');
  });

  it('begin a new one with the first run of its own, apart from the others’ answers', async () => {
    const workspaces = await start();
    const state = await workspaces.beginNew();
    expect(state).toEqual({
      status: 'first-run',
      dataFolder: join(folder, 'user', 'workspaces', 'ws-1'),
    });
    const elsewhere = join(folder, 'D');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'thư.txt'), 'x');
    expect(await workspaces.moveFirstRun(elsewhere)).toEqual({
      status: 'first-run',
      dataFolder: join(elsewhere, 'Giao Ban'),
    });
    await expect(workspaces.moveFirstRun(share())).rejects.toMatchObject({
      problem: { code: 'already-exists' },
    });
    expect(nameOf(await workspaces.switchTo('own', null))).toBe('Hội Nông dân');
    // What was never set up is no set of data yet.
    expect((await workspaces.list()).workspaces.map(({ id }) => id)).toEqual(['own']);
  });

  it('have the practice quarter among them, and come back from it to where they were', async () => {
    const workspaces = await start();
    await workspaces.addFolder(share());
    expect(await workspaces.openPractice()).toMatchObject({ workspace: { isPractice: true } });
    const practice = (await workspaces.list()).workspaces.at(-1);
    expect(practice).toMatchObject({ name: 'Kỳ tập huấn', isPractice: true, isOpen: true });
    const again = await start();
    expect(await again.reopen()).toMatchObject({ workspace: { isPractice: true } });
    expect(nameOf(await again.leavePractice())).toBe('Hội Cựu chiến binh');
  });
});

describe('data that is opened only to be looked at', () => {
  const report = { periodId: period.id, organisationId: organisation.id };

  it('shows data that a newer program has brought along, as far as it knows them, and writes not a byte', async () => {
    await makeData(own(), 'Hội Nông dân');
    const workspaces = await start();
    const opened = await openReport(workspaces.current(), report);
    await saveReport(workspaces.current().store, opened.report, 0);
    expect(await workspaces.reopen()).toMatchObject({ status: 'ready', openMode: 'edit' });
    const paths = (await readdir(own(), { recursive: true })).filter((path) => path.endsWith('.json'));
    for (const path of paths) {
      const text = await readFile(join(own(), path), 'utf8');
      await writeFile(
        join(own(), path),
        resealed(text, (each) =>
          each
            .replace('"schemaVersion":1', '"schemaVersion":2')
            // What this program cannot follow: a period without its days.
            .replace('"dataFrom":', '"from":'),
        ),
      );
    }
    const before = await readTree(own());
    const state = await workspaces.reopen();
    expect(state).toMatchObject({
      status: 'ready',
      openMode: 'read-only',
      isNewer: true,
      periods: [],
      problems: [{ code: 'newer-file', details: { version: '2' } }],
    });
    const { store } = workspaces.current();
    const key = { kind: 'report', periodId: report.periodId, organisationId: report.organisationId } as const;
    const stored = await store.read({ ...key, revision: 0 });
    expect(stored?.content.blocks).toEqual(opened.report.blocks);
    await expect(store.save({ ...key, revision: 0 }, opened.report, 1)).rejects.toMatchObject({
      problem: { code: 'read-only' },
    });
    expect(await workspaces.switchTo('own', 'edit')).toMatchObject({ openMode: 'read-only', isNewer: true });
    expect(await (await start()).reopen()).toMatchObject({ openMode: 'read-only', isNewer: true });
    expect(await readTree(own())).toEqual(before);
  });

  it('does not take a flipped bit in the version for a newer program', async () => {
    await makeData(own(), 'Hội Nông dân');
    const path = join(own(), 'workspace.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"schemaVersion":1', '"schemaVersion":3'));
    expect(await (await start()).reopen()).toMatchObject({ status: 'ready', openMode: 'edit' });
  });

  it('refuses every write with one sentence, and writes not a byte', async () => {
    await makeData(own(), 'Hội Nông dân');
    const workspaces = await start();
    const opened = await openReport(workspaces.current(), report);
    await saveReport(workspaces.current().store, opened.report, 0);
    const state = await workspaces.switchTo('own', 'read-only');
    expect(state).toMatchObject({ status: 'ready', openMode: 'read-only' });
    const before = await readdir(own(), { recursive: true });
    const program = workspaces.current();
    const refused = { problem: { code: 'read-only' } };
    await expect(saveReport(program.store, opened.report, 1)).rejects.toMatchObject(refused);
    const file = join(folder, 'a.docx');
    await writeFile(file, 'x');
    await expect(keepOriginal(program, file)).rejects.toMatchObject(refused);
    await expect(
      attachSignedCopyFile(program, { ...report, expectedVersion: 1 }, file),
    ).rejects.toMatchObject(refused);
    await expect(
      keepHistory(
        program,
        report,
        { version: 1, savedAt: '2026-11-28T03:42:07.000Z' },
        { parts: [], lists: [], past: [], future: [] },
      ),
    ).rejects.toMatchObject(refused);
    expect(await readdir(own(), { recursive: true })).toEqual(before);
    expect((await openReport(program, report)).version).toBe(1);
  });

  it('opens so again until somebody opens it to be edited', async () => {
    await makeData(own(), 'Hội Nông dân');
    await (await start()).switchTo('own', 'read-only');
    const again = await start();
    expect(await again.reopen()).toMatchObject({ openMode: 'read-only' });
    expect(await again.switchTo('own', 'edit')).toMatchObject({ openMode: 'edit' });
    expect(await (await start()).reopen()).toMatchObject({ openMode: 'edit' });
  });

  it('has every way of writing of the store closed', () => {
    const { store } = makeProgram(own(), { openMode: 'read-only' });
    const key = { kind: 'organisation', id: organisation.id } as const;
    // Whoever adds a method that writes to the store closes it here too.
    const writing: Record<string, () => Promise<unknown>> = {
      save: () => store.save(key, organisation, 0),
      remove: () => store.remove({ kind: 'organisation', id: organisation.id }, 1),
      bringBack: () => store.bringBack('organisation', 'x'),
      removeForGood: () => store.removeForGood('organisation', 'x'),
      keepVersion: () => store.keepVersion(key, { reason: 'session', note: '' }),
      putBack: () => store.putBack(key, organisation),
    };
    const harmless = ['markRestoredSeen', 'mayHold'];
    const known = [...Object.keys(writing), ...harmless];
    expect(
      Object.keys(store)
        .filter((name) => !/^(?:read|list)/.test(name))
        .toSorted(),
    ).toEqual(known.toSorted());
    return Promise.all(
      Object.values(writing).map((write) =>
        expect(write()).rejects.toMatchObject({ problem: { code: 'read-only' } }),
      ),
    );
  });

  it('is told apart by trying to write, and a trial leaves nothing behind', async () => {
    await mkdir(own(), { recursive: true });
    expect(await allowsWriting(own())).toBe(true);
    expect(await readdir(own())).toEqual([]);
    // A folder in which nobody can make a file, not even the superuser.
    if (process.platform === 'linux') expect(await allowsWriting('/sys/kernel')).toBe(false);
    expect(await allowsWriting(join(folder, 'not-there'))).toBe(true);
  });
});
