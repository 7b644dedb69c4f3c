import { basename } from 'node:path';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { OpenedForm } from '../../../core/contract/forms.ts';
import type { Saved } from '../../../core/contract/views.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import { form as formSchema, type Form, type FormCell, type FormFile } from '../../../core/model/form.ts';
import { limits } from '../../../core/model/limits.ts';
import type { FormWorkbook } from '../../../core/reading/form-workbook.ts';
import { carryCells } from '../../../core/rules/forms/carry-cells.ts';
import { normaliseRecord } from '../../../core/rules/records/normalise-record.ts';
import { keepReceivedFile } from '../../store/received-files.ts';
import { refuseWriting } from '../../store/refuse-writing.ts';
import type { FormReader } from '../form-reader.ts';
import type { Program } from '../program.ts';
import { checkFormFiles, readFormFile } from './form-files.ts';
import { describeForm, requireForm } from './open-form.ts';

type Reading = { signal?: AbortSignal };

/** Keeps the chosen Excel file byte for byte and begins a form with it, called as the file is. */
export async function addForm(
  program: Program,
  reader: FormReader,
  path: string,
  reading: Reading = {},
): Promise<OpenedForm> {
  const { file, workbook } = await keepFile(program, reader, path, reading);
  const form: Form = {
    id: program.newId(),
    name: file.name.replace(/\.[^.]*$/, '').normalize('NFC') || file.name,
    organisationKinds: [],
    periodKinds: [],
    whenNone: 'zero',
    whenBlank: 'empty',
    editions: [{ from: null, file, cells: [] }],
  };
  const saved = await program.store.save({ kind: 'form', id: form.id }, form, 0);
  return describeForm(program, { content: form, ...saved }, 0, workbook);
}

/** Saves a form whose originals are all there. Resolves after the bytes are on disk. */
export async function saveForm(program: Program, form: Form, expectedVersion: number): Promise<Saved> {
  const content = formSchema.parse(normaliseRecord(form));
  const problem = await checkFormFiles(program.dataFolder, content);
  if (problem) throw new ProblemError(problem.code, problem.details);
  return program.store.save({ kind: 'form', id: content.id }, content, expectedVersion);
}

/**
 * The upper level has sent the form anew: with a day, a new edition from then on; with null, another file for the newest
 * edition. Its cells are carried over; those that found no place are answered under `lost`.
 */
export async function replaceFormFile(
  program: Program,
  reader: FormReader,
  { id, expectedVersion, from }: { id: string; expectedVersion: number; from: CalendarDate | null },
  path: string,
  reading: Reading = {},
): Promise<OpenedForm & { lost: FormCell[] }> {
  const { content: form, version } = await requireForm(program, id);
  if (version !== expectedVersion) throw new ProblemError('stale-version', { kind: 'form' });
  const newest = form.editions.at(-1);
  if (!newest) throw new ProblemError('record-missing', { kind: 'form', id });
  const { file, workbook } = await keepFile(program, reader, path, reading);
  const before = await readBefore(program, reader, form.name, newest.file);
  const { cells, lost } = before
    ? carryCells(newest.cells, before, workbook)
    : { cells: [], lost: newest.cells };
  const edition = { ...newest, from: from ?? newest.from, file, cells };
  const editions = [...(from === null ? form.editions.slice(0, -1) : form.editions), edition];
  const next = formSchema.parse(normaliseRecord({ ...form, editions }));
  const saved = await program.store.save({ kind: 'form', id }, next, version);
  return {
    ...(await describeForm(program, { content: next, ...saved }, editions.length - 1, workbook)),
    lost,
  };
}

/** Null when the old file is gone, which a new one may be chosen for. */
async function readBefore(
  { dataFolder }: Program,
  reader: FormReader,
  name: string,
  file: FormFile,
): Promise<FormWorkbook | null> {
  try {
    return (await reader.read(await readFormFile(dataFolder, name, file), file.name)).workbook;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'form-file-missing') return null;
    throw error;
  }
}

async function keepFile(
  program: Program,
  reader: FormReader,
  path: string,
  reading: Reading,
): Promise<{ file: FormFile; workbook: FormWorkbook }> {
  refuseWriting(program);
  const { bytes, workbook, extension } = await reader.readChosen(path, reading);
  const sha256 = await keepReceivedFile(program.dataFolder, bytes, extension);
  return { file: { sha256, name: basename(path).slice(0, limits.lineCharacters), extension }, workbook };
}
