import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../core/model/report.ts';
import { hidesAbstract } from '../../../core/rules/records/hides-abstract.ts';
import { describeWorkbookFile } from '../../../electron/services/export-workbook.ts';
import {
  beginOrOpenLetter,
  exportLetter,
  describeLetterFile,
  saveLetter,
} from '../../../electron/services/letters.ts';
import { openWorkspace } from '../../../electron/services/open-workspace.ts';
import type { Printer, Program } from '../../../electron/services/program.ts';
import { describeReportFile, exportReport } from '../../../electron/services/print-report.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { showPeriodHome } from '../../../electron/services/show-period-home.ts';
import { findReportWithNumber } from '../../../electron/services/find-number.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { report } from '../../support/records.ts';

const abstract = 'phương án bảo vệ mục tiêu X';
const name = { periodId: report.periodId, organisationId: report.organisationId };
const secret: Report = { ...report, header: { ...report.header, abstract, number: '7', secrecy: 'secret' } };

let folder: string;
let program: Program;
/** What the last file was called in its own properties. */
let titles: string[];

const printer: Printer = {
  render: async ({ title, subject }) => {
    titles = [title, subject];
    return { bytes: new Uint8Array(), pageCount: 1, missingCharacters: [], places: [] };
  },
  renderWorkbook: () => Promise.reject(new Error('nothing is printed here')),
  warmUp: () => undefined,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-secret-'));
  program = makeProgram(join(folder, 'data'), { printer });
  await putBasicRecords(program);
  await putWorkspace(program);
  await saveReport(program.store, secret, 0);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the abstract of a report with a độ mật', () => {
  it('is hidden for every độ mật, and only then', () => {
    const hidden = (['none', 'secret', 'top-secret', 'absolute-secret'] as const).map((secrecy) =>
      hidesAbstract({ header: { secrecy } }),
    );
    expect(hidden).toEqual([false, true, true, true]);
  });

  it('stands in no list of the first screens', async () => {
    const shown = JSON.stringify([
      await openWorkspace(program),
      await showPeriodHome(program, name.periodId),
      await findReportWithNumber(program, {
        ...name,
        periodId: 'x',
        number: '7',
        year: secret.header.date.year,
      }),
    ]);
    expect(shown).toContain('"number":"7"');
    expect(shown).not.toContain(abstract);
  });

  it('stands in no file name that is offered', async () => {
    const names = [
      await describeReportFile(program, name),
      await describeReportFile(program, name, { kind: 'table', table: 'tasks' }),
      await describeWorkbookFile(program, name, ['figures']),
    ];
    expect(names.map(({ kind, office }) => `${kind} ${office}`.length > 8)).not.toContain(false);
    expect(JSON.stringify(names)).not.toContain(abstract);
  });

  it('stands in no properties of the file, which systems show among the files last used', async () => {
    await exportReport(program, name, 'word', join(folder, 'bao-cao.docx'));
    expect(titles.join()).toContain('Báo cáo');
    expect(titles.join()).not.toContain(abstract);
  });

  it('is named by no problem when its file is damaged or its save refused', async () => {
    const stale = await saveReport(program.store, secret, 5).catch((error: unknown) => error);
    const tooLong = { ...secret, header: { ...secret.header, abstract: `${abstract}\u0007` } };
    const invalid = await saveReport(program.store, tooLong, 1).catch((error: unknown) => error);
    for (const error of [stale, invalid]) {
      expect(error).toBeInstanceOf(Error);
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(abstract);
    }
  });
});

describe('the subject of a letter with a độ mật', () => {
  it('stands in no list, no file name and no properties of the file', async () => {
    const { letter } = await beginOrOpenLetter(program, { periodId: name.periodId, kind: 'request' });
    const marked = { ...letter, header: { ...letter.header, abstract, secrecy: 'top-secret' as const } };
    await saveLetter(program, marked, 0);
    expect(JSON.stringify(await showPeriodHome(program, name.periodId))).not.toContain(abstract);
    expect(JSON.stringify(await describeLetterFile(program, marked))).not.toContain(abstract);
    await exportLetter(program, marked, 'word', join(folder, 'cong-van.docx'));
    expect(titles).toEqual(['Công văn', '']);
  });
});
