import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPeriod } from '../../../electron/services/create-period.ts';
import { createWorkspace, listOrganisationChoices } from '../../../electron/services/create-workspace.ts';
import { openWorkspace } from '../../../electron/services/open-workspace.ts';
import type { Program } from '../../../electron/services/program.ts';
import { loseRecord } from '../../support/lose-record.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';

let program: Program;
const office = { provinceId: 'ninh-binh', bodyIds: ['mttq', 'hnd'], other: null };

beforeEach(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'giao-ban-workspace-'));
  const now = () => '2026-03-16T03:42:07.000Z';
  program = {
    dataFolder,
    assetsFolder: join(import.meta.dirname, '../../../assets'),
    openMode: 'edit',
    store: openRecordStore(dataFolder, now),
    printer: {
      render: () => Promise.reject(new Error('nothing is printed here')),
      renderWorkbook: () => Promise.reject(new Error('nothing is printed here')),
      warmUp: () => undefined,
    },
    now,
    newId: () => 'id-1',
  };
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

describe('the first run', () => {
  it('makes the chosen bodies under the names of their province', async () => {
    await createWorkspace(program, {
      ...office,
      other: { name: 'Hội Luật gia tỉnh', shortName: 'Hội Luật gia' },
    });
    const state = await openWorkspace(program);
    expect(state).toMatchObject({ status: 'ready', periods: [], problems: [] });
    const mttq = await program.store.read({ kind: 'organisation', id: 'ninh-binh-mttq' });
    expect(mttq?.content.versions[0]).toMatchObject({
      name: 'Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Ninh Bình',
      issuerLines: ['BAN THƯỜNG TRỰC'],
    });
    expect((await program.store.read({ kind: 'organisation', id: 'id-1' }))?.content.versions[0]?.name).toBe(
      'Hội Luật gia tỉnh',
    );
  });

  it('offers a city the commission of a city, and refuses the one of a tỉnh', async () => {
    const { bodies } = await listOrganisationChoices(program);
    const ofTinh = bodies.find((body) => body.provinceTypes?.includes('tỉnh'));
    expect(ofTinh).toBeDefined();
    await expect(
      createWorkspace(program, { provinceId: 'ha-noi', bodyIds: [ofTinh?.id ?? ''], other: null }),
    ).rejects.toMatchObject({ problem: { code: 'unknown-organisation' } });
  });

  it('never comes again over data whose workspace file was lost', async () => {
    await createWorkspace(program, office);
    const key = { kind: 'organisation', id: 'ninh-binh-mttq' } as const;
    const stored = await program.store.read(key);
    const [version] = stored?.content.versions ?? [];
    if (!stored || !version) throw new Error('fixture');
    await program.store.save(
      key,
      { ...stored.content, versions: [{ ...version, shortName: 'Tên đã sửa' }] },
      1,
    );
    await createPeriod(program, { kind: 'quarter', year: 2026, ordinal: 1, title: '' });
    await loseRecord(join(program.dataFolder, 'workspace.json'));
    const reopened = { ...program, store: openRecordStore(program.dataFolder, program.now) };
    expect(await openWorkspace(reopened)).toMatchObject({
      status: 'unreadable',
      problems: [{ code: 'unreadable-file', details: { file: 'workspace.json' } }],
    });
    await createWorkspace(reopened, office);
    expect((await reopened.store.read(key))?.content.versions[0]?.shortName).toBe('Tên đã sửa');
  });
});
