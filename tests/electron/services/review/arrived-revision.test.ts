import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import { readBench } from '../../../../electron/services/consolidation/read-bench.ts';
import { registerArrival } from '../../../../electron/services/intake/register-arrival.ts';
import { moveSavedReport } from '../../../../electron/services/move-report.ts';
import { openReport } from '../../../../electron/services/open-report.ts';
import type { Program } from '../../../../electron/services/program.ts';
import {
  moveSavedReview,
  openReview,
  saveRemarks,
  takeRevision,
} from '../../../../electron/services/review/review-report.ts';
import { saveReport } from '../../../../electron/services/save-report.ts';
import { damageRecord } from '../../../support/damage-record.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../../support/make-program.ts';
import { commission, organisation, paragraph, period, report } from '../../../support/records.ts';

let program: Program;
const name = { periodId: period.id, organisationId: organisation.id };
const facts = {
  arrivedOn: '2021-03-18',
  incomingNumber: '',
  number: '',
  date: null,
  way: 'program',
} as const;

beforeEach(async () => {
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-review-')));
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

const open = () => openReview(program, name);
const register = async (isSupplement = false) =>
  registerArrival(program, { ...name, facts, isSupplement, expectedVersion: (await open()).version }, null);
const move = async (act: Parameters<typeof moveSavedReview>[2]) =>
  moveSavedReview(program, name, act, (await open()).version);
async function write(text: string) {
  const { report: draft, version } = await openReport(program, name);
  const blocks = [...draft.blocks.filter(({ id }) => id !== 'new'), paragraph('new', text)];
  await saveReport(program.store, { ...draft, blocks }, version);
}
const textOf = ({ blocks }: Report) => JSON.stringify(blocks.find(({ id }) => id === 'new') ?? null);
const remark = { id: 'r', sectionId: null, indicatorId: null, text: 'Làm rõ', isSettled: false };

test('what is registered is read as it came, whatever is written into it afterwards', async () => {
  await saveReport(program.store, report, 0);
  expect(await open()).toMatchObject({ arrived: null, revisions: [] });
  await write('như khi đến');
  await register();
  await write('sửa sau khi gửi');
  const { arrived, report: now, revisions } = await open();
  expect(revisions).toEqual([{ revision: 1, at: program.now() }]);
  expect(textOf(arrived ?? report)).toContain('như khi đến');
  expect(textOf(now.report)).toContain('sửa sau khi gửi');
  await takeRevision(program, name);
  expect((await open()).revisions.map(({ revision }) => revision)).toEqual([2, 1]);
  // A second press adds nothing, as nothing was written since.
  await takeRevision(program, name);
  expect((await open()).revisions).toHaveLength(2);
});

test('what a supplement was asked for and what came of it are two revisions; what is accepted is the last', async () => {
  await register();
  // Registered by its scan and typed in afterwards: there was nothing to keep.
  expect((await open()).revisions).toEqual([]);
  await saveReport(program.store, report, 0);
  const { version } = await open();
  await saveRemarks(program, name, [{ ...remark, writtenAt: program.now() }], version);
  await move('request-supplement');
  expect((await open()).revisions).toHaveLength(1);
  await expect(takeRevision(program, name)).rejects.toMatchObject({ problem: { code: 'act-not-possible' } });
  await write('bổ sung');
  expect((await open()).revisions).toHaveLength(1);
  await register(true);
  expect((await open()).revisions.map(({ revision }) => revision)).toEqual([2, 1]);
  await move('accept');
  const { arrived, revisions, review } = await open();
  expect(review.state).toBe('accepted');
  expect(revisions).toHaveLength(2);
  expect(textOf(arrived ?? report)).toContain('bổ sung');
});

test('a revision that its body has sent is what has come; its number written in later makes no other', async () => {
  await saveReport(program.store, { ...report, state: 'issued' }, 0);
  await moveSavedReport(program, { ...name, expectedVersion: 1 }, { kind: 'send' });
  await moveSavedReport(
    program,
    { ...name, expectedVersion: 2 },
    { kind: 'issue', number: '45', date: '2021-03-17' },
  );
  await register();
  expect((await open()).revisions).toHaveLength(1);
});

test('the bench names the revision whose text it shows, and none for what was changed since', async () => {
  const revisionOnBench = async () =>
    (await readBench(program, { periodId: period.id, organisationId: commission.id })).reports[0]?.revision;
  await saveReport(program.store, report, 0);
  expect(await revisionOnBench()).toBe(0);
  await register();
  expect(await revisionOnBench()).toBe(1);
  await write('sửa sau khi gửi');
  expect(await revisionOnBench()).toBe(0);
});

test('a damaged revision is told and hides nothing else', async () => {
  await saveReport(program.store, report, 0);
  await register();
  await damageRecord(
    join(program.dataFolder, 'periods', period.id, 'reports', organisation.id, 'r1.json'),
    '{',
  );
  const { arrived, revisions, report: now } = await openReview(makeProgram(program.dataFolder), name);
  expect(arrived).toBeNull();
  expect(revisions).toEqual([{ revision: 1, at: null }]);
  expect(now.report.blocks).toEqual(report.blocks);
});
