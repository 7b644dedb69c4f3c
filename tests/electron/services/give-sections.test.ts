import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  gatherSections,
  readSectionFile,
  writeSectionFile,
} from '../../../electron/services/give-sections.ts';
import type { Program } from '../../../electron/services/program.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { makeProgram, putBasicRecords } from '../../support/make-program.ts';
import { organisation, period, report } from '../../support/records.ts';
import { proposeFileName } from '../../../core/rules/file-names/propose-file-name.ts';

let folder: string;
let program: Program;
let file: string;
const name = { periodId: period.id, organisationId: organisation.id };
const sectionIds = report.sections.filter(({ kind }) => kind === 'prose').map(({ id }) => id);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-sections-'));
  file = join(folder, 'phần.giaoban');
  program = makeProgram(join(folder, 'data'));
  await putBasicRecords(program);
  await saveReport(program.store, report, 0);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function give(): Promise<void> {
  const { share } = await gatherSections(program, name, sectionIds);
  await writeSectionFile(file, share);
}

it('comes back from its file as it was given, under a name that says what it is', async () => {
  const { share, facts } = await gatherSections(program, name, sectionIds);
  expect(proposeFileName(facts, 'giaoban')).toMatch(
    /^(Phần [IVX.0-9, ]+|Các phần được giao) - Báo cáo quý I-2021 - .+\.giaoban$/,
  );
  await writeSectionFile(file, share);
  expect(await readSectionFile(file, name)).toEqual(share);
});

it('is refused for another body or period, which the sentence names', async () => {
  await give();
  for (const other of [{ periodId: '2021-q2' }, { organisationId: 'khac' }]) {
    await expect(readSectionFile(file, { ...name, ...other })).rejects.toMatchObject({
      problem: { code: 'section-file-of-another-report', details: { period: 'quý I/2021' } },
    });
  }
});

it('is refused when it is damaged, newer, or no such file at all', async () => {
  await give();
  const text = await readFile(file, 'utf8');
  const refuse = async (content: string, code: string) => {
    await writeFile(file, content);
    await expect(readSectionFile(file, name)).rejects.toMatchObject({ problem: { code } });
  };
  await refuse(text.replace('quý I/2021', 'quý X/2021'), 'not-a-section-file');
  await refuse(text.slice(0, -40), 'not-a-section-file');
  await refuse('PK\u0003\u0004', 'not-a-section-file');
  await refuse('{}', 'not-a-section-file');
  await refuse(text.replace('"formatVersion":1', '"formatVersion":2'), 'newer-file');
  await rm(file);
  await expect(readSectionFile(file, name)).rejects.toMatchObject({
    problem: { code: 'record-missing', details: { file: basename(file) } },
  });
});
