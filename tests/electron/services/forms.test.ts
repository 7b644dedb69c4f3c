import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { blankFigure } from '../../../core/model/figure.ts';
import type { Form, FormCell } from '../../../core/model/form.ts';
import type { Indicator } from '../../../core/model/indicator.ts';
import { report as reportSchema } from '../../../core/model/report.ts';
import { proposeCells } from '../../../core/rules/forms/propose-cells.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { locateResources } from '../../../electron/resources.ts';
import { findIndicatorUses } from '../../../electron/services/catalogue/find-indicator-uses.ts';
import { findOrganisationUses } from '../../../electron/services/catalogue/find-organisation-uses.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import { createFormReader } from '../../../electron/services/form-reader.ts';
import {
  fillReportForm,
  describeFilledForm,
  prepareForm,
} from '../../../electron/services/forms/fill-report-form.ts';
import { listFormVersions, readFormVersion } from '../../../electron/services/forms/form-versions.ts';
import { listForms } from '../../../electron/services/forms/list-forms.ts';
import { openForm } from '../../../electron/services/forms/open-form.ts';
import { bringBackForm, listRemovedForms, removeForm } from '../../../electron/services/forms/remove-form.ts';
import { addForm, replaceFormFile, saveForm } from '../../../electron/services/forms/save-form.ts';
import type { Program } from '../../../electron/services/program.ts';
import { verifyData } from '../../../electron/services/verify-data.ts';
import { receivedPath } from '../../../electron/store/received-files.ts';
import { farmersSheet, makeForm, quotedSheet } from '../../support/excel-forms.ts';
import { makeProgram } from '../../support/make-program.ts';
import { listChangedParts, readParts } from '../../support/read-parts.ts';
import { proposeFileName } from '../../../core/rules/file-names/propose-file-name.ts';

const reader = createFormReader(locateResources(join(import.meta.dirname, '../../../electron')));
const name = { periodId: '2021-q1', organisationId: 'nam-dinh-hnd' };
let folder: string;
let program: Program;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-forms-'));
  program = makeProgram(join(folder, 'data'));
  await createPracticeWorkspace(program);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(fileName: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, fileName);
  await writeFile(path, bytes);
  return path;
}

/** A form with all that its words propose. */
async function addMapped(bytes: Uint8Array = makeForm(), fileName = 'Biểu 01 HND.xlsx') {
  const opened = await addForm(program, reader, await put(fileName, bytes));
  const cells = proposeCells(opened.workbook, [], opened.indicators);
  const form = withCells(opened.form, cells);
  const { version } = await saveForm(program, form, opened.version);
  return { form, version, formId: form.id };
}

function withCells(form: Form, cells: FormCell[]): Form {
  const [edition] = form.editions;
  if (!edition) throw new Error('a form has an edition');
  return { ...form, editions: [{ ...edition, cells }] };
}

async function problemOf(job: Promise<unknown>) {
  try {
    await job;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a form of the upper level', () => {
  it('is kept byte for byte, called as its file, and opens with what can be chosen', async () => {
    const bytes = makeForm();
    const { form } = await addForm(program, reader, await put('Biểu 01-BC.xlsx', bytes));
    expect(form).toMatchObject({ name: 'Biểu 01-BC', editions: [{ from: null, cells: [] }] });
    const { file } = form.editions[0] ?? {};
    if (!file) throw new Error('a form has a file');
    const kept = await readFile(receivedPath(program.dataFolder, file.sha256, file.extension));
    expect(kept.equals(Buffer.from(bytes))).toBe(true);
    const opened = await openForm(program, reader, form.id);
    expect(opened.workbook.sheets.map((sheet) => sheet.name)).toEqual([
      farmersSheet,
      quotedSheet,
      'Danh mục',
    ]);
    expect(opened.organisationKinds.map(({ kind }) => kind)).toContain('farmers-union');
  });

  it('is filled with the figures of a report and with nothing else', async () => {
    const { formId } = await addMapped();
    const path = join(folder, 'đã điền.xlsx');
    const prepared = await prepareForm(program, reader, { ...name, formId });
    expect(prepared.refused).toEqual([]);
    const { filledCount, emptyCount } = await fillReportForm(program, reader, { ...name, formId }, path);
    expect(filledCount + emptyCount).toBe(prepared.cells.length);
    const filled = await readFile(path);
    expect(listChangedParts(makeForm(), filled)).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const { sheets } = await readXlsx(filled);
    const at = (row: number, column: number) => sheets[0]?.rows[row - 1]?.[column];
    // nd01, nd02 and nd05 of the sample: the form asks for đồng, the report has triệu đồng.
    expect([at(7, 3), at(7, 4), at(7, 5)]).toEqual([3500, 1018, 1018]);
    expect(at(8, 4)).toBe(131_204);
    expect([at(9, 3), at(9, 4)]).toEqual([1_500_000_000, 486_000_000]);
    expect(at(3, 0)).toBe('Đơn vị báo cáo: Hội Nông dân tỉnh Nam Định');
    expect(at(14, 5)).toBe('Nam Định, ngày 18 tháng 3 năm 2021');
    expect(sheets[1]?.rows[1]?.[1]).toBe(2400);
  });

  it('tells what is not known yet, and writes nothing or zero there as it is set', async () => {
    const { form, version, formId } = await addMapped();
    const stored = await program.store.read({ kind: 'report', ...name, revision: 0 });
    if (!stored) throw new Error('the sample has this report');
    const report = reportSchema.parse({
      ...stored.content,
      figures: stored.content.figures.map((figure) =>
        figure.indicatorId === 'nd01'
          ? { ...figure, state: 'none', value: null }
          : figure.indicatorId === 'nd02'
            ? { ...figure, state: 'blank', value: null }
            : figure,
      ),
    });
    await program.store.save({ kind: 'report', ...name, revision: 0 }, report, stored.version);
    const contentOf = async (address: string) => {
      const { cells } = await prepareForm(program, reader, { ...name, formId });
      const found = cells.find((cell) => cell.sheet === farmersSheet && cell.address === address);
      return found && { content: found.content, remark: found.remark };
    };
    expect(await contentOf('E7')).toEqual({
      content: { kind: 'number', value: '0', isPercent: false },
      remark: 'none',
    });
    expect(await contentOf('E8')).toEqual({ content: { kind: 'empty' }, remark: 'blank' });
    expect(await contentOf('G9')).toMatchObject({ remark: 'unknown-past' });
    await saveForm(program, { ...form, whenNone: 'dash', whenBlank: 'zero' }, version);
    expect(await contentOf('E7')).toMatchObject({ content: { kind: 'text', text: '-' } });
    expect(await contentOf('E8')).toMatchObject({ content: { kind: 'number', value: '0' } });
  });

  it('keeps macros, and is written only under its own extension', async () => {
    const { formId } = await addMapped(makeForm({ hasMacros: true }), 'Biểu có macro.xlsm');
    const { facts, extension } = await describeFilledForm(program, { ...name, formId });
    expect(proposeFileName(facts, extension)).toBe('Biểu có macro quý I-2021 - Hội Nông dân.xlsm');
    const refused = fillReportForm(program, reader, { ...name, formId }, join(folder, 'macro.xlsx'));
    expect(describeProblem(await problemOf(refused))).toContain('đuôi “.xlsm”');
    const path = join(folder, 'macro.xlsm');
    await fillReportForm(program, reader, { ...name, formId }, path);
    expect(readParts(await readFile(path)).get('xl/vbaProject.bin')?.length).toBe(8);
  });

  it('is offered to the bodies and periods that it is for', async () => {
    const { form, version, formId } = await addMapped();
    await saveForm(
      program,
      { ...form, organisationKinds: ['farmers-union'], periodKinds: ['quarter'] },
      version,
    );
    const offeredTo = async (organisationId: string) =>
      (await listForms(program, { periodId: '2021-q1', organisationId })).forms.map(({ id }) => id);
    expect(await offeredTo('nam-dinh-hnd')).toContain(formId);
    expect(await offeredTo('nam-dinh-mttq')).not.toContain(formId);
  });

  it('writes nothing when a mapped cell holds a formula, and says which', async () => {
    const { form, version, formId } = await addMapped();
    const source = {
      kind: 'figure',
      indicatorId: 'nd01',
      value: 'period',
      powerOfTen: 0,
      decimals: null,
    } as const;
    const cells = [...(form.editions[0]?.cells ?? []), { sheet: farmersSheet, address: 'E12', source }];
    await saveForm(program, withCells(form, cells), version);
    const path = join(folder, 'công thức.xlsx');
    const problem = await problemOf(fillReportForm(program, reader, { ...name, formId }, path));
    expect(describeProblem(problem)).toContain(`ô ${farmersSheet}!E12 không ghi vào được`);
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is not written over a file that Excel has open', async () => {
    const { formId } = await addMapped();
    const path = await put('đang mở.xlsx', makeForm());
    await put('~$đang mở.xlsx', new Uint8Array(1));
    const problem = await problemOf(fillReportForm(program, reader, { ...name, formId }, path));
    expect(problem.code).toBe('file-in-use');
    expect(listChangedParts(makeForm(), await readFile(path))).toEqual([]);
  });

  it('is replaced by a changed file: cells follow their words, and periods before keep the old one', async () => {
    const { form, version, formId } = await addMapped();
    const old = makeForm();
    const sheet = readParts(old).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    // The upper level has moved two rows, dropped the note column's head and put a formula where the total of one column was free.
    const swapped = sheet
      .replace(
        /<row r="7"(.*?)<\/row><row r="8"(.*?)<\/row>/s,
        (_whole, seven: string, eight: string) =>
          `<row r="7"${eight.replaceAll(/r="([A-H])8"/g, 'r="$17"')}</row><row r="8"${seven.replaceAll(/r="([A-H])7"/g, 'r="$18"')}</row>`,
      )
      .replace(/<c r="H5"[^>]*>.*?<\/c>/, '<c r="H5" s="2"/>');
    const path = await put('Biểu 01 mới.xlsx', makeForm({ sheet: swapped }));
    const replaced = await replaceFormFile(
      program,
      reader,
      { id: formId, expectedVersion: version, from: '2021-04-01' },
      path,
    );
    expect(replaced.form.editions.map(({ from }) => from)).toEqual([null, '2021-04-01']);
    const sourceAt = (address: string) =>
      replaced.form.editions[1]?.cells.find((cell) => cell.sheet === farmersSheet && cell.address === address)
        ?.source;
    expect(sourceAt('E8')).toMatchObject({ indicatorId: 'nd01', value: 'period' });
    expect(sourceAt('E7')).toMatchObject({ indicatorId: 'nd02', value: 'period' });
    expect(sourceAt('A3')).toMatchObject({ fact: 'organisation-name' });
    expect(replaced.lost.map(({ address }) => address)).toEqual(
      (form.editions[0]?.cells ?? []).flatMap(({ address }) => (address.startsWith('H') ? [address] : [])),
    );
    // The first quarter ends before the new file serves.
    const prepared = await prepareForm(program, reader, { ...name, formId });
    expect(prepared.fileName).toBe('Biểu 01 HND.xlsx');
  });

  it('is told as a use of the indicators that it asks for', async () => {
    const { form } = await addMapped();
    const uses = await findIndicatorUses(program, new Set(['nd01', 'mt01']));
    expect(uses.get('nd01')?.map(({ label }) => label)).toContain(`Biểu mẫu ${form.name}`);
    expect(uses.get('mt01')?.map(({ label }) => label) ?? []).not.toContain(`Biểu mẫu ${form.name}`);
  });

  it('is removed into the bin and brought back with its cells', async () => {
    const { version, form, formId } = await addMapped();
    const { binId } = await removeForm(program, { id: formId, expectedVersion: version });
    expect((await listForms(program, null)).forms.some(({ id }) => id === formId)).toBe(false);
    expect((await listRemovedForms(program)).map((each) => each.binId)).toContain(binId);
    expect(await bringBackForm(program, binId)).toEqual({ id: formId });
    const opened = await openForm(program, reader, formId);
    expect(opened.form.editions).toEqual(form.editions);
  });

  it('whose original is gone is told, by the check of all data too, and takes a new file', async () => {
    const bytes = makeForm({ parts: { 'docProps/core.xml': '<coreProperties/>' } });
    const { form, version, formId } = await addMapped(bytes, 'Biểu mất.xlsx');
    const file = form.editions[0]?.file;
    if (!file) throw new Error('a form has a file');
    await unlink(receivedPath(program.dataFolder, file.sha256, file.extension));
    const problem = await problemOf(openForm(program, reader, formId));
    expect(describeProblem(problem)).toContain('Tệp gốc của biểu mẫu “Biểu mất”');
    expect((await verifyData(program)).problems).toContainEqual(problem);
    const replaced = await replaceFormFile(
      program,
      reader,
      { id: formId, expectedVersion: version, from: null },
      await put('Biểu lại.xlsx', makeForm()),
    );
    expect(replaced.form.editions).toHaveLength(1);
    expect(replaced.lost).toHaveLength(form.editions[0]?.cells.length ?? 0);
  });

  it.each([
    ['Biểu.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /không phải là tệp Excel/],
    ['Biểu.pdf', Buffer.from('%PDF-1.7'), /đây là tệp PDF/],
    ['Biểu hỏng.xlsx', Buffer.from(makeForm().subarray(0, 2_000)), /tệp bị hỏng/],
  ])('%s is refused by a sentence with its name, and nothing is kept', async (fileName, bytes, sentence) => {
    const before = await program.store.listIds('form');
    const problem = await problemOf(addForm(program, reader, await put(fileName, bytes)));
    expect(describeProblem(problem)).toMatch(sentence);
    expect(describeProblem(problem)).toContain(`“${fileName}”`);
    expect(await program.store.listIds('form')).toEqual(before);
  });

  it('keeps no file while data is opened only to be looked at', async () => {
    const { formId, version } = await addMapped(makeForm(), 'Biểu chỉ xem.xlsx');
    const received = () => readdir(join(program.dataFolder, 'received'));
    const before = await received();
    const looking = makeProgram(program.dataFolder, { openMode: 'read-only' });
    const other = await put('Biểu khác.xlsx', makeForm({ parts: { 'docProps/core.xml': '<c/>' } }));
    expect(await problemOf(addForm(looking, reader, other))).toMatchObject({ code: 'read-only' });
    const replacing = { id: formId, expectedVersion: version, from: null };
    expect(await problemOf(replaceFormFile(looking, reader, replacing, other))).toMatchObject({
      code: 'read-only',
    });
    expect(await received()).toEqual(before);
  });

  it('holds the figures of several bodies in one file, and leaves cells of a body without a report as they are', async () => {
    const opened = await addForm(program, reader, await put('Biểu chung.xlsx', makeForm()));
    const own = proposeCells(opened.workbook, [], opened.indicators).find(
      ({ source }) => source.kind === 'figure' && source.value === 'period',
    );
    if (own?.source.kind !== 'figure') throw new Error('fixture');
    const rowOf = (row: number) => `${own.address.replace(/\d+$/, '')}${row}`;
    const row = Number(/\d+$/.exec(own.address)?.[0]);
    const front = await program.store.read({
      kind: 'report',
      periodId: '2021-q1',
      organisationId: 'nam-dinh-mttq',
      revision: 0,
    });
    const figure = front?.content.figures.find(({ state, value }) => state === 'value' && value !== null);
    if (!figure) throw new Error('fixture');
    const others: FormCell[] = [
      {
        sheet: own.sheet,
        address: rowOf(row + 1),
        source: { ...own.source, organisationId: 'nam-dinh-mttq', indicatorId: figure.indicatorId },
      },
      { sheet: own.sheet, address: rowOf(row + 2), source: { ...own.source, organisationId: 'khong-co' } },
    ];
    await saveForm(program, withCells(opened.form, [own, ...others]), opened.version);
    const filling = { ...name, formId: opened.form.id };
    const { cells, organisations } = await prepareForm(program, reader, filling);
    expect(cells[1]?.content).toMatchObject({ kind: 'number', value: figure.value });
    expect(cells[2]).toMatchObject({ content: { kind: 'keep' }, remark: 'no-report' });
    expect(organisations.map(({ id }) => id)).toContain('nam-dinh-mttq');
    const path = join(folder, 'chung da dien.xlsx');
    await fillReportForm(program, reader, filling, path);
    const sheet = (await readXlsx(await readFile(path))).sheets.find((each) => each.name === own.sheet);
    const column = rowOf(0).replace('0', '').charCodeAt(0) - 65;
    expect(Number(sheet?.rows[row]?.[column])).toBe(Number(figure.value));
    const uses = await findOrganisationUses(program, new Set(['nam-dinh-mttq']));
    expect(uses.get('nam-dinh-mttq')?.map(({ label }) => label)).toContain('Biểu mẫu Biểu chung');
  });

  it('adds up what the bodies of the period report, once all of them have', async () => {
    const opened = await addForm(program, reader, await put('Biểu cộng.xlsx', makeForm()));
    const shared = {
      ...opened.indicators.find(({ id }) => id === 'nd01'),
      id: 'so-buoi',
      code: 'CHUNG1',
      organisationKinds: ['farmers-union', 'front', 'mass-mobilization-commission'],
    } as Indicator;
    await program.store.save({ kind: 'indicator', id: shared.id }, shared, 0);
    const source = {
      kind: 'figure',
      isSum: true,
      indicatorId: shared.id,
      value: 'period',
      powerOfTen: 0,
      decimals: null,
    } as const;
    await saveForm(
      program,
      withCells(opened.form, [{ sheet: farmersSheet, address: 'E7', source }]),
      opened.version,
    );
    const report = async (organisationId: string, number: string | null) => {
      const key = { kind: 'report', periodId: '2021-q1', organisationId, revision: 0 } as const;
      const stored = await program.store.read(key);
      if (!stored) throw new Error('fixture');
      const state = number === null ? ('blank' as const) : ('value' as const);
      const figures = [
        ...stored.content.figures.filter(({ indicatorId }) => indicatorId !== shared.id),
        { ...blankFigure(shared.id), state, value: number },
      ];
      await program.store.save(key, { ...stored.content, figures }, stored.version);
    };
    const filling = { ...name, formId: opened.form.id };
    await report('nam-dinh-hnd', '1018.25');
    await report('nam-dinh-mttq', null);
    // The office that gathers the reports would count everything twice.
    await report('nam-dinh-ban-dan-van', '1018.25');
    const [before] = (await prepareForm(program, reader, filling)).cells;
    expect(before).toMatchObject({
      content: { kind: 'empty' },
      remark: 'partial-sum',
      sum: { knownCount: 1, bodyCount: 2 },
    });
    await report('nam-dinh-mttq', '0.5');
    const path = join(folder, 'đã cộng.xlsx');
    await fillReportForm(program, reader, filling, path);
    const { sheets } = await readXlsx(await readFile(path));
    expect(sheets[0]?.rows[6]?.[4]).toBe(1018.75);
  });

  it('tells what each earlier state was changed in, and gives it back', async () => {
    const { form, version, formId } = await addMapped(makeForm(), 'Biểu cũ.xlsx');
    await saveForm(program, { ...withCells(form, []), name: 'Biểu mới' }, version);
    const [last, first] = await listFormVersions(program, formId);
    expect(last?.changes[0]).toBe('Tên biểu mẫu: “Biểu cũ” → “Biểu mới”');
    expect(last?.changes[1]).toMatch(/^Bỏ chọn ô [A-Z]+\d+ \(.+\): .+ · /);
    expect(last?.changes.at(-1)).toMatch(/^và \d+ ô khác$/);
    expect(first?.changes[0]).toMatch(/^Chọn ô /);
    const { form: earlier } = await readFormVersion(program, formId, last?.stateId ?? '');
    expect(earlier).toEqual(form);
    expect(await problemOf(readFormVersion(program, formId, '1-20260101T000000000Z'))).toMatchObject({
      code: 'record-missing',
    });
  });
});
