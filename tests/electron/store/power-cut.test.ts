import { mkdir, mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import { FaultyFiles, PowerCut, remains } from '../../support/faulty-files.ts';
import { report } from '../../support/records.ts';

const key = { kind: 'report', periodId: '2021-q1', organisationId: 'hoi-nong-dan', revision: 0 } as const;
const draft = 'periods/2021-q1/reports/hoi-nong-dan/draft.json';
const now = () => '2021-03-16T03:42:07.000Z';
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'giao-ban-power-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A fresh data folder in which the report has been saved so many times, and a place for what may be undone. */
async function prepare(name: string, saves: number) {
  const folder = join(root, name, 'data');
  const aside = join(root, name, 'aside');
  await mkdir(folder, { recursive: true });
  await mkdir(aside);
  const store = openRecordStore(folder, now);
  for (let each = 0; each < saves; each += 1)
    await store.save(key, { ...report, draftNumber: each + 1 }, each);
  return { folder, aside };
}

const isExpected = (error: unknown) => error instanceof ProblemError || error instanceof PowerCut;

/** Saves over a faulty disk; answers the version that was told as saved, or null. */
async function saveWith(files: FaultyFiles, folder: string, from: number): Promise<number | null> {
  const store = openRecordStore(folder, now, { files: files.files });
  try {
    return (await store.save(key, { ...report, draftNumber: from + 1 }, from)).version;
  } catch (error) {
    if (!isExpected(error)) throw error;
    return null;
  }
}

async function countCalls(saves: number): Promise<number> {
  const { folder, aside } = await prepare(`count-${saves}`, saves);
  const files = new FaultyFiles(aside, 0, 'none');
  expect(await saveWith(files, folder, saves)).toBe(saves + 1);
  return files.calls.length;
}

describe('a save', () => {
  it.each([0, 1, 3])(
    'number %i+1, with the power cut at each call in turn, leaves the old state or the new one, and never loses what was told as saved',
    async (saves) => {
      const calls = await countCalls(saves);
      expect(calls).toBeGreaterThan(10);
      let cuts = 0;
      for (let at = 1; at <= calls + 1; at += 1) {
        for (const bytes of remains) {
          for (let kept = 0, pending = 1; kept <= pending; kept += 1) {
            const { folder, aside } = await prepare(`${at}-${bytes}-${kept}`, saves);
            const files = new FaultyFiles(aside, at, 'power-cut');
            const told = await saveWith(files, folder, saves);
            pending = files.pendingChanges;
            await files.settle(kept, bytes);
            const after = openRecordStore(folder, now);
            const stored = await after.read(key);
            const version = stored?.version ?? 0;
            expect([saves, saves + 1], `${at} ${bytes} ${kept}`).toContain(version);
            if (told !== null) expect(version, `${at} ${bytes} ${kept}`).toBe(told);
            if (stored) expect(stored.content).toEqual({ ...report, draftNumber: version });
            expect(await after.listRestored()).toEqual([]);
            expect(await after.save(key, report, version)).toMatchObject({ version: version + 1 });
            cuts += 1;
            await rm(join(root, `${at}-${bytes}-${kept}`), { recursive: true });
          }
        }
      }
      expect(cuts).toBeGreaterThan(calls * remains.length);
    },
    120_000,
  );

  it.each(['EIO', 'ENOSPC', 'EACCES'])(
    'whose calls fail in turn with %s is told as failed or is on disk, and the next one works',
    async (code) => {
      const calls = await countCalls(2);
      for (let at = 1; at <= calls; at += 1) {
        const { folder, aside } = await prepare(`${code}-${at}`, 2);
        const store = openRecordStore(folder, now, { files: new FaultyFiles(aside, at, code).files });
        const told = await store.save(key, { ...report, draftNumber: 3 }, 2).then(
          ({ version }) => version,
          (error: unknown) => {
            expect(isExpected(error), String(error)).toBe(true);
            return null;
          },
        );
        const onDisk = await openRecordStore(folder, now).read(key);
        expect([2, 3]).toContain(onDisk?.version);
        if (told !== null) expect(onDisk).toMatchObject({ version: told, content: { draftNumber: 3 } });
        const again = await store.save(key, { ...report, draftNumber: 4 }, told ?? 2);
        expect(await openRecordStore(folder, now).read(key), `${at}`).toMatchObject({
          version: again.version,
          content: { draftNumber: 4 },
        });
      }
    },
    60_000,
  );
});

describe('putting an earlier state back', () => {
  it('with the power cut at each call in turn never loses that state, nor the damaged file', async () => {
    const spoilt = async (name: string) => {
      const place = await prepare(name, 3);
      await truncate(join(place.folder, draft), 200);
      return { ...place, damaged: await readFile(join(place.folder, draft), 'utf8') };
    };
    const first = await spoilt('count');
    const counting = new FaultyFiles(first.aside, 0, 'none');
    await openRecordStore(first.folder, now, { files: counting.files }).read(key);
    expect(counting.calls.length).toBeGreaterThan(10);
    for (let at = 1; at <= counting.calls.length + 1; at += 1) {
      for (const bytes of remains) {
        const { folder, aside, damaged } = await spoilt(`${at}-${bytes}`);
        const files = new FaultyFiles(aside, at, 'power-cut');
        await openRecordStore(folder, now, { files: files.files })
          .read(key)
          .catch((error: unknown) => expect(isExpected(error), String(error)).toBe(true));
        await files.settle(0, bytes);
        const after = openRecordStore(folder, now);
        expect(await after.read(key), `${at} ${bytes}`).toMatchObject({
          version: 2,
          content: { draftNumber: 2 },
        });
        const names = await readdir(folder, { recursive: true, withFileTypes: true });
        const texts = await Promise.all(
          names
            .filter((each) => each.isFile() && each.name === 'draft.json')
            .map((each) => readFile(join(each.parentPath, each.name), 'utf8')),
        );
        expect(texts, `${at} ${bytes}`).toContain(damaged);
      }
    }
  }, 120_000);
});
