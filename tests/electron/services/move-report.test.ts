import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportAct } from '../../../core/model/report-act.ts';
import { findReportWithNumber } from '../../../electron/services/find-number.ts';
import { moveSavedReport } from '../../../electron/services/move-report.ts';
import { listNumberedDrafts, requireNumberedDraft } from '../../../electron/services/numbered-drafts.ts';
import { openReport } from '../../../electron/services/open-report.ts';
import type { Program } from '../../../electron/services/program.ts';
import { putRecord } from '../../../electron/services/put-record.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { showPeriodHome } from '../../../electron/services/show-period-home.ts';
import { attachSignedCopyFile, findSignedCopy } from '../../../electron/services/signed-copy.ts';
import { verifyData } from '../../../electron/services/verify-data.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { organisation, paragraph, period, report } from '../../support/records.ts';

let program: Program;
let version: number;
const name = { periodId: period.id, organisationId: organisation.id };
/** The records of the report; the states before them that the store keeps have hidden names. */
const records = async () =>
  (await readdir(join(program.dataFolder, 'periods', period.id, 'reports', organisation.id)))
    .filter((name) => !name.startsWith('.'))
    .sort();

beforeEach(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'giao-ban-rounds-'));
  program = makeProgram(dataFolder, { now: () => '2021-03-16T03:50:00.000Z' });
  await putBasicRecords(program);
  await putWorkspace(program);
  ({ version } = await saveReport(program.store, report, 0));
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

async function act(reportAct: ReportAct) {
  const moved = await moveSavedReport(program, { ...name, expectedVersion: version }, reportAct);
  ({ version } = moved);
  return moved.report;
}

async function issue() {
  await act({ kind: 'approve' });
  return act({ kind: 'issue', number: '12', date: '2021-03-18' });
}

async function attach(bytes: string | Uint8Array, fileName = 'bản ký.pdf') {
  const path = join(program.dataFolder, '..', `${Math.abs(version)}-${fileName}`);
  await writeFile(path, bytes);
  try {
    const moved = await attachSignedCopyFile(program, { ...name, expectedVersion: version }, path);
    ({ version } = moved);
    return moved.report;
  } finally {
    await rm(path);
  }
}

describe('submitting to the leader', () => {
  it('keeps each numbered draft as it was, whatever is written afterwards', async () => {
    expect(await act({ kind: 'submit' })).toMatchObject({ state: 'numbered-draft', draftNumber: 1 });
    const current = await openReport(program, name);
    const changed = { ...current.report, blocks: [paragraph('p-new', 'Đã sửa theo ý kiến.')] };
    ({ version } = await saveReport(program.store, changed, version));
    expect(await act({ kind: 'submit' })).toMatchObject({ draftNumber: 2 });
    expect(await listNumberedDrafts(program, name)).toEqual([
      { draftNumber: 2, submittedAt: '2021-03-16T03:50:00.000Z' },
      { draftNumber: 1, submittedAt: '2021-03-16T03:50:00.000Z' },
    ]);
    const first = await requireNumberedDraft(program, { ...name, draftNumber: 1 });
    expect(first.report.blocks).toEqual(report.blocks);
    await expect(
      program.store.save({ kind: 'numbered-draft', ...name, draftNumber: 1 }, first, 1),
    ).rejects.toMatchObject({ problem: { code: 'already-exists' } });
    expect((await verifyData(program)).problems).toEqual([]);
  });

  it('passes over a number that a power cut left behind', async () => {
    const orphan = { ...name, draftNumber: 1, submittedAt: '2021-03-16T03:40:00.000Z', report };
    await program.store.save({ kind: 'numbered-draft', ...name, draftNumber: 1 }, orphan, 0);
    expect(await act({ kind: 'submit' })).toMatchObject({ draftNumber: 2 });
  });

  it('is refused when the report has been saved elsewhere since, and freezes nothing', async () => {
    version = 7;
    await expect(act({ kind: 'submit' })).rejects.toMatchObject({ problem: { code: 'stale-version' } });
    expect(await records()).toEqual(['draft.json']);
  });
});

describe('issuing and sending', () => {
  it('is refused with the reason while the report is not approved', async () => {
    await expect(act({ kind: 'issue', number: '12', date: '2021-03-18' })).rejects.toMatchObject({
      problem: { code: 'act-not-possible', details: { reason: 'Báo cáo chưa được duyệt.' } },
    });
  });

  it('makes no revision on issue, and one for each sending', async () => {
    await issue();
    expect(await records()).toEqual(['draft.json']);
    await act({ kind: 'send' });
    await act({ kind: 'reopen' });
    await issue();
    await act({ kind: 'send' });
    expect(await records()).toEqual(['draft.json', 'r1.json', 'r2.json']);
    const sent = await program.store.read({ kind: 'report', ...name, revision: 2 });
    expect(sent?.content).toMatchObject({ revision: 2, state: 'sent', header: { number: '12' } });
    expect((await verifyData(program)).problems).toEqual([]);
  });

  it('warns of a number that a report of the same year bears', async () => {
    const earlier = { ...period, id: '2021-m02', kind: 'month' as const, ordinal: 2 };
    await putRecord(program, 'period', JSON.stringify(earlier));
    const header = { ...report.header, number: '08' };
    await saveReport(program.store, { ...report, periodId: earlier.id, header }, 0);
    const find = (number: string, year = 2021) => findReportWithNumber(program, { ...name, number, year });
    expect(await find('8')).toBe('tháng 2/2021');
    expect(await find('8', 2022)).toBeNull();
    expect(await find('9')).toBeNull();
    expect(await find('')).toBeNull();
  });
});

describe('the signed copy', () => {
  it('is kept byte for byte, shown on the home, opened, replaced and taken off', async () => {
    await issue();
    const signed = await attach('%PDF-1.7 bản ký');
    const path = await findSignedCopy(program, name);
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.7 bản ký');
    expect(signed.issued?.signedCopyName).toMatch(/bản ký\.pdf$/);
    const row = async () => (await showPeriodHome(program, period.id)).rows[0];
    expect(await row()).toMatchObject({ signedCopy: 'attached', number: '12', state: 'issued' });
    await attach('%PDF-1.7 bản ký lại');
    expect(await readFile(await findSignedCopy(program, name), 'utf8')).toBe('%PDF-1.7 bản ký lại');
    await act({ kind: 'reopen' });
    expect(await row()).toMatchObject({ signedCopy: 'outdated' });
    const checked = await verifyData(program);
    expect([checked.problems, checked.foreignFiles]).toEqual([[], []]);
    await act({ kind: 'detach-signed-copy' });
    expect(await row()).toMatchObject({ signedCopy: 'none' });
  });

  it('that is no PDF is refused and changes nothing', async () => {
    await issue();
    await expect(attach('PK\u0003\u0004 một tệp Word', 'báo cáo.docx')).rejects.toMatchObject({
      problem: { code: 'not-a-pdf' },
    });
    expect((await openReport(program, name)).report.issued?.signedCopySha256).toBeNull();
  });

  it('that was damaged on the disk is told, by opening and by the check of all data', async () => {
    await issue();
    await attach('%PDF-1.7 bản ký');
    await truncate(await findSignedCopy(program, name), 3);
    await expect(findSignedCopy(program, name)).rejects.toMatchObject({
      problem: { code: 'signed-copy-missing' },
    });
    expect((await verifyData(program)).problems).toMatchObject([{ code: 'signed-copy-missing' }]);
  });
});
