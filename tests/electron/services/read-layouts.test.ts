import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../../core/documents/print-document.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { openReport } from '../../../electron/services/open-report.ts';
import { openWorkspace } from '../../../electron/services/open-workspace.ts';
import { exportReport, previewReport } from '../../../electron/services/print-report.ts';
import type { Program } from '../../../electron/services/program.ts';
import { getRecord, putRecord } from '../../../electron/services/put-record.ts';
import { readLookOfReport } from '../../../electron/services/read-layouts.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { verifyData } from '../../../electron/services/verify-data.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { commission, organisation, period, report } from '../../support/records.ts';

let program: Program;
let printed: PrintDocument[] = [];
const name = { periodId: period.id, organisationId: organisation.id };

const adjusted: LayoutRecord = {
  id: 'front-hd91',
  baseId: 'front-hd91',
  name: 'Văn bản của MTTQ (HD 91/HD-MTTW-BTT)',
  from: '2013-04-08',
  to: null,
  switches: { linePitchPt: 20, level1Suffix: '-' },
};

beforeEach(async () => {
  printed = [];
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-layouts-')), {
    printer: {
      render: async (document) => {
        printed.push(document);
        return { bytes: new Uint8Array([1]), pageCount: 1, missingCharacters: [], places: [] };
      },
      renderWorkbook: () => Promise.reject(new Error('no workbook is made here')),
      warmUp: () => undefined,
    },
  });
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

const put = (record: object) => putRecord(program, 'layout', JSON.stringify(record));

/** A file as a broken disk would leave it. */
async function damage(id: string): Promise<void> {
  await mkdir(join(program.dataFolder, 'layouts'), { recursive: true });
  await writeFile(join(program.dataFolder, 'layouts', `${id}.json`), '{"schemaVersion":1,"vers');
}

describe('a layout of the house', () => {
  it('is kept as a record, with what a newer program wrote into it', async () => {
    await put({ ...adjusted, someday: 1, switches: { ...adjusted.switches, later: 'x' } });
    const { content } = await getRecord(program, 'layout', ['front-hd91']);
    expect(content).toMatchObject({ someday: 1, switches: { linePitchPt: 20, later: 'x' } });
    expect(await verifyData(program)).toMatchObject({ problems: [], foreignFiles: [] });
  });

  it('is what screen and print both show', async () => {
    await saveReport(program.store, report, 0);
    await put(adjusted);
    const opened = await openReport(program, name);
    await previewReport(program, opened.report);
    expect(opened.layout).toMatchObject({ id: 'front-hd91', headingMarks: { level1Suffix: '-' } });
    expect(printed.map(({ layout }) => layout)).toEqual([opened.layout]);
    expect(opened.layoutProblems).toEqual([]);
  });

  it.each([
    [{ ...adjusted, switches: { marginLeftMm: 50, marginRightMm: 50 } }, 'invalid-record'],
    [{ ...adjusted, switches: { linePitchPt: 0 } }, 'invalid-record'],
    [{ ...adjusted, to: '2010-01-01' }, 'invalid-record'],
    [{ ...adjusted, id: 'cua-tinh', baseId: 'khong-co' }, 'unknown-layout'],
    [{ ...adjusted, id: 'party-hd36' }, 'invalid-record'],
  ])('is not written when it makes no page', async (record, code) => {
    await expect(put(record)).rejects.toMatchObject({ problem: { code } });
    expect(await program.store.listIds('layout')).toEqual([]);
  });
});

describe('a damaged layout', () => {
  it('never stops printing: the shipped one serves, and that is said', async () => {
    await saveReport(program.store, report, 0);
    await damage('front-hd91');
    const opened = await openReport(program, name);
    expect(opened.layout).toMatchObject({ id: 'front-hd91', headingMarks: { level1Suffix: '.' } });
    expect(opened.layoutProblems.map(describeProblem)).toEqual([
      expect.stringMatching(/layouts.front-hd91\.json/),
    ]);
    const out = join(program.dataFolder, 'out.pdf');
    const exported = await exportReport(program, name, 'pdf', out);
    expect(printed).toHaveLength(1);
    expect(exported.layoutProblems).toHaveLength(1);
    expect(await openWorkspace(program)).toMatchObject({
      status: 'ready',
      problems: [{ code: 'unreadable-file' }],
    });
    expect((await verifyData(program)).problems).toHaveLength(1);
  });

  it('of a family of its own gives way to the one on which it stood', async () => {
    await saveReport(program.store, report, 0);
    const [version] = organisation.versions;
    const versions = [{ ...version, layoutFamily: 'cua-tinh', fallbackLayoutFamily: 'farmers' }];
    await putRecord(program, 'organisation', JSON.stringify({ ...organisation, versions }));
    await damage('cua-tinh');
    expect((await openReport(program, name)).layout.id).toBe('farmers-national');
  });
});

describe('the date of a document', () => {
  it('decides on the screen as in print what a body is called and how its page looks', async () => {
    const [version] = commission.versions;
    if (!version) throw new Error('no version');
    const versions = [
      { ...version, to: '2021-03-31' },
      {
        ...version,
        from: '2021-04-01',
        shortName: 'Ban mới',
        issuerLines: ['BAN MỚI'],
        layoutFamily: 'state',
      },
    ];
    await putRecord(program, 'organisation', JSON.stringify({ ...commission, versions }));
    // The data end on 14 March, the report is dated in April.
    const header = { ...report.header, date: { year: 2021, month: 4, day: 5 } };
    const late = { ...report, organisationId: commission.id, receiverId: null, header };
    await saveReport(program.store, late, 0);
    const key = { periodId: period.id, organisationId: commission.id };
    const opened = await openReport(program, key);
    await previewReport(program, late);
    expect(opened.organisation.shortName).toBe('Ban mới');
    expect(opened.layout.id).toBe('state-nd30');
    expect(printed[0]?.layout).toEqual(opened.layout);
    const before = await readLookOfReport(program, key, { year: 2021, month: 3, day: 31 });
    expect(before).toMatchObject({
      organisation: { shortName: 'Ban Dân vận' },
      layout: { id: 'party-hd36' },
    });
  });

  it('of a new report is the month in which it is due', async () => {
    const opened = await openReport(program, name);
    expect(opened.report.header.date).toEqual({ year: 2021, month: 3, day: null });
  });
});
