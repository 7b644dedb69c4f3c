import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import type { Source } from '../../../../core/model/source.ts';
import { readBench } from '../../../../electron/services/consolidation/read-bench.ts';
import { readSeries, readSums } from '../../../../electron/services/consolidation/read-sums.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { putRecord } from '../../../../electron/services/put-record.ts';
import { damageRecord } from '../../../support/damage-record.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../../support/make-program.ts';
import { commission, heading, organisation, paragraph, period, report } from '../../../support/records.ts';

let folder: string;
let program: Program;
const name = { periodId: period.id, organisationId: commission.id };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
  program = makeProgram(folder);
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (kind: string, record: object) => putRecord(program, kind, JSON.stringify(record));

async function putOther(id: string, shortName: string, own: Partial<Report>, to: string | null = null) {
  const versions = organisation.versions.map((version) => ({ ...version, shortName, to }));
  await put('organisation', { ...organisation, id, versions });
  await put('report', { ...report, organisationId: id, ...own });
}

test('reports of the bodies lie side by side with their numbers written out, and who has none is named', async () => {
  await put('organisation', { ...organisation, id: 'hoi-phu-nu' });
  await put('period', { ...period, expectedOrganisationIds: [organisation.id, 'hoi-phu-nu'] });
  await put('report', report);
  await put('report', { ...report, organisationId: commission.id, figures: [] });
  const { reports, warnings } = await readBench(program, name);
  expect(reports.map(({ organisationId, revision }) => [organisationId, revision])).toEqual([
    [organisation.id, 0],
  ]);
  expect(JSON.stringify(reports[0]?.blocks)).toContain('1.018');
  expect(warnings).toEqual(['Chưa có báo cáo của: Hội Nông dân tỉnh.']);
});

test('a report that cannot be read, one of another period and a body that ended are a sentence each and hide nothing', async () => {
  await put('report', report);
  await putOther('hoi-cu', 'Hội cũ', {}, '2021-01-31');
  await putOther('hoi-nham', 'Hội nhầm kỳ', {
    header: { ...report.header, abstract: 'kết quả công tác quý IV/2020' },
  });
  await putOther('hoi-hong', 'Hội hỏng tệp', {});
  await damageRecord(join(folder, 'periods', period.id, 'reports', 'hoi-hong', 'draft.json'), '{');
  const { reports, warnings } = await readBench(makeProgram(folder), name);
  expect(reports).toHaveLength(3);
  expect(warnings).toEqual([
    expect.stringMatching(/^Hội cũ: kết thúc hoạt động ngày 31\/01\/2021/),
    expect.stringMatching(/^Hội hỏng tệp: không đọc được báo cáo\. /),
    expect.stringMatching(/^Hội nhầm kỳ: trích yếu ghi “quý IV\/2020”/),
  ]);
  const { bodies } = await readSums(makeProgram(folder), name);
  expect(bodies.find(({ organisationId }) => organisationId === 'hoi-hong')?.figures).toBeNull();
});

test('6 tháng lays quý I and quý II side by side and adds flows over both, never with a quarter missing', async () => {
  const half = { ...period, id: '2021-6m', kind: 'half-year', ordinal: null };
  await put('period', { ...period, id: '2021-q2', ordinal: 2, dataFrom: '2021-03-15', dataTo: '2021-06-14' });
  await put('period', { ...half, dataTo: '2021-06-14' });
  await put('report', report);
  const key = { ...name, periodId: '2021-6m' };
  const valueOf = async () => (await readSums(program, key)).bodies[0]?.figures?.[0]?.value;
  expect(await valueOf()).toBeNull();
  await put('report', { ...report, periodId: '2021-q2' });
  expect((await readBench(program, key)).reports.map(({ periodName }) => periodName)).toEqual([
    'quý I/2021',
    'quý II/2021',
  ]);
  expect(await valueOf()).toBe('2036');
});

test('a document of another source is a column of its own', async () => {
  const source: Source = {
    id: 'cong-an',
    periodId: period.id,
    name: 'Công an tỉnh',
    abstract: 'tình hình an ninh trật tự',
    number: '',
    date: null,
    arrivedOn: null,
    blocks: [heading('h', 1, 'Tình hình'), paragraph('p', 'An ninh ổn định.')],
  };
  await program.store.save({ kind: 'source', periodId: period.id, id: source.id }, source, 0);
  const { reports } = await readBench(program, name);
  expect(reports).toMatchObject([
    { organisationId: 'cong-an', isOtherSource: true, sections: [{ id: 'h' }] },
  ]);
});

test('one indicator is followed over the periods that are there, oldest first', async () => {
  await put('period', { ...period, id: '2020-q4', year: 2020, ordinal: 4 });
  await put('report', report);
  await put('report', { ...report, periodId: '2020-q4' });
  const { periods } = await readSeries(program, { ...name, indicatorId: 'nd01' });
  expect(periods.map((each) => [each.name, each.bodies[0]?.figures?.[0]?.value])).toEqual([
    ['quý IV/2020', '1018'],
    ['quý I/2021', '1018'],
  ]);
});
