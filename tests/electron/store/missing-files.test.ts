import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearLeftovers } from '../../../electron/store/clear-leftovers.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import { organisation, period, report } from '../../support/records.ts';

const key = {
  kind: 'report',
  periodId: report.periodId,
  organisationId: report.organisationId,
  revision: 0,
} as const;
const place = 'periods/2021-q1/reports/hoi-nong-dan';
let folder: string;
const now = () => '2021-03-16T03:42:07.000Z';
const open = () => openRecordStore(folder, now);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-missing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file that is gone while its generations are there', () => {
  it('is put back from the newest one, and told', async () => {
    const store = open();
    await store.save(key, report, 0);
    await store.save(key, { ...report, sentAt: now() }, 1);
    await rm(join(folder, place, 'draft.json'));
    const again = open();
    expect(await again.listReporters('2021-q1')).toEqual(['hoi-nong-dan']);
    expect(await again.read(key)).toMatchObject({ version: 1, content: { sentAt: null } });
    expect(await again.listRestored()).toMatchObject([
      { reason: 'missing', file: `${place}/draft.json`, isSeen: false },
    ]);
    expect(await readdir(join(folder, place))).toContain('draft.json');
    expect((await again.save(key, report, 1)).version).toBe(2);
  });

  it('is found in lists too', async () => {
    const store = open();
    await store.save({ kind: 'organisation', id: organisation.id }, organisation, 0);
    await store.save({ kind: 'period', id: period.id }, period, 0);
    await rm(join(folder, 'organisations', `${organisation.id}.json`));
    await rm(join(folder, 'periods/2021-q1/period.json'));
    const again = open();
    expect(await again.listIds('organisation')).toEqual([organisation.id]);
    expect(await again.listIds('period')).toEqual([period.id]);
    expect((await again.read({ kind: 'organisation', id: organisation.id }))?.version).toBe(1);
    expect((await again.read({ kind: 'period', id: period.id }))?.version).toBe(1);
    expect(await again.listRestored()).toHaveLength(2);
  });

  it('stays away when it was removed into the bin', async () => {
    const store = open();
    const named = { kind: 'organisation', id: organisation.id } as const;
    await store.save(named, organisation, 0);
    await store.save(named, organisation, 1);
    await store.remove(named, 2);
    const again = open();
    expect(await again.read(named)).toBeNull();
    expect(await again.listIds('organisation')).toEqual([]);
  });
});

it('temporary files of broken-off saves go after a day, and nothing else does', async () => {
  await open().save(key, report, 0);
  const old = new Date('2021-03-15T03:00:00.000Z');
  const ours = ['.draft.json.4711-12.tmp', '.writer.lock.0f3b1c52-0000-4000-8000-000000000000-3.tmp'];
  const others = ['.ghi-chu.tmp', 'draft.tmp', '.draft.json.2'];
  for (const name of [...ours, ...others]) {
    await writeFile(join(folder, place, name), '');
    await utimes(join(folder, place, name), old, old);
  }
  await writeFile(join(folder, place, '.draft.json.4711-13.tmp'), '');
  expect(await clearLeftovers(folder, Date.parse('2021-03-16T03:42:07.000Z'))).toBe(2);
  expect((await readdir(join(folder, place))).sort()).toEqual(
    [...others, '.draft.json.1', '.draft.json.4711-13.tmp', 'draft.json'].sort(),
  );
});
