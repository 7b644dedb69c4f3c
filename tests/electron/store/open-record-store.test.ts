import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../core/contract/problem.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import { systemFiles } from '../../../electron/store/file-system.ts';
import { generationsOf, isGeneration } from '../../../electron/store/generations.ts';
import type { RecordStore } from '../../../electron/store/record-store.ts';
import { organisation, period, report } from '../../support/records.ts';
import { resealed } from '../../support/seal.ts';

const key = { kind: 'report', periodId: '2021-q1', organisationId: 'hoi-nong-dan', revision: 0 } as const;
const draft = 'periods/2021-q1/reports/hoi-nong-dan/draft.json';
let folder: string;
let store: RecordStore;

const open = () => openRecordStore(folder, () => '2021-03-16T03:42:07.000Z');
const problem = (code: ProblemCode, details: Record<string, unknown> = {}) => ({
  problem: { code, details: expect.objectContaining(details) },
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-store-'));
  store = open();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the store', () => {
  it('gives back after a restart what was saved, with its version and time', async () => {
    expect(await store.read(key)).toBeNull();
    expect(await store.save(key, report, 0)).toEqual({ version: 1, savedAt: '2021-03-16T03:42:07.000Z' });
    expect(await open().read(key)).toEqual({
      content: report,
      version: 1,
      savedAt: '2021-03-16T03:42:07.000Z',
    });
  });

  it('keeps one file per record in the folders of the design, and nothing else', async () => {
    await store.save({ kind: 'organisation', id: organisation.id }, organisation, 0);
    await store.save({ kind: 'period', id: period.id }, period, 0);
    await store.save(key, report, 0);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile() && !isGeneration(each.name))
      .map((each) => join(each.parentPath, each.name).slice(folder.length + 1));
    expect(files.sort()).toEqual(['organisations/hoi-nong-dan.json', 'periods/2021-q1/period.json', draft]);
  });

  it('refuses a save that started from an older version, and writes nothing', async () => {
    await store.save(key, report, 0);
    await store.save(key, { ...report, draftNumber: 1 }, 1);
    await expect(store.save(key, { ...report, draftNumber: 9 }, 1)).rejects.toMatchObject(
      problem('stale-version', { expected: '1', value: '2' }),
    );
    expect((await open().read(key))?.content.draftNumber).toBe(1);
  });

  it('keeps fields that it does not know, at every depth', async () => {
    const [first, ...rest] = report.blocks;
    if (!first) throw new Error('fixture');
    const later = { ...report, laterField: { a: [1] }, blocks: [{ ...first, laterBlock: 'x' }, ...rest] };
    await store.save(key, later, 0);
    expect((await open().read(key))?.content).toEqual(later);
  });

  it('refuses a record that does not fit its schema and says where', async () => {
    const wrong = { ...report, header: { ...report.header, placeName: 'a\u0007b' } };
    await expect(store.save(key, wrong, 0)).rejects.toMatchObject(
      problem('invalid-record', { field: 'header.placeName', reason: 'control-characters' }),
    );
    expect(await open().read(key)).toBeNull();
  });

  it('is not changed by what happens to the object after the save began', async () => {
    const mutable = structuredClone(report);
    const saving = store.save(key, mutable, 0);
    mutable.header.number = '99';
    await saving;
    expect((await open().read(key))?.content.header.number).toBe('');
  });

  it('takes 50 saves at once one after the other; each wrong version is refused, none is lost', async () => {
    await store.save(key, report, 0);
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => store.save(key, { ...report, draftNumber: index }, 1 + index)),
    );
    expect(results.every((result) => result.status === 'fulfilled')).toBe(true);
    expect(await open().read(key)).toMatchObject({ version: 51, content: { draftNumber: 49 } });
  });

  it('never writes a frozen revision again', async () => {
    const revision = { ...key, revision: 1 };
    await store.save(revision, { ...report, revision: 1 }, 0);
    await expect(store.save(revision, { ...report, revision: 1 }, 1)).rejects.toMatchObject(
      problem('already-exists'),
    );
  });

  it.each(['../../etc/passwd', 'a/b', '', 'CON', 'con', '..', 'a\u0000'])(
    'does not take %j for a name of a record',
    async (id) => {
      await expect(store.read({ kind: 'organisation', id })).rejects.toMatchObject(problem('invalid-id'));
    },
  );
});

describe('a damaged file', () => {
  const damages: [string, (path: string) => Promise<void>][] = [
    ['is empty', (path) => truncate(path, 0)],
    ['is cut off', async (path) => truncate(path, (await readFile(path)).length - 40)],
    ['is filled with zeros', async (path) => writeFile(path, Buffer.alloc(2_000))],
    [
      'has one letter changed',
      async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('Nguyễn', 'Nguyên')),
    ],
    ['holds something else', (path) => writeFile(path, '{"a":1}')],
  ];

  it.each(damages)(
    'that %s is kept aside, and the state before the last save is there',
    async (_name, damage) => {
      await store.save(key, report, 0);
      await store.save(key, { ...report, draftNumber: 3 }, 1);
      const path = join(folder, draft);
      await damage(path);
      const before = await readFile(path, 'utf8');
      const reopened = open();
      expect(await reopened.read(key)).toEqual({
        content: report,
        version: 1,
        savedAt: '2021-03-16T03:42:07.000Z',
      });
      const [restored, ...others] = await reopened.listRestored();
      expect(others).toEqual([]);
      expect(restored).toMatchObject({ file: draft, version: 1, isSeen: false });
      expect(restored && (await reopened.readDamaged(restored))).toBe(before);
      expect(await open().read(key)).toMatchObject({ version: 1 });
      expect(await reopened.save(key, report, 1)).toMatchObject({ version: 2 });
      await reopened.markRestoredSeen(restored?.id ?? '');
      expect(await open().listRestored()).toMatchObject([{ id: restored?.id, isSeen: true }]);
      expect((await reopened.listAll()).foreignFiles).toEqual([]);
    },
  );

  it.each(damages)(
    'that %s comes back whole after a single save: its twin takes its place',
    async (_name, damage) => {
      await store.save(key, report, 0);
      await damage(join(folder, draft));
      expect(await open().read(key)).toMatchObject({ version: 1, content: report });
    },
  );

  it.each(damages)(
    'that %s is mended from two saves ago when the last two states are damaged',
    async (_name, damage) => {
      for (const draftNumber of [0, 1, 2]) await store.save(key, { ...report, draftNumber }, draftNumber);
      const path = join(folder, draft);
      await damage(path);
      await damage(generationsOf(path)[0]);
      expect(await open().read(key)).toMatchObject({ version: 1, content: { draftNumber: 0 } });
    },
  );

  it('that was opened only to be looked at is mended in memory, and the folder stays as it was', async () => {
    await store.save(key, report, 0);
    await truncate(join(folder, draft), 30);
    const before = await readdir(folder, { recursive: true });
    const reader = openRecordStore(folder, () => '2021-03-16T03:42:07.000Z', { isReadOnly: true });
    expect(await reader.read(key)).toMatchObject({ version: 1 });
    const [restored] = await reader.listRestored();
    expect(restored && (await reader.readDamaged(restored))).toHaveLength(30);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it.each(damages)(
    'that %s and has no whole generation is reported by its name and never overwritten',
    async (_name, damage) => {
      await store.save(key, report, 0);
      const path = join(folder, draft);
      await damage(path);
      await damage(generationsOf(path)[0]);
      const before = await readFile(path);
      const reopened = open();
      await expect(reopened.read(key)).rejects.toMatchObject(problem('unreadable-file', { file: draft }));
      await expect(reopened.save(key, report, 0)).rejects.toMatchObject(problem('unreadable-file'));
      await expect(reopened.save(key, report, 1)).rejects.toMatchObject(problem('unreadable-file'));
      expect(await readFile(path)).toEqual(before);
    },
  );

  it('of a newer program is refused, not read and not reset', async () => {
    await store.save(key, report, 0);
    const path = join(folder, draft);
    const newer = resealed(await readFile(path, 'utf8'), (text) =>
      text.replace('"schemaVersion":1', '"schemaVersion":99'),
    );
    await writeFile(path, newer);
    await expect(open().read(key)).rejects.toMatchObject(problem('newer-file', { file: draft }));
    await expect(open().save(key, report, 1)).rejects.toMatchObject(problem('newer-file'));
  });
});

describe('a write that fails', () => {
  it('keeps the saved state in memory and on disk, and the next save works', async () => {
    await store.save(key, report, 0);
    const reports = join(folder, 'periods/2021-q1/reports/hoi-nong-dan');
    await rm(reports, { recursive: true });
    await writeFile(reports, 'a file where the folder was');
    await expect(store.save(key, { ...report, draftNumber: 5 }, 1)).rejects.toMatchObject(
      problem('folder-missing'),
    );
    expect(await store.read(key)).toMatchObject({ version: 1, content: { draftNumber: 0 } });
    await rm(reports);
    await mkdir(reports);
    expect(await store.save(key, { ...report, draftNumber: 5 }, 1)).toMatchObject({ version: 2 });
  });
});

describe('what a save leaves beside the record', () => {
  it('is the two states before it, which a save that fails does not push out', async () => {
    for (const draftNumber of [0, 1, 2, 3]) await store.save(key, { ...report, draftNumber }, draftNumber);
    const path = join(folder, draft);
    const versionOf = async (each: string) => /"version":(\d+)/.exec(await readFile(each, 'utf8'))?.[1];
    const [first, second] = generationsOf(path);
    const versions = async () => [await versionOf(path), await versionOf(first)];
    expect(await versionOf(second)).toBe('2');
    expect(await versions()).toEqual(['4', '3']);
    const refusing = openRecordStore(folder, () => '2021-03-16T03:42:07.000Z', {
      files: {
        ...systemFiles,
        rename: async (from, to) => {
          if (to === path) throw Object.assign(new Error('refused'), { code: 'EIO' });
          await systemFiles.rename(from, to);
        },
      },
    });
    await expect(refusing.save(key, { ...report, draftNumber: 9 }, 4)).rejects.toMatchObject(
      problem('write-failed'),
    );
    await expect(refusing.save(key, { ...report, draftNumber: 9 }, 4)).rejects.toMatchObject(
      problem('write-failed'),
    );
    expect(await versions()).toEqual(['4', '3']);
  });

  it('is a copy of the former state where the disk knows no links', async () => {
    const linkless = openRecordStore(folder, () => '2021-03-16T03:42:07.000Z', {
      files: {
        ...systemFiles,
        link: () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' })),
      },
    });
    for (const draftNumber of [0, 1, 2]) await linkless.save(key, { ...report, draftNumber }, draftNumber);
    await truncate(join(folder, draft), 30);
    expect(await linkless.read(key)).toMatchObject({ version: 2, content: { draftNumber: 1 } });
    expect(await linkless.listRestored()).toHaveLength(1);
  });

  it('covers what stands around the content too: a version or a date that changed is damage', async () => {
    await store.save(key, report, 0);
    const path = join(folder, draft);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"version":1', '"version":3'));
    expect(await open().read(key)).toMatchObject({ version: 1 });
    expect(await open().listRestored()).toMatchObject([{ reason: 'checksum' }]);
  });
});

describe('the list of the whole folder', () => {
  it('knows every record and names what is not ours', async () => {
    await store.save(key, report, 0);
    await store.save({ ...key, revision: 2 }, { ...report, revision: 2 }, 0);
    await writeFile(join(folder, 'periods/2021-q1/ghi-chu.txt'), 'x');
    const { keys, foreignFiles } = await store.listAll();
    expect(keys).toHaveLength(2);
    expect(keys).toContainEqual(key);
    expect(keys).toContainEqual({ ...key, revision: 2 });
    expect(foreignFiles).toEqual(['periods/2021-q1/ghi-chu.txt']);
  });
});

describe('somebody else at the same folder', () => {
  it('is seen: a save that started before theirs is refused and their text stays', async () => {
    const other = open();
    await store.save(key, report, 0);
    expect((await other.read(key))?.version).toBe(1);
    await other.save(key, { ...report, draftNumber: 7 }, 1);
    await expect(store.save(key, { ...report, draftNumber: 1 }, 1)).rejects.toMatchObject(
      problem('stale-version', { expected: '1', value: '2' }),
    );
    expect((await store.read(key))?.content.draftNumber).toBe(7);
  });
});

describe('a file in another record’s place', () => {
  it('is named instead of being taken for that record, and nothing is saved over the one it was copied from', async () => {
    await store.save(key, report, 0);
    const misplaced = 'periods/2021-q2/reports/hoi-nong-dan/draft.json';
    await mkdir(join(folder, 'periods/2021-q2/reports/hoi-nong-dan'), { recursive: true });
    await writeFile(join(folder, misplaced), await readFile(join(folder, draft)));
    await expect(store.read({ ...key, periodId: '2021-q2' })).rejects.toMatchObject(
      problem('unreadable-file', { file: misplaced, reason: 'misplaced' }),
    );
    await expect(store.save({ ...key, periodId: '2021-q2' }, report, 1)).rejects.toMatchObject(
      problem('invalid-record', { reason: 'misplaced' }),
    );
  });
});

describe('lists', () => {
  it('leave out folders without a period and names that are no ids', async () => {
    await store.save({ kind: 'period', id: period.id }, period, 0);
    await mkdir(join(folder, 'periods/2021-q4'));
    await mkdir(join(folder, 'periods/Thư mục mới'));
    expect(await store.listIds('period')).toEqual([period.id]);
  });

  it('do not take the leftover of a broken-off save for a foreign file', async () => {
    await store.save(key, report, 0);
    await writeFile(join(folder, 'periods/2021-q1/reports/hoi-nong-dan/.draft.json.99-1.tmp'), 'x');
    expect((await store.listAll()).foreignFiles).toEqual([]);
  });
});
