import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readManifest, objectPath } from '../../../electron/backup/backup-folder.ts';
import { compareBackup } from '../../../electron/backup/compare-backup.ts';
import { listBackups } from '../../../electron/backup/list-backups.ts';
import { makeBackup } from '../../../electron/backup/make-backup.ts';
import { commitRestore, prepareRestore } from '../../../electron/backup/restore-backup.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import { openJournal } from '../../../electron/store/journal-file.ts';
import { systemFiles as files } from '../../../electron/store/file-system.ts';
import { damageRecord } from '../../support/damage-record.ts';
import { makeProgram } from '../../support/make-program.ts';
import { makeQuickFolder } from '../../support/quick-folder.ts';
import { readTree } from '../../support/read-tree.ts';

let template: string;
let root: string;
let dataFolder: string;
let folder: string;
let clock: string;
const now = () => clock;
const options = () => ({ files, dataFolder, folder, machine: 'MAY-1', now });
const back = (reason: 'start' | 'request' | 'migration' | 'restore' = 'start') =>
  makeBackup({ ...options(), reason });
const farmers = {
  kind: 'report',
  periodId: '2021-q1',
  organisationId: 'nam-dinh-hnd',
  revision: 0,
} as const;
const place = 'periods/2021-q1/reports/nam-dinh-hnd/draft.json';

beforeAll(async () => {
  template = await makeQuickFolder('giao-ban-template-');
  await createPracticeWorkspace(makeProgram(template));
});
afterAll(() => rm(template, { recursive: true, force: true }));
beforeEach(async () => {
  root = await makeQuickFolder('giao-ban-backups-');
  dataFolder = join(root, 'data');
  folder = join(root, 'backups', 'data');
  clock = '2021-03-16T03:42:07.000Z';
  await cp(template, dataFolder, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function edit(text: string) {
  const store = openRecordStore(dataFolder, now);
  const stored = await store.read(farmers);
  if (!stored) throw new Error('the practice quarter has this report');
  const header = { ...stored.content.header, abstract: text };
  await store.save(farmers, { ...stored.content, header }, stored.version);
}
const abstract = async () => (await openRecordStore(dataFolder, now).read(farmers))?.content.header.abstract;

describe('a backup', () => {
  it('holds every file once, is read back, and says what it counts', async () => {
    const { manifest, check, isNew } = await back();
    expect(isNew).toBe(true);
    expect(check).toMatchObject({ lost: [], damaged: [] });
    expect(manifest.counts.reports).toBe(7);
    expect(manifest.counts.catalogue).toBeGreaterThan(50);
    expect(manifest.files.map(({ path }) => path)).toEqual(Object.keys(await readTree(dataFolder)).sort());
    expect(await listBackups(files, folder)).toMatchObject([
      { state: 'whole', reason: 'start', counts: manifest.counts },
    ]);
  });

  it('costs one object when one report was saved, and none when nothing was', async () => {
    await back();
    const before = Object.keys(await readTree(folder)).filter((path) => path.startsWith('objects/'));
    await edit('kết quả công tác');
    clock = '2021-03-16T04:42:07.000Z';
    await back();
    const after = Object.keys(await readTree(folder)).filter((path) => path.startsWith('objects/'));
    expect(after.length).toBe(before.length + 1);
    const again = await back();
    expect(again.isNew).toBe(false);
    expect(await listBackups(files, folder)).toHaveLength(2);
  });

  it('made by itself overlooks the journal, which tells of backups; one that was asked for does not', async () => {
    const journal = openJournal(dataFolder, { user: 'thu', machine: 'MAY-1', installation: 'i' }, now);
    await back();
    await journal.append({ act: 'backed-up', about: null, details: { reason: 'start' } });
    expect((await back()).isNew).toBe(false);
    const { isNew, manifest } = await back('request');
    expect(isNew).toBe(true);
    expect(manifest.files.map(({ path }) => path)).toContain('journal/2021.jsonl');
  });

  it('holds a record whose file somebody removed, as its newest generation has it', async () => {
    await edit('trích yếu trước');
    await edit('trích yếu sau');
    const whole = await readFile(join(dataFolder, place));
    await rm(join(dataFolder, place));
    const { manifest, check } = await back();
    expect(check).toMatchObject({ lost: [], damaged: [] });
    const entry = manifest.files.find(({ path }) => path === place);
    if (!entry) throw new Error('the record is in the backup');
    const kept = JSON.parse(await readFile(objectPath(folder, entry.sha256), 'utf8'));
    expect(kept.content.header.abstract).toBe('trích yếu trước');
    expect(kept.version).toBe(JSON.parse(whole.toString('utf8')).version - 1);
    await damageRecord(join(dataFolder, 'periods/2021-q1/reports/nam-dinh-hnd/draft.json'), '{');
    await rm(join(dataFolder, place));
    expect((await back()).manifest.files.map(({ path }) => path)).not.toContain(place);
  });

  it('mends an object that was damaged while the data still have the same bytes', async () => {
    const { manifest } = await back();
    const entry = manifest.files.find(({ path }) => path === place);
    if (!entry) throw new Error('the report was backed up');
    await writeFile(objectPath(folder, entry.sha256), 'x'.repeat(entry.size));
    const { check, isNew } = await back();
    expect({ isNew, lost: check.lost }).toEqual({ isNew: false, lost: [] });
  });

  it('says which records were damaged already when it was made, and lets no whole one go for it', async () => {
    await back();
    for (const name of await readdir(join(dataFolder, 'periods/2021-q1/reports/nam-dinh-hnd')))
      await truncate(join(dataFolder, 'periods/2021-q1/reports/nam-dinh-hnd', name), 100);
    for (let each = 1; each < 20; each += 1) {
      clock = `2021-03-${16 + Math.floor(each / 2)}T04:${10 + each}:00.000Z`;
      await writeFile(join(dataFolder, 'ghi-chu.txt'), `${each}`);
      const { check } = await back();
      expect(check.damaged).toEqual([place]);
    }
    const views = await listBackups(files, folder);
    expect(views.filter(({ state }) => state === 'whole')).toHaveLength(1);
    expect(views.length).toBeLessThanOrEqual(10);
  });

  it('lets nothing go while a manifest cannot be read', async () => {
    const first = await back();
    await writeFile(join(folder, 'manifests', `${first.manifest.id}.json`), '{');
    const objects = Object.keys(await readTree(join(folder, 'objects'))).length;
    for (let each = 1; each < 15; each += 1) {
      clock = `2021-04-${10 + each}T04:00:00.000Z`;
      await edit(`lần ${each}`);
      await back();
    }
    expect((await listBackups(files, folder)).at(-1)?.state).toBe('unreadable');
    expect(Object.keys(await readTree(join(folder, 'objects'))).length).toBe(objects + 14);
  });

  it('that is cut off leaves the older one alone', async () => {
    const { manifest } = await back();
    await edit('mới');
    const controller = new AbortController();
    await expect(
      makeBackup(
        { ...options(), reason: 'request' },
        { signal: controller.signal, onProgress: ({ step }) => step === 'read' && controller.abort() },
      ),
    ).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect(await readManifest(files, folder, manifest.id)).toEqual(manifest);
    expect(await listBackups(files, folder)).toHaveLength(1);
  });
});

describe('restoring', () => {
  it('everything gives every file back, keeps the state before, and leaves history that came since', async () => {
    await edit('trước');
    const saved = await readTree(dataFolder);
    const { manifest } = await back();
    await edit('sau');
    await mkdir(join(dataFolder, 'journal'), { recursive: true });
    await writeFile(join(dataFolder, 'journal', '2021-03.jsonl'), 'x\n');
    await rm(join(dataFolder, 'people'), { recursive: true });
    const swap = await prepareRestore({ ...options(), source: { folder, id: manifest.id }, reports: null });
    expect(await abstract()).toBe('sau');
    await commitRestore(options(), swap);
    expect(await abstract()).toBe('trước');
    expect(await readTree(dataFolder)).toEqual({ ...saved, 'journal/2021-03.jsonl': 'x\n' });
    const [newest] = await listBackups(files, folder);
    expect(newest).toMatchObject({ reason: 'restore', state: 'whole' });
    const undo = await prepareRestore({
      ...options(),
      source: { folder, id: newest?.id ?? '' },
      reports: null,
    });
    await commitRestore(options(), undo);
    expect(await abstract()).toBe('sau');
  });

  it('chosen reports leaves all others as they are', async () => {
    const { manifest } = await back();
    const before = await abstract();
    await edit('sau');
    const store = openRecordStore(dataFolder, now);
    const women = { ...farmers, organisationId: 'nam-dinh-lhpn' };
    const other = await store.read(women);
    if (!other) throw new Error('the practice quarter has this report');
    await store.save(women, { ...other.content, draftNumber: 3 }, other.version);
    const swap = await prepareRestore({
      ...options(),
      source: { folder, id: manifest.id },
      reports: [farmers],
    });
    expect(swap.putIn).toEqual(['periods/2021-q1/reports/nam-dinh-hnd']);
    await commitRestore(options(), swap);
    expect(await abstract()).toBe(before);
    expect((await openRecordStore(dataFolder, now).read(women))?.content.draftNumber).toBe(3);
  });

  it('a report whose period is gone brings what it names', async () => {
    const { manifest } = await back();
    for (const each of ['periods', 'organisations', 'outlines'])
      await rm(join(dataFolder, each), { recursive: true });
    const swap = await prepareRestore({
      ...options(),
      source: { folder, id: manifest.id },
      reports: [farmers],
    });
    await commitRestore(options(), swap);
    expect(Object.keys(await readTree(dataFolder))).toEqual(
      expect.arrayContaining([place, 'periods/2021-q1/period.json', 'organisations/nam-dinh-hnd.json']),
    );
  });

  it('refuses a backup that lost an object, before anything is touched', async () => {
    const { manifest } = await back();
    const entry = manifest.files.find(({ path }) => path === place);
    await edit('sau');
    await rm(objectPath(folder, entry?.sha256 ?? ''));
    const before = await readTree(dataFolder);
    await expect(
      prepareRestore({ ...options(), source: { folder, id: manifest.id }, reports: null }),
    ).rejects.toMatchObject({ problem: { code: 'unreadable-file', details: { file: place } } });
    expect(await readTree(dataFolder)).toEqual(before);
  });

  it('works where nothing is left of the data', async () => {
    const saved = await readTree(dataFolder);
    const { manifest } = await back();
    await rm(dataFolder, { recursive: true });
    const swap = await prepareRestore({ ...options(), source: { folder, id: manifest.id }, reports: null });
    await commitRestore(options(), swap);
    expect(await readTree(dataFolder)).toEqual(saved);
  });
});

describe('the preview', () => {
  it('says report by report what a restore would change', async () => {
    const { manifest } = await back();
    const source = { folder, id: manifest.id };
    expect((await compareBackup(files, dataFolder, source)).reports.map(({ change }) => change)).toEqual(
      Array.from({ length: 7 }, () => 'same'),
    );
    clock = '2021-03-17T00:00:00.000Z';
    await edit('sau');
    await rm(join(dataFolder, 'periods/2021-q1/reports/nam-dinh-lhpn'), { recursive: true });
    await writeFile(join(dataFolder, 'periods/2021-q1/reports/nam-dinh-ldld/draft.json'), '{');
    await rm(join(dataFolder, 'people'), { recursive: true });
    const { reports, catalogue } = await compareBackup(files, dataFolder, source);
    const changes = Object.fromEntries(reports.map((each) => [each.organisationId, each.change]));
    expect(changes).toMatchObject({
      'nam-dinh-hnd': 'older',
      'nam-dinh-lhpn': 'missing-here',
      'nam-dinh-ldld': 'damaged-here',
      'nam-dinh-mttq': 'same',
    });
    expect(reports.find(({ organisationId }) => organisationId === 'nam-dinh-hnd')).toMatchObject({
      organisationName: 'Hội Nông dân tỉnh Nam Định',
      presentAt: clock,
    });
    expect(catalogue.missingHere).toBeGreaterThan(0);
    expect(await readFile(join(dataFolder, 'workspace.json'), 'utf8')).toContain('Nam Định');
  });
});
