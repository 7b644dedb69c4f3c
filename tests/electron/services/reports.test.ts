import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPeriod } from '../../../electron/services/create-period.ts';
import { openReport } from '../../../electron/services/open-report.ts';
import { openWorkspace } from '../../../electron/services/open-workspace.ts';
import type { Program } from '../../../electron/services/program.ts';
import { putRecord } from '../../../electron/services/put-record.ts';
import { listEarlierReports, readEarlierReport } from '../../../electron/services/read-earlier-report.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { showPeriodHome } from '../../../electron/services/show-period-home.ts';
import { verifyData } from '../../../electron/services/verify-data.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { damageRecord } from '../../support/damage-record.ts';
import { loseRecord } from '../../support/lose-record.ts';
import { organisation, paragraph, period, report } from '../../support/records.ts';

let program: Program;
const name = { periodId: period.id, organisationId: organisation.id };

beforeEach(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'giao-ban-services-'));
  program = makeProgram(dataFolder);
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

describe('a report', () => {
  it('begins from the outline and is on disk only after the first save', async () => {
    const opened = await openReport(program, name);
    expect(opened).toMatchObject({ version: 0, savedAt: null, periodName: 'quý I/2021', previous: null });
    expect(opened.report.blocks.length).toBeGreaterThan(4);
    expect((await showPeriodHome(program, period.id)).rows[0]?.state).toBeNull();
    await saveReport(program.store, opened.report, 0);
    expect((await openReport(program, name)).version).toBe(1);
    expect((await showPeriodHome(program, period.id)).rows[0]?.state).toBe('drafting');
  });

  it('of the next quarter shows the values, tasks and signer of this one', async () => {
    await saveReport(program.store, report, 0);
    const next = await createPeriod(program, { kind: 'quarter', year: 2021, ordinal: 2, title: '' });
    const opened = await openReport(program, { ...name, periodId: next.id });
    expect(opened.previous).toMatchObject({
      periodName: 'quý I/2021',
      figures: [{ indicatorId: 'nd01', value: '1018' }],
    });
    expect(opened.openTasks).toMatchObject([{ task: { id: 't1' }, fromPeriodId: period.id }]);
    expect(opened.report.header).toMatchObject({
      signerName: 'Nguyễn Văn Thử',
      authority: 'on-behalf',
      number: '',
      recipients: ['Ban Dân vận Tỉnh uỷ', 'Lưu VP'],
    });
  });

  it('keeps a task of an earlier quarter open until a report calls it done, though one in between is missing', async () => {
    await saveReport(program.store, report, 0);
    const quarters = await Promise.all(
      (
        [
          [2021, 3],
          [2021, 4],
          [2022, 1],
          [2022, 2],
          [2022, 3],
          [2022, 4],
        ] as const
      ).map(([year, ordinal]) => createPeriod(program, { kind: 'quarter', year, ordinal, title: '' })),
    );
    const open = (index: number) => openReport(program, { ...name, periodId: quarters[index]?.id ?? '' });
    const answerAs = async (index: number, outcome: 'carried-over' | 'done') => {
      const { report: draft, openTasks, version } = await open(index);
      const lastTaskAnswers = openTasks.map(({ task, fromPeriodId }) => ({
        taskId: task.id,
        fromPeriodId,
        outcome,
        result: '',
        reason: '',
        statedInSectionId: null,
      }));
      await saveReport(program.store, { ...draft, lastTaskAnswers }, version);
    };
    expect((await open(0)).previous).toBeNull();
    expect((await open(0)).openTasks).toMatchObject([{ task: { id: 't1' }, periodName: 'quý I/2021' }]);
    // Five quarters later than it was set, it is known by the answer that carried it on.
    await answerAs(2, 'carried-over');
    expect((await open(4)).openTasks).toMatchObject([{ task: { id: 't1' }, fromPeriodId: period.id }]);
    await answerAs(4, 'done');
    expect((await open(5)).openTasks).toEqual([]);
  });

  it('shows the same period of last year, and the year’s earlier quarters only when none is missing', async () => {
    await saveReport(program.store, report, 0);
    const figure = { indicatorId: 'nd01', state: 'value', value: '1018' };
    const [third, nextYear] = [
      await createPeriod(program, { kind: 'quarter', year: 2021, ordinal: 3, title: '' }),
      await createPeriod(program, { kind: 'quarter', year: 2022, ordinal: 1, title: '' }),
    ];
    const opened = await openReport(program, { ...name, periodId: third.id });
    expect(opened).toMatchObject({ lastYear: null, earlierInYear: [] });
    expect((await openReport(program, { ...name, periodId: nextYear.id })).lastYear).toEqual({
      periodName: 'quý I/2021',
      figures: [figure],
    });
    const second = await createPeriod(program, { kind: 'quarter', year: 2021, ordinal: 2, title: '' });
    await saveReport(program.store, { ...report, periodId: second.id }, 0);
    const again = await openReport(program, { ...name, periodId: third.id });
    expect(again.earlierInYear.map((each) => each.periodName)).toEqual(['quý I/2021', 'quý II/2021']);
  });

  it('finds its earlier ones, whatever kind of period, and no later one', async () => {
    await saveReport(program.store, report, 0);
    const half = await createPeriod(program, { kind: 'half-year', year: 2021, ordinal: null, title: '' });
    const asked = { ...name, periodId: half.id };
    expect(await listEarlierReports(program, asked)).toEqual([
      { periodId: period.id, organisationId: name.organisationId, periodName: 'Quý I/2021' },
    ]);
    expect(await readEarlierReport(program, name)).toEqual({ periodName: 'quý I/2021', year: 2021, report });
    expect(await listEarlierReports(program, name)).toEqual([]);
    await expect(readEarlierReport(program, asked)).rejects.toMatchObject({
      problem: { code: 'record-missing' },
    });
  });

  it.each([
    ['unknown-organisation', { organisationId: 'khong-co' }],
    ['unknown-period', { periodId: '1999-q1' }],
    ['unknown-indicator', { figures: report.figures.map((figure) => ({ ...figure, indicatorId: 'zz99' })) }],
    [
      'record-too-large',
      { blocks: Array.from({ length: 30 }, (_, i) => paragraph(`b${i}`, 'ă'.repeat(90_000))) },
    ],
  ])('is refused with "%s" and nothing is written', async (code, change) => {
    await expect(saveReport(program.store, { ...report, ...change }, 0)).rejects.toMatchObject({
      problem: { code },
    });
    expect(await program.store.listReporters(period.id)).toEqual([]);
  });

  it('may not refer to an unknown figure in its prose or in a table', async () => {
    const content = [{ type: 'figure' as const, indicatorId: 'zz99' }];
    const table = {
      type: 'table' as const,
      id: 'x',
      columnShares: [1],
      headerRowCount: 0,
      rows: [{ cells: [{ content: [content] }] }],
    };
    await expect(
      saveReport(program.store, { ...report, blocks: [...report.blocks, table] }, 0),
    ).rejects.toMatchObject({ problem: { code: 'unknown-indicator', details: { field: 'blocks.6' } } });
  });
});

describe('the home of a period', () => {
  it('shows one row per expected body, the office last, and the days left', async () => {
    await saveReport(program.store, report, 0);
    const home = await showPeriodHome(program, period.id);
    expect(home).toMatchObject({ name: 'Quý I/2021', lastDay: '2021-03-19', daysLeft: 3 });
    expect(home.rows.map((row) => [row.shortName, row.isOffice, row.state])).toEqual([
      ['Hội Nông dân tỉnh', false, 'drafting'],
      ['Ban Dân vận', true, null],
    ]);
    expect(home.rows[0]).toMatchObject({
      nextTaskCount: 1,
      petitionCount: 1,
      completeness: { sectionsFilled: 4, sectionsRequired: 4, figuresFilled: 1, figuresTotal: 1 },
    });
  });

  it('still shows every other row when one report is damaged', async () => {
    await saveReport(program.store, report, 0);
    await damageRecord(join(program.dataFolder, 'periods/2021-q1/reports/hoi-nong-dan/draft.json'), '');
    const home = await showPeriodHome(
      { ...program, store: openRecordStore(program.dataFolder, program.now) },
      period.id,
    );
    expect(home.rows.map((row) => row.problem?.code ?? null)).toEqual(['unreadable-file', null]);
  });

  it('is refused for a period opened twice', async () => {
    await expect(
      createPeriod(program, { kind: 'quarter', year: 2021, ordinal: 1, title: '' }),
    ).rejects.toMatchObject({ problem: { code: 'already-exists', details: { period: 'quý I/2021' } } });
  });

  it.each([
    ['ordinal', { kind: 'quarter', ordinal: 9, title: '' }],
    ['ordinal', { kind: 'quarter', ordinal: null, title: '' }],
    ['ordinal', { kind: 'year', ordinal: 1, title: '' }],
    ['title', { kind: 'special', ordinal: null, title: ' ' }],
    ['title', { kind: 'urgent', ordinal: null, title: '' }],
  ] as const)('is refused for a wrong %s: %o', async (field, args) => {
    await expect(createPeriod(program, { year: 2021, ...args })).rejects.toMatchObject({
      problem: { code: 'invalid-record', details: { field } },
    });
    expect(await program.store.listIds('period')).toEqual([period.id]);
  });

  it('of a subject called “Q2” leaves the second quarter free', async () => {
    await createPeriod(program, { kind: 'special', year: 2021, ordinal: null, title: 'Q2' });
    const quarter = await createPeriod(program, { kind: 'quarter', year: 2021, ordinal: 2, title: '' });
    expect(quarter.id).toBe('2021-q2');
  });
});

describe('opening the data', () => {
  it('says first run only when there is no workspace at all', async () => {
    expect((await openWorkspace(program)).status).toBe('ready');
    await damageRecord(join(program.dataFolder, 'workspace.json'), '');
    const reopened = { ...program, store: openRecordStore(program.dataFolder, program.now) };
    expect(await openWorkspace(reopened)).toMatchObject({
      status: 'unreadable',
      problems: [{ code: 'unreadable-file', details: { file: 'workspace.json' } }],
    });
    await rm(program.dataFolder, { recursive: true });
    const empty = { ...program, store: openRecordStore(program.dataFolder, program.now) };
    expect((await openWorkspace(empty)).status).toBe('first-run');
  });

  it('lists the newest period first and names one that cannot be read', async () => {
    await createPeriod(program, { kind: 'quarter', year: 2021, ordinal: 2, title: '' });
    await createPeriod(program, { kind: 'year', year: 2020, ordinal: null, title: '' });
    const state = await openWorkspace(program);
    expect(state.status === 'ready' && state.periods.map((each) => each.name)).toEqual([
      'Quý II/2021',
      'Quý I/2021',
      'Năm 2020',
    ]);
    await damageRecord(join(program.dataFolder, 'periods/2020-y/period.json'), 'x');
    const reopened = await openWorkspace({
      ...program,
      store: openRecordStore(program.dataFolder, program.now),
    });
    expect(reopened).toMatchObject({ status: 'ready', problems: [{ code: 'unreadable-file' }] });
  });
});

describe('putting a record', () => {
  it('composes decomposed text and answers the next version', async () => {
    const decomposed = JSON.stringify(organisation).normalize('NFD');
    expect(await putRecord(program, 'organisation', decomposed)).toMatchObject({ version: 2 });
    const stored = await program.store.read({ kind: 'organisation', id: organisation.id });
    expect(stored?.content).toEqual(organisation);
  });

  it.each([
    ['invalid-json', 'report', '{"a":'],
    ['unknown-record-kind', 'bao-cao', '{}'],
    ['invalid-record', 'report', '{}'],
    ['invalid-record', 'report', JSON.stringify({ ...report, figures: 'nhiều' })],
    ['invalid-record', 'organisation', JSON.stringify({ ...organisation, id: '../x' })],
    ['invalid-record', 'period', JSON.stringify({ ...period, kind: 'special', ordinal: null, title: ' ' })],
    ['unknown-organisation', 'period', JSON.stringify({ ...period, receiverId: 'khong-co' })],
    ['unknown-organisation', 'period', JSON.stringify({ ...period, expectedOrganisationIds: ['khong-co'] })],
    ['unknown-indicator', 'report', JSON.stringify(report).replaceAll('nd01', 'zz99')],
  ])('is refused with "%s" for %s', async (code, kind, json) => {
    await expect(putRecord(program, kind, json)).rejects.toMatchObject({ problem: { code } });
  });
});

describe('verifying the data', () => {
  it('names a period’s unknown body and a lost workspace', async () => {
    await loseRecord(join(program.dataFolder, 'workspace.json'));
    await loseRecord(join(program.dataFolder, 'organisations/ban-dan-van.json'));
    const { problems } = await verifyData({
      ...program,
      store: openRecordStore(program.dataFolder, program.now),
    });
    expect(problems).toEqual([
      { code: 'unreadable-file', details: { file: 'workspace.json' } },
      { code: 'unknown-organisation', details: { organisation: 'ban-dan-van' } },
    ]);
  });

  it('finds nothing in good data, and each damaged or dangling file by name', async () => {
    await saveReport(program.store, report, 0);
    expect(await verifyData(program)).toMatchObject({ problems: [], foreignFiles: [] });
    await loseRecord(join(program.dataFolder, 'indicators/nd01.json'));
    await damageRecord(join(program.dataFolder, 'outlines/de-cuong.json'), '{}');
    await writeFile(join(program.dataFolder, 'periods/2021-q1/period.json'), '{}');
    await writeFile(join(program.dataFolder, 'la.txt'), 'x');
    const found = await verifyData({ ...program, store: openRecordStore(program.dataFolder, program.now) });
    expect(found.problems.map(({ code }) => code).sort()).toEqual([
      'restored-file',
      'unknown-indicator',
      'unreadable-file',
    ]);
    expect(found.foreignFiles).toEqual(['la.txt']);
  });
});
