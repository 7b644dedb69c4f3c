import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { AnyRecord, Migration } from '../../../core/migrations/migration.ts';
import { listBackups } from '../../../electron/backup/list-backups.ts';
import { migrateFolder, readSchemaVersion } from '../../../electron/backup/migrate-folder.ts';
import { finishSwap } from '../../../electron/backup/swap-in.ts';
import { systemFiles, type FileSystem } from '../../../electron/store/file-system.ts';
import { keyOfPath } from '../../../electron/store/key-of-path.ts';
import { parseEnvelope } from '../../../electron/store/record-file.ts';
import { FaultyFiles, PowerCut, remains } from '../../support/faulty-files.ts';
import { makeQuickFolder } from '../../support/quick-folder.ts';
import { readTree } from '../../support/read-tree.ts';

const fixture = join(import.meta.dirname, '../../fixtures/schema-1/data');
const now = () => '2026-11-28T23:00:00.000Z';
const mark = (record: AnyRecord): AnyRecord => ({ ...record, migrated: true });
/** A version that this program does not have yet: every record is marked, a report's draft number moves. */
const steps: Migration[] = [
  {
    from: 1,
    name: 'for-the-test',
    steps: {
      workspace: mark,
      person: mark,
      period: mark,
      report: ({ draftNumber, ...rest }) => ({ ...rest, draft: { number: draftNumber }, migrated: true }),
    },
  },
];
const changedKinds = new Set(['workspace', 'person', 'period', 'report']);
let root: string;
let before: Record<string, string>;
beforeAll(async () => {
  root = await makeQuickFolder('giao-ban-migrate-');
  before = await readTree(fixture);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A few records suffice where a migration is begun again and again: one that does not change, one that is renamed within. */
const fewRecords = [
  'workspace.json',
  'indicators/nd01.json',
  'periods/2021-q1/period.json',
  'periods/2021-q1/reports/hoi-nong-dan/draft.json',
];

async function prepare(paths: readonly string[] = ['']) {
  const name = randomUUID();
  const place = {
    dataFolder: join(root, name, 'data'),
    folder: join(root, name, 'backups'),
    aside: join(root, name, 'aside'),
  };
  await mkdir(place.aside, { recursive: true });
  for (const path of paths) cpSync(join(fixture, path), join(place.dataFolder, path), { recursive: true });
  return { ...place, name };
}

const migrate = (place: { dataFolder: string; folder: string }, files: FileSystem) =>
  migrateFolder({ ...place, files, machine: 'MAY-1', now, to: 2, steps, validate: () => undefined });

function expectVersion(tree: Record<string, string>, version: 1 | 2, what = ''): void {
  for (const [path, text] of Object.entries(tree)) {
    const kind = keyOfPath(path)?.kind ?? '';
    const envelope = parseEnvelope(Buffer.from(text, 'latin1').toString('utf8'), path, 2);
    expect(envelope.schemaVersion, `${what} ${path}`).toBe(version);
    const isMarked = version === 2 && changedKinds.has(kind);
    expect(JSON.stringify(envelope.content).includes('"migrated":true'), `${what} ${path}`).toBe(isMarked);
    expect(JSON.stringify(envelope.content), path).toContain('unknownToAll');
  }
}

describe('A migration of a data folder', () => {
  it('keeps a backup, brings every record along, and leaves damaged ones as they are', async () => {
    const place = await prepare();
    await writeFile(join(place.dataFolder, 'people', 'hong.json'), '{');
    await migrate(place, systemFiles);
    expect(await readFile(join(place.dataFolder, 'people', 'hong.json'), 'utf8')).toBe('{');
    await rm(join(place.dataFolder, 'people', 'hong.json'));
    const after = await readTree(place.dataFolder);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expectVersion(after, 2);
    expect(await readSchemaVersion(systemFiles, place.dataFolder)).toBe(2);
    expect(await listBackups(systemFiles, place.folder)).toMatchObject([{ reason: 'migration' }]);
    const text = after['periods/2021-q1/reports/hoi-nong-dan/draft.json'] ?? '';
    const report = parseEnvelope(Buffer.from(text, 'latin1').toString('utf8'), '', 2);
    expect(report.content).toMatchObject({ draft: { number: 0 } });
  });

  // `npm run reliability` cuts at every call.
  it('with the power cut at each call in turn is of the old version or of the new one, in every record', async () => {
    const first = await prepare(fewRecords);
    const counting = new FaultyFiles(first.aside, 0, 'none');
    const small = await readTree((await prepare(fewRecords)).dataFolder);
    await migrate(first, counting.files);
    let old = 0;
    let renewed = 0;
    for (let at = 1; at <= counting.calls.length; at += 1) {
      const place = await prepare(fewRecords);
      const files = new FaultyFiles(place.aside, at, 'power-cut');
      const isTold = await migrate(place, files.files).then(
        () => true,
        (error: unknown) => {
          expect(error instanceof ProblemError || error instanceof PowerCut, String(error)).toBe(true);
          return false;
        },
      );
      const kept = Math.floor(at / remains.length) % 2 === 0 ? 0 : files.pendingChanges;
      await files.settle(kept, remains[at % remains.length] ?? 'lost');
      await finishSwap(systemFiles, place.dataFolder);
      const after = await readTree(place.dataFolder);
      expect(Object.keys(after), `${at}`).toEqual(Object.keys(small));
      const version = (await readSchemaVersion(systemFiles, place.dataFolder)) === 2 ? 2 : 1;
      if (isTold) expect(version).toBe(2);
      expectVersion(after, version, `${at}`);
      if (version === 1) old += 1;
      else renewed += 1;
      if (version === 1) {
        expect(after).toEqual(small);
        await migrate(place, systemFiles);
        expectVersion(await readTree(place.dataFolder), 2, `${at} again`);
      }
      rmSync(join(root, place.name), { recursive: true });
    }
    expect(old).toBeGreaterThan(12);
    expect(renewed).toBeGreaterThan(5);
  }, 300_000);

  it('whose calls fail in turn says so and leaves one version', async () => {
    const first = await prepare(fewRecords);
    const counting = new FaultyFiles(first.aside, 0, 'none');
    await migrate(first, counting.files);
    for (let at = 1; at <= counting.calls.length; at += 2) {
      const place = await prepare(fewRecords);
      await migrate(place, new FaultyFiles(place.aside, at, 'ENOSPC').files).catch((error: unknown) =>
        expect(error instanceof ProblemError, String(error)).toBe(true),
      );
      await finishSwap(systemFiles, place.dataFolder);
      const version = (await readSchemaVersion(systemFiles, place.dataFolder)) === 2 ? 2 : 1;
      expectVersion(await readTree(place.dataFolder), version, `${at}`);
      rmSync(join(root, place.name), { recursive: true });
    }
  }, 120_000);

  it('whose step makes what the new schema refuses changes nothing', async () => {
    const place = await prepare();
    const wrong = migrateFolder({
      ...place,
      files: systemFiles,
      machine: 'MAY-1',
      now,
      to: 2,
      steps: [{ from: 1, name: 'wrong', steps: { person: () => ({}) } }],
    });
    await expect(wrong).rejects.toMatchObject({ problem: { code: 'unreadable-file' } });
    expect(await readTree(place.dataFolder)).toEqual(before);
  });
});
