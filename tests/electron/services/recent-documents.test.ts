import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Handlers } from '../../../core/contract/contract.ts';
import type { DocumentName } from '../../../core/model/recent-documents.ts';
import type { Report } from '../../../core/model/report.ts';
import { followOpened } from '../../../electron/services/follow-opened.ts';
import { removeReport } from '../../../electron/services/history/bin.ts';
import { beginOrOpenLetter, saveLetter } from '../../../electron/services/letters.ts';
import type { Program } from '../../../electron/services/program.ts';
import { openRecentStore, showRecent } from '../../../electron/services/recent-documents.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { damageRecord } from '../../support/damage-record.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { report } from '../../support/records.ts';

const abstract = 'phương án bảo vệ mục tiêu X';
const openedAt = '2021-03-16T03:42:07.000Z';
const { periodId, organisationId } = report;
const name: DocumentName = { kind: 'report', periodId, organisationId };

let folder: string;
let program: Program;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-recent-'));
  program = makeProgram(join(folder, 'data'));
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (change: Partial<Report['header']> = {}) =>
  saveReport(program.store, { ...report, header: { ...report.header, abstract, number: '7', ...change } }, 0);
const showOne = async (document: DocumentName, isSecret = false) => {
  const [row] = await showRecent(program, [{ document, openedAt, isSecret }]);
  return row;
};

it('are told by what they are called now, letters too', async () => {
  await write();
  expect(await showOne(name)).toEqual({
    document: name,
    openedAt,
    name: 'Báo cáo quý I/2021 - Hội Nông dân tỉnh',
    detail: `Số 7 · ${abstract}`,
    secrecy: '',
    state: 'there',
  });
  const { letter } = await beginOrOpenLetter(program, { periodId, kind: 'request' });
  await saveLetter(program, { ...letter, header: { ...letter.header, abstract: '' } }, 0);
  expect(await showOne({ kind: 'letter', periodId, id: letter.id })).toMatchObject({
    name: 'Công văn đề nghị báo cáo quý I/2021',
    detail: 'Chưa có số',
  });
});

it('tell of a document with a độ mật its kind and number alone, and keep nothing of it on the PC', async () => {
  await write({ secrecy: 'top-secret' });
  expect(await showOne(name)).toMatchObject({ name: 'Báo cáo', detail: 'Số 7', secrecy: 'Tối mật' });
  const path = join(folder, 'recent.json');
  await openRecentStore(path).note('own', { document: name, openedAt, isSecret: true });
  expect(await readFile(path, 'utf8')).not.toMatch(/mục tiêu|Nông dân|"7"/);
});

it('tell what has become of one that is in the bin, gone or unreadable', async () => {
  await write();
  await removeReport(program, { periodId, organisationId });
  expect(await showOne(name)).toMatchObject({
    name: 'Báo cáo quý I/2021 - Hội Nông dân tỉnh',
    state: 'in-bin',
  });
  expect(await showOne(name, true)).toMatchObject({ name: 'Báo cáo', detail: '', state: 'in-bin' });
  expect(await showOne({ kind: 'letter', periodId, id: 'request' })).toMatchObject({
    name: 'Công văn quý I/2021',
    state: 'missing',
  });
  await write();
  await damageRecord(join(folder, 'data/periods', periodId, 'reports', organisationId, 'draft.json'), '{');
  expect(await showOne(name)).toMatchObject({ state: 'unreadable' });
});

it('are kept for each set of data by itself, outside it, and begin anew when their file is damaged', async () => {
  const path = join(folder, 'recent.json');
  const store = openRecentStore(path);
  await Promise.all([
    store.note('own', { document: name, openedAt, isSecret: false }),
    store.note('own', { document: { ...name, periodId: '2020-q4' }, openedAt, isSecret: false }),
    store.note('other', { document: name, openedAt, isSecret: false }),
  ]);
  const again = openRecentStore(path);
  expect((await again.list('own')).map(({ document }) => document.periodId)).toEqual(['2020-q4', periodId]);
  await again.forget('own', name);
  expect(await again.list('own')).toHaveLength(1);
  await again.clear('own');
  expect([await again.list('own'), (await again.list('other')).length]).toEqual([[], 1]);
  await writeFile(path, '{"byWorkspace":7');
  expect(await openRecentStore(path).list('other')).toEqual([]);
});

it('are those that the page opens, a new one from its first save on, and anew when it is given a độ mật', async () => {
  const told: string[] = [];
  const secret: Report = { ...report, header: { ...report.header, secrecy: 'secret' } };
  const handlers = followOpened(
    {
      'report:open': async () => ({ report, version: 0 }),
      'report:save': async () => ({ version: 1, savedAt: openedAt }),
    } as unknown as Handlers,
    (document, isSecret) => told.push(`${document.kind} ${isSecret}`),
  );
  await handlers['report:open']({ periodId, organisationId });
  expect(told).toEqual([]);
  await handlers['report:save']({ report, expectedVersion: 0 });
  await handlers['report:save']({ report, expectedVersion: 1 });
  expect(told).toEqual(['report false']);
  await handlers['report:save']({ report: secret, expectedVersion: 2 });
  await handlers['report:save']({ report: secret, expectedVersion: 3 });
  expect(told).toEqual(['report false', 'report true']);
});
