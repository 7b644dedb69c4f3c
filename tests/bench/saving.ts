import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openWorkspace } from '../../electron/services/open-workspace.ts';
import type { Program } from '../../electron/services/program.ts';
import { showPeriodHome } from '../../electron/services/show-period-home.ts';
import { openRecordStore } from '../../electron/store/open-record-store.ts';
import { organisation, period } from '../support/records.ts';
import { usualReport } from './make-records.ts';
import { limitRow, measureInTurn, row, type Row } from './measure.ts';

/** Saving one report beside the floor (temporary file, write, fsync, rename, fsync of the folder), and the first screen. */
export async function benchSaving(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const reports of [100, 10_000]) {
    const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
    try {
      rows.push(...(await benchFolder(folder, reports)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function benchFolder(folder: string, reports: number): Promise<Row[]> {
  const now = () => new Date().toISOString();
  const dataFolder = join(folder, 'data');
  const store = openRecordStore(dataFolder, now);
  const bodies = Math.min(reports, 100);
  const periods = reports / bodies;
  const idOf = (index: number) => `don-vi-${index}`;
  for (let index = 0; index < bodies; index += 1) {
    await store.save({ kind: 'organisation', id: idOf(index) }, { ...organisation, id: idOf(index) }, 0);
  }
  for (let each = 0; each < periods; each += 1) {
    const periodId = `${1950 + each}-q1`;
    const ids = Array.from({ length: bodies }, (_, index) => idOf(index));
    await store.save(
      { kind: 'period', id: periodId },
      { ...period, id: periodId, year: 1950 + each, expectedOrganisationIds: ids },
      0,
    );
    await Promise.all(
      ids.map((organisationId) =>
        store.save(
          { kind: 'report', periodId, organisationId, revision: 0 },
          usualReport(organisationId, periodId),
          0,
        ),
      ),
    );
  }
  await store.save(
    { kind: 'workspace' },
    {
      id: 'w',
      name: 'w',
      organisationIds: [idOf(0)],
      officeId: null,
      isPractice: false,
      createdAt: now(),
    },
    0,
  );

  const key = { kind: 'report', periodId: '1950-q1', organisationId: idOf(0), revision: 0 } as const;
  const stored = await store.read(key);
  if (!stored) throw new Error('the report was just saved');
  const bytes = JSON.stringify(stored);
  let version = stored.version;
  const saving = await measureInTurn(
    {
      floor: async () =>
        writeAtFloor(join(dataFolder, 'periods', '1950-q1', 'reports', idOf(0), 'floor.json'), bytes),
      save: async (round) => {
        const content = { ...stored.content, draftNumber: round };
        ({ version } = await store.save(key, content, version));
      },
    },
    { rounds: 200, warmUps: 20 },
  );
  const program: Program = {
    dataFolder,
    assetsFolder: '',
    openMode: 'edit',
    store,
    printer: {
      render: () => Promise.reject(new Error('not printed')),
      renderWorkbook: () => Promise.reject(new Error('not printed')),
      warmUp: () => undefined,
    },
    now,
    newId: () => 'x',
  };
  const start = await measureInTurn(
    {
      index: async () => openWorkspace({ ...program, store: openRecordStore(dataFolder, now) }),
      home: async () => showPeriodHome({ ...program, store: openRecordStore(dataFolder, now) }, '1950-q1'),
    },
    { rounds: 9 },
  );
  const size = `${(bytes.length / 1000).toFixed(0)} KB, ${reports.toLocaleString('en')} reports`;
  return [
    row(`save one report, with two generations (${size})`, saving.save, 'atomic floor', saving.floor, 2),
    limitRow(`index at start (${size})`, start.index, 30),
    limitRow(`home of a period of ${bodies} bodies`, start.home, null),
  ];
}

async function writeAtFloor(path: string, text: string): Promise<void> {
  const file = await open(`${path}.tmp`, 'w');
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(`${path}.tmp`, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
}
