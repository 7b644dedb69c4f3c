import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CitedDocument } from '../../../core/model/cited-document.ts';
import { emptyOldBin } from '../../../electron/store/bin-files.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import type { RecordStore } from '../../../electron/store/record-store.ts';

const document: CitedDocument = {
  id: 'ct-02',
  type: 'Chỉ thị',
  number: '02-CT/TU',
  issuer: '',
  date: '2021-01-08',
  title: 'về bầu cử',
  validUntil: null,
};
const key = { kind: 'cited-document', id: document.id } as const;
let folder: string;
let store: RecordStore;
let now: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-bin-'));
  now = '2021-03-16T03:42:07.000Z';
  store = openRecordStore(folder, () => now);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the bin', () => {
  it('takes a removed record, byte for byte, and gives it back with its version', async () => {
    await store.save(key, document, 0);
    await store.save(key, { ...document, title: 'khác' }, 1);
    const before = await readFile(join(folder, 'cited-documents/ct-02.json'), 'utf8');
    const { binId } = await store.remove(key, 2);
    expect(await store.read(key)).toBeNull();
    expect(await store.listIds('cited-document')).toEqual([]);
    expect(await readFile(join(folder, 'bin/cited-documents', `${binId}.json`), 'utf8')).toBe(before);
    expect(await store.listRemoved('cited-document')).toEqual([{ binId, key, removedAt: now }]);

    await expect(store.bringBack('cited-document', binId)).resolves.toMatchObject({
      version: 2,
      content: { title: 'khác' },
    });
    expect((await store.read(key))?.content.title).toBe('khác');
    expect(await store.listRemoved('cited-document')).toEqual([]);
    expect((await store.save(key, document, 2)).version).toBe(3);
  });

  it('refuses to remove what another place has saved since, or what is not there', async () => {
    await expect(store.remove({ ...key, id: 'khong-co' }, 1)).rejects.toMatchObject({
      problem: { code: 'record-missing' },
    });
    await store.save(key, document, 0);
    await store.save(key, document, 1);
    await expect(store.remove(key, 1)).rejects.toMatchObject({
      problem: { code: 'stale-version' },
    });
    expect(await store.read(key)).not.toBeNull();
  });

  it('refuses to bring back into a place that is taken by now, and keeps both', async () => {
    await store.save(key, document, 0);
    const { binId } = await store.remove(key, 1);
    await store.save(key, { ...document, title: 'mới' }, 0);
    await expect(store.bringBack('cited-document', binId)).rejects.toMatchObject({
      problem: { code: 'already-exists' },
    });
    expect((await store.read(key))?.content.title).toBe('mới');
    expect(await store.listRemoved('cited-document')).toHaveLength(1);
  });

  it.each(['../../workspace', 'ct-02', 'ct-02~x', 'a/b~20210316T034207000Z'])(
    'knows no entry called %s',
    async (binId) => {
      await expect(store.bringBack('cited-document', binId)).rejects.toMatchObject({
        problem: { code: 'record-missing' },
      });
    },
  );

  it('is emptied of what has lain there longer than 30 days, and of nothing else', async () => {
    await store.save(key, document, 0);
    await store.remove(key, 1);
    await mkdir(join(folder, 'bin/ghi-chu'), { recursive: true });
    await writeFile(join(folder, 'bin/ghi-chu/cua-toi.txt'), 'giữ');
    await emptyOldBin(folder, '2021-04-15');
    expect(await store.listRemoved('cited-document')).toHaveLength(1);
    await emptyOldBin(folder, '2021-04-16');
    expect(await store.listRemoved('cited-document')).toEqual([]);
    expect(await readdir(join(folder, 'bin/ghi-chu'))).toEqual(['cua-toi.txt']);
  });

  it('is known to the check of the whole folder', async () => {
    await store.save(key, document, 0);
    await store.save(key, document, 1);
    await store.remove(key, 2);
    expect(await store.listAll()).toEqual({ keys: [], foreignFiles: [] });
  });
});

describe('earlier states', () => {
  it('are kept by each save of what an office keeps itself, and can be read', async () => {
    await store.save(key, document, 0);
    expect(await store.listStates(key)).toEqual([]);
    now = '2021-03-16T03:50:00.000Z';
    await store.save(key, { ...document, title: 'hai' }, 1);
    now = '2021-03-16T03:51:00.000Z';
    await store.save(key, { ...document, title: 'ba' }, 2);
    const states = await store.listStates(key);
    expect(states.map(({ version, savedAt }) => [version, savedAt])).toEqual([
      [2, '2021-03-16T03:50:00.000Z'],
      [1, '2021-03-16T03:42:07.000Z'],
    ]);
    const last = await store.readState(key, states[0]?.stateId ?? '');
    expect(last).toMatchObject({ version: 2, content: { title: 'hai' } });
    expect(await store.readState(key, '../../x')).toBeNull();
  });

  it('are thinned: all of today, of each day before the last, a hundred at most', async () => {
    const saveAt = async (moment: string) => {
      now = moment;
      const version = (await store.read(key))?.version ?? 0;
      await store.save(key, { ...document, title: moment }, version);
    };
    for (const minute of [10, 20, 30]) await saveAt(`2021-03-15T02:${minute}:00.000Z`);
    for (const minute of [10, 20, 30]) await saveAt(`2021-03-16T02:${minute}:00.000Z`);
    const titles = async () => {
      const states = await store.listStates(key);
      const read = states.map(({ stateId }) => store.readState(key, stateId));
      return (await Promise.all(read)).map((state) => state?.content.title);
    };
    expect(await titles()).toEqual([
      '2021-03-16T02:20:00.000Z',
      '2021-03-16T02:10:00.000Z',
      '2021-03-15T02:30:00.000Z',
    ]);
    for (let second = 0; second < 110; second += 1)
      await saveAt(new Date(Date.UTC(2021, 2, 17, 1, 0, second)).toISOString());
    expect(await store.listStates(key)).toHaveLength(100);
  });

  it('a save that was refused keeps nothing', async () => {
    await store.save(key, document, 0);
    await expect(store.save(key, document, 7)).rejects.toMatchObject({ problem: { code: 'stale-version' } });
    expect(await store.listStates(key)).toEqual([]);
  });
});
