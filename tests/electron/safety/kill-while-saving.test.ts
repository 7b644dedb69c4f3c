import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { killWhileSaving } from '../../../electron/safety/kill-while-saving.ts';
import { startNodeChild } from '../../../electron/safety/start-node-child.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import { report } from '../../support/records.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const childFile = join(import.meta.dirname, '../../../electron/safety/saving-child.ts');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-kill-'));
  const store = openRecordStore(folder, () => '2021-03-16T03:42:07.000Z');
  for (const organisationId of ['hoi-nong-dan', 'hoi-phu-nu', 'mttq']) {
    const key = { kind: 'report', periodId: '2021-q1', organisationId, revision: 0 } as const;
    await store.save(key, { ...report, organisationId }, 0);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a program that is killed while it saves', () => {
  it('has lost nothing that was told as saved, and left no file unreadable', async () => {
    const result = await killWhileSaving({
      folder,
      childFile,
      startChild: startNodeChild,
      saves: 60,
      random: seededRandom(20_210_316),
    });
    expect(result).toMatchObject({ lost: 0, unreadable: 0 });
    expect(result.saves).toBeGreaterThanOrEqual(60);
    expect(result.kills).toBeGreaterThan(0);
  }, 60_000);

  it('is found out when a save that was told is taken back, or a file spoilt: the check itself sees', async () => {
    const path = join(folder, 'periods/2021-q1/reports/mttq/draft.json');
    const before = await readFile(path);
    const result = await killWhileSaving({
      folder,
      childFile,
      startChild: (file, args) => {
        const child = startNodeChild(file, args);
        return { ...child, ended: child.ended.then(() => writeFile(path, before)) };
      },
      saves: 8,
      random: () => 0.3,
    });
    expect(result.lost).toBeGreaterThan(0);
    const spoilt = await killWhileSaving({
      folder,
      childFile,
      startChild: (file, args) => {
        const child = startNodeChild(file, args);
        return { ...child, ended: child.ended.then(() => writeFile(path, '{')) };
      },
      saves: 1,
      random: () => 0.1,
    });
    expect(spoilt.unreadable).toBeGreaterThan(0);
  }, 60_000);
});
