import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellLineage } from '../../../core/rules/organisations/tell-lineage.ts';
import { tellEffect } from '../../../core/rules/organisations/tell-effect.ts';
import { createPeriod } from '../../../electron/services/create-period.ts';
import { openReport } from '../../../electron/services/open-report.ts';
import { openWorkspace } from '../../../electron/services/open-workspace.ts';
import {
  carryOutOrganisationChange,
  foreseeOrganisationChange,
  listOrganisationChanges,
  undoOrganisationChange,
} from '../../../electron/services/organisation-changes.ts';
import type { Program } from '../../../electron/services/program.ts';
import { putRecord } from '../../../electron/services/put-record.ts';
import { listEarlierReports } from '../../../electron/services/read-earlier-report.ts';
import { readLookOfReport } from '../../../electron/services/read-layouts.ts';
import { showPeriodHome } from '../../../electron/services/show-period-home.ts';
import type { ChangeEffect } from '../../../core/contract/organisation-change.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { makeProgram } from '../../support/make-program.ts';
import { indicator, outline, period, report } from '../../support/records.ts';
import { bodiesOf2024, mergedCommissions, mergedProvinces } from '../../support/reform-of-2025.ts';

let program: Program;
let minutes = 0;

const quarters = [
  { id: '2024-q3', year: 2024, ordinal: 3, dataFrom: '2024-07-01', dataTo: '2024-09-30' },
  { id: '2025-q2', year: 2025, ordinal: 2, dataFrom: '2025-04-01', dataTo: '2025-06-30' },
];
const [, farmersOf2024] = bodiesOf2024;
const fieldsOf2024 = farmersOf2024?.versions[0];
if (!fieldsOf2024) throw new Error('fixture');
const { from: _from, to: _to, ...fields } = fieldsOf2024;
const farmers = ['ha-nam-hnd', 'nam-dinh-hnd', 'ninh-binh-hnd'];
const allChanges = [...mergedCommissions, ...mergedProvinces];

beforeEach(async () => {
  minutes = 0;
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-reform-')), {
    now: () => `2025-06-20T03:${String((minutes += 1) % 60).padStart(2, '0')}:00.000Z`,
  });
  const put = (kind: string, record: object) => putRecord(program, kind, JSON.stringify(record));
  for (const body of bodiesOf2024) await put('organisation', body);
  await put('indicator', indicator);
  await put('outline', { ...outline, organisationKinds: ['farmers-union', 'front'] });
  for (const quarter of quarters)
    await put('period', {
      ...period,
      ...quarter,
      receiverId: 'nam-dinh-ban-dan-van',
      expectedOrganisationIds: ['nam-dinh-mttq', 'nam-dinh-hnd'],
      outlineIds: [outline.id],
    });
  await put('workspace', {
    id: 'w',
    name: 'Nam Định',
    organisationIds: ['nam-dinh-mttq', 'nam-dinh-hnd', 'nam-dinh-ban-dan-van'],
    officeId: 'nam-dinh-ban-dan-van',
    isPractice: false,
    createdAt: program.now(),
  });
  for (const [index, organisationId] of farmers.entries()) {
    for (const { id: periodId, year } of quarters) {
      // Of Hà Nam no report of 2024 is at hand.
      if (organisationId === 'ha-nam-hnd' && year === 2024) continue;
      await put('report', {
        ...report,
        organisationId,
        periodId,
        header: { ...report.header, date: { year, month: year === 2024 ? 9 : 6, day: 18 } },
        figures: report.figures.map((figure) => ({ ...figure, value: String((index + 1) * 100) })),
      });
    }
  }
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

const readPage = () => readFile(join(import.meta.dirname, '../../../docs/organisational-change.md'), 'utf8');
const tell = (effect: ChangeEffect) =>
  tellEffect(effect)
    .map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n'))
    .join('\n\n');
const read = async (id: string) => (await program.store.read({ kind: 'organisation', id }))?.content;

describe('the reform of 2025, carried out', () => {
  it('lets the next quarter wait for the new bodies, and each old one for those of its time', async () => {
    await carryOutOrganisationChange(program, allChanges);
    const third = await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' });
    expect(third).toMatchObject({
      receiverId: 'ninh-binh-ban-dan-van',
      expectedOrganisationIds: ['ninh-binh-mttq', 'ninh-binh-hnd'],
    });
    const first = await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 1, title: '' });
    expect(first).toMatchObject({
      receiverId: 'nam-dinh-ban-dan-van',
      expectedOrganisationIds: ['nam-dinh-mttq', 'nam-dinh-hnd'],
    });
    const { rows } = await showPeriodHome(program, third.id);
    expect(rows.map(({ name, isOffice }) => [name, isOffice])).toEqual([
      ['Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Ninh Bình', false],
      ['Hội Nông dân tỉnh Ninh Bình', false],
      ['Ban Tuyên giáo và Dân vận Tỉnh uỷ Ninh Bình', true],
    ]);
    const before = await showPeriodHome(program, '2025-q2');
    expect(before.rows.map(({ name }) => name)).toContain('Hội Nông dân tỉnh Nam Định');
  });

  it('prints an old report under the names of its day', async () => {
    await carryOutOrganisationChange(program, allChanges);
    const name = { periodId: '2024-q3', organisationId: 'nam-dinh-hnd' };
    const look = await readLookOfReport(program, name, { year: 2024, month: 9, day: 18 });
    expect(look.organisation.issuerLines).toEqual(['BCH HỘI NÔNG DÂN', 'TỈNH NAM ĐỊNH']);
    const commission = { periodId: '2024-q3', organisationId: 'nam-dinh-ban-dan-van' };
    const [then, later] = [
      await readLookOfReport(program, commission, { year: 2024, month: 9, day: 18 }),
      await readLookOfReport(program, commission, { year: 2025, month: 3, day: null }),
    ];
    expect(then.organisation).toMatchObject({ issuerLines: ['BAN DÂN VẬN'], symbol: 'BDVTU' });
    expect(later.organisation).toMatchObject({
      issuerLines: ['BAN TUYÊN GIÁO', 'VÀ DÂN VẬN'],
      symbol: 'BTGDVTU',
    });
  });

  it('sets the sum of the predecessors beside the figures of the successor, marked; open where one is missing', async () => {
    await carryOutOrganisationChange(program, allChanges);
    await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' });
    const opened = await openReport(program, { periodId: '2025-q3', organisationId: 'ninh-binh-hnd' });
    expect(opened.previous).toMatchObject({
      periodName: 'quý II/2025',
      figures: [{ indicatorId: 'nd01', state: 'value', value: '600' }],
      lineage: { missingNames: [], isComparable: true },
    });
    const told = opened.previous?.lineage && tellLineage('quý II/2025', opened.previous.lineage);
    expect(await readPage()).toContain(told);
    expect(told).toBe(
      'Số liệu quý II/2025 là số cộng của 3 cơ quan trước khi sắp xếp: Hội Nông dân tỉnh Ninh Bình, Hội Nông dân tỉnh Hà Nam, Hội Nông dân tỉnh Nam Định.',
    );
    expect(opened.lastYear).toMatchObject({
      periodName: 'quý III/2024',
      figures: [],
      lineage: { missingNames: ['Hội Nông dân tỉnh Hà Nam'] },
    });
    // What the others were to do is asked of the successor too.
    expect(opened.openTasks.length).toBeGreaterThan(0);
    const sameYear = await openReport(program, { periodId: '2025-q2', organisationId: 'nam-dinh-hnd' });
    expect(sameYear.previous).toBeNull();
  });

  it('offers a successor without reports those of its predecessors to begin from', async () => {
    await carryOutOrganisationChange(program, [
      {
        kind: 'merge',
        date: '2025-07-01',
        predecessorIds: farmers,
        into: {
          is: 'new',
          body: {
            id: 'moi',
            kind: 'farmers-union',
            fields: { ...fields, name: 'Hội Nông dân tỉnh mới', symbol: 'HND' },
          },
        },
      },
    ]);
    const third = await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' });
    expect(third.expectedOrganisationIds).toEqual(['nam-dinh-mttq', 'moi']);
    const listed = await listEarlierReports(program, { periodId: third.id, organisationId: 'moi' });
    expect(listed.map(({ periodName }) => periodName)).toEqual([
      'Quý II/2025 – Hội Nông dân tỉnh Hà Nam',
      'Quý II/2025 – Hội Nông dân tỉnh Nam Định',
      'Quý II/2025 – Hội Nông dân tỉnh Ninh Bình',
      'Quý III/2024 – Hội Nông dân tỉnh Nam Định',
      'Quý III/2024 – Hội Nông dân tỉnh Ninh Bình',
    ]);
    const { report: begun } = await openReport(program, { periodId: third.id, organisationId: 'moi' });
    expect(begun.header).toMatchObject({ signerName: '', recipients: [] });
  });

  it('is told beforehand just as in docs/organisational-change.md, and nothing is written', async () => {
    const page = await readPage();
    const commissions = await foreseeOrganisationChange(program, mergedCommissions.slice(1, 2));
    expect(page).toContain(tell(commissions));
    expect(await read('nam-dinh-ban-dan-van')).toEqual(
      bodiesOf2024.find(({ id }) => id === 'nam-dinh-ban-dan-van'),
    );
    expect(await program.store.listIds('organisation-change')).toEqual([]);
    await carryOutOrganisationChange(program, mergedCommissions);
    expect(page).toContain(tell(await foreseeOrganisationChange(program, mergedProvinces)));
  });
});

describe('a change that is carried out', () => {
  it('is written whole or not at all', async () => {
    const unsaved = { ...program, store: { ...program.store } };
    let count = 0;
    unsaved.store.save = async (key, content, version) => {
      if (key.kind === 'organisation' && (count += 1) === 4) throw new ProblemError('disk-full');
      return program.store.save(key, content, version);
    };
    await expect(carryOutOrganisationChange(unsaved, allChanges)).rejects.toMatchObject({
      problem: { code: 'disk-full' },
    });
    for (const body of bodiesOf2024) expect(await read(body.id)).toEqual(body);
    expect((await listOrganisationChanges(program)).map(({ record }) => record.state)).toEqual(['undone']);
  });

  it('is finished at the next start when the power went', async () => {
    const { record } = await carryOutOrganisationChange(program, allChanges);
    const before = await read('ninh-binh-hnd');
    const undone = await undoOrganisationChange(program, record.id);
    const stored = await program.store.read({ kind: 'organisation-change', id: undone.id });
    const steps = await Promise.all(
      undone.steps.map(async (step) => ({
        ...step,
        version:
          (
            await program.store.read(
              step.kind === 'workspace' ? { kind: 'workspace' } : { kind: step.kind, id: step.after.id },
            )
          )?.version ?? 0,
      })),
    );
    await program.store.save(
      { kind: 'organisation-change', id: undone.id },
      { ...undone, state: 'begun', undoneAt: null, steps },
      stored?.version ?? 0,
    );
    expect(await openWorkspace(program)).toMatchObject({ status: 'ready' });
    expect(await read('ninh-binh-hnd')).toEqual(before);
    expect((await listOrganisationChanges(program))[0]?.record.state).toBe('done');
  });

  it('can be undone, every record as it was, the new body gone', async () => {
    const { record } = await carryOutOrganisationChange(program, allChanges);
    expect(await read('ninh-binh-hnd')).not.toEqual(bodiesOf2024.find(({ id }) => id === 'ninh-binh-hnd'));
    await undoOrganisationChange(program, record.id);
    for (const body of bodiesOf2024) expect(await read(body.id)).toEqual(body);
    expect((await program.store.read({ kind: 'workspace' }))?.content.organisationIds).toHaveLength(3);
  });

  it('can no longer be undone once something builds on it, and says what', async () => {
    const splitOff = async () =>
      carryOutOrganisationChange(program, [
        {
          kind: 'split',
          date: '2025-07-01',
          organisationId: 'nam-dinh-hnd',
          isOver: false,
          parts: [
            {
              id: 'phan-moi',
              kind: 'farmers-union',
              fields: { ...fields, name: 'Hội mới', symbol: 'HNDM' },
            },
          ],
        },
      ]);
    const { record } = await splitOff();
    await undoOrganisationChange(program, record.id);
    expect(await read('phan-moi')).toBeUndefined();
    const again = await splitOff();
    await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' });
    const [newest] = await listOrganisationChanges(program);
    expect(newest?.refusal).toBe('kỳ Quý III/2025 đã có “Hội mới”');
    await expect(undoOrganisationChange(program, again.record.id)).rejects.toMatchObject({
      problem: { code: 'organisation-change-built-upon' },
    });
  });

  it('of a name can no longer be undone once a period was opened that knows the body by it', async () => {
    const rename = async (name: string) =>
      carryOutOrganisationChange(program, [
        { kind: 'rename', date: '2025-07-01', organisationId: 'nam-dinh-hnd', fields: { name } },
      ]);
    const { record } = await rename('Hội Nông dân mới');
    // A period whose data end before the change has nothing to do with it.
    await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 1, title: '' });
    await undoOrganisationChange(program, record.id);
    await rename('Hội Nông dân mới');
    await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' });
    const [newest] = await listOrganisationChanges(program);
    expect(newest?.refusal).toBe('kỳ Quý III/2025 đã mở theo tổ chức mới của “Hội Nông dân mới”');
    await expect(undoOrganisationChange(program, newest?.record.id ?? '')).rejects.toMatchObject({
      problem: { code: 'organisation-change-built-upon' },
    });
    expect((await read('nam-dinh-hnd'))?.versions.at(-1)?.name).toBe('Hội Nông dân mới');
  });

  it('that ends a body can no longer be undone once a period was opened without it', async () => {
    await carryOutOrganisationChange(program, [
      { kind: 'close', date: '2025-07-01', organisationIds: ['nam-dinh-hnd'] },
    ]);
    expect((await listOrganisationChanges(program))[0]?.refusal).toBeNull();
    await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' });
    expect((await listOrganisationChanges(program))[0]?.refusal).toBe(
      'kỳ Quý III/2025 đã mở theo tổ chức mới của “Hội Nông dân tỉnh Nam Định”',
    );
  });

  it('of a name can no longer be undone once a report was issued under it', async () => {
    await carryOutOrganisationChange(program, [
      { kind: 'rename', date: '2025-06-01', organisationId: 'nam-dinh-hnd', fields: { name: 'Tên mới' } },
    ]);
    const key = {
      kind: 'report',
      periodId: '2025-q2',
      organisationId: 'nam-dinh-hnd',
      revision: 0,
    } as const;
    const stored = await program.store.read(key);
    if (!stored) throw new Error('fixture');
    await program.store.save(key, stored.content, stored.version);
    expect((await listOrganisationChanges(program))[0]?.refusal).toBeNull();
    await program.store.save(key, { ...stored.content, state: 'issued' }, stored.version + 1);
    expect((await listOrganisationChanges(program))[0]?.refusal).toBe(
      'báo cáo Quý II/2025 của “Tên mới” đã được duyệt, ban hành sau thay đổi này',
    );
  });

  it('of a superior alone can be undone at any time: nothing prints or reports by it', async () => {
    await carryOutOrganisationChange(program, [
      { kind: 'move', date: '2025-07-01', organisationIds: ['nam-dinh-hnd'], parentId: 'nam-dinh-mttq' },
    ]);
    await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' });
    expect((await listOrganisationChanges(program))[0]?.refusal).toBeNull();
  });

  it('splits a body into as many parts as are named, each of which the house expects from then on', async () => {
    const part = (id: string) => ({
      id,
      kind: 'farmers-union',
      fields: { ...fields, name: `Hội ${id}`, symbol: id.toUpperCase() },
    });
    await carryOutOrganisationChange(program, [
      {
        kind: 'split',
        date: '2025-07-01',
        organisationId: 'nam-dinh-hnd',
        isOver: true,
        parts: [part('mot'), part('hai'), part('ba')],
      },
    ]);
    const third = await createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' });
    expect(third.expectedOrganisationIds.toSorted()).toEqual(['ba', 'hai', 'mot', 'nam-dinh-mttq']);
  });

  it('refuses a layout that the house does not have, before anything is written', async () => {
    await expect(
      carryOutOrganisationChange(program, [
        {
          kind: 'rename',
          date: '2025-07-01',
          organisationId: 'nam-dinh-hnd',
          fields: { layoutFamily: 'khong-co' },
        },
      ]),
    ).rejects.toMatchObject({ problem: { code: 'unknown-layout' } });
    expect(await program.store.listIds('organisation-change')).toEqual([]);
  });
});

describe('a period', () => {
  it('that would wait for nobody is refused with what to do', async () => {
    await carryOutOrganisationChange(program, [
      {
        kind: 'close',
        date: '2025-07-01',
        organisationIds: ['nam-dinh-mttq', 'nam-dinh-hnd', 'nam-dinh-ban-dan-van'],
      },
    ]);
    await expect(
      createPeriod(program, { kind: 'quarter', year: 2025, ordinal: 3, title: '' }),
    ).rejects.toMatchObject({ problem: { code: 'nobody-expected' } });
  });
});
