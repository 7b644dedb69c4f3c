import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaVersion } from '../../../../core/migrations/schema-version.ts';
import type { BackupJob, BackupRunner } from '../../../../electron/backup/backup-jobs.ts';
import { sealJson } from '../../../../electron/backup/sealed-json.ts';
import { settleFolder } from '../../../../electron/services/backups/settle-folder.ts';
import { isThere } from '../../../../electron/store/is-there.ts';
import { openJournal } from '../../../../electron/store/journal-file.ts';
import { makeQuickFolder } from '../../../support/quick-folder.ts';

let dataFolder: string;
let jobs: BackupJob[];
const runBackup = (async (job: BackupJob) => {
  jobs.push(job);
  return null;
}) as unknown as BackupRunner;

beforeEach(async () => {
  dataFolder = join(await makeQuickFolder('giao-ban-settle-'), 'data');
  await mkdir(dataFolder);
  jobs = [];
});
afterEach(() => rm(dirname(dataFolder), { recursive: true, force: true }));

const put = async (path: string, text: string) => {
  await mkdir(dirname(join(dataFolder, path)), { recursive: true });
  await writeFile(join(dataFolder, path), text);
};
const read = (path: string) => readFile(join(dataFolder, path), 'utf8');

describe('before data are read', () => {
  it('a restore that was decided is carried to its end', async () => {
    await put('people/a.json', 'trước');
    await put('.restore/new/people/a.json', 'sau');
    await put('.restore/swap.json', sealJson({ takeOut: ['people'], putIn: ['people'] }));
    await settleFolder({ dataFolder, runBackup });
    expect(await read('people/a.json')).toBe('sau');
    expect(await isThere(join(dataFolder, '.restore'))).toBe(false);
    expect(jobs).toEqual([]);
  });

  it('what was only being built goes, and the data stay as they are', async () => {
    await put('people/a.json', 'trước');
    await put('.restore/new/people/a.json', 'sau');
    await settleFolder({ dataFolder, runBackup });
    expect(await read('people/a.json')).toBe('trước');
    expect(await isThere(join(dataFolder, '.restore'))).toBe(false);
  });

  it('nothing is carried out while another writes there', async () => {
    await put('.restore/swap.json', sealJson({ takeOut: [], putIn: ['people'] }));
    await put('.restore/new/people/a.json', 'sau');
    const lock = { check: () => Promise.reject(new Error('người khác đang sửa')) } as never;
    await expect(settleFolder({ dataFolder, lock, runBackup })).rejects.toThrow('người khác');
    expect(await isThere(join(dataFolder, 'people'))).toBe(false);
  });

  it('data of an earlier schema are brought along, and the journal tells', async () => {
    await put('workspace.json', '{"schemaVersion":0,"version":1}');
    const journal = openJournal(
      dataFolder,
      { user: 'thu', machine: 'M', installation: 'i' },
      () => '2026-11-28T03:42:07.000Z',
    );
    await settleFolder({ dataFolder, journal, runBackup });
    expect(jobs).toMatchObject([{ kind: 'migrate', dataFolder }]);
    expect((await journal.read()).entries).toMatchObject([
      { act: 'migrated', details: { from: 0, to: schemaVersion } },
    ]);
  });

  it('data of this schema, of a newer one, or none at all are left as they are', async () => {
    await settleFolder({ dataFolder, runBackup });
    for (const version of [schemaVersion, schemaVersion + 1]) {
      await put('workspace.json', `{"schemaVersion":${version},"version":1}`);
      await settleFolder({ dataFolder, runBackup });
    }
    expect(jobs).toEqual([]);
  });
});
