import { basename, extname } from 'node:path';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { PreparedForm } from '../../../core/contract/forms.ts';
import { resolveCells, type FormInput } from '../../../core/documents/form-cells.ts';
import { checkCells, describeFormFinding } from '../../../core/rules/forms/check-cells.ts';
import { selectEdition } from '../../../core/rules/forms/select-edition.ts';
import type { FileFacts } from '../../../core/rules/file-names/propose-file-name.ts';
import { refuseOpenFile } from '../../store/refuse-open-file.ts';
import { writeDurably } from '../../store/write-durably.ts';
import { describePeriodFile } from '../file-facts.ts';
import { gatherTables } from '../gather-tables.ts';
import type { FormReader } from '../form-reader.ts';
import type { Program, ReportName } from '../program.ts';
import { requirePeriod, requireReport } from '../require-record.ts';
import { readBodyNames } from './body-names.ts';
import { readFormFile } from './form-files.ts';
import { listSummedBodies } from './list-summed-bodies.ts';
import { requireForm } from './open-form.ts';

type FillName = ReportName & { formId: string };

/** What each cell of a form would hold for the saved report; nothing is written. */
export async function prepareForm(
  program: Program,
  reader: FormReader,
  name: FillName,
): Promise<PreparedForm> {
  const { prepared } = await gather(program, reader, name);
  return prepared;
}

/**
 * Writes the form filled from the saved report, whole or not at all. Rejects with `not-readable-form` when a cell must not be
 * written to.
 */
export async function fillReportForm(
  program: Program,
  reader: FormReader,
  name: FillName,
  path: string,
): Promise<{ filledCount: number; emptyCount: number }> {
  const { prepared, bytes, extension } = await gather(program, reader, name);
  const [refused] = prepared.refused;
  if (refused)
    throw new ProblemError('not-readable-form', {
      fault: 'cell-refused',
      file: prepared.fileName,
      about: `${refused.sheet}!${refused.address}`,
    });
  if (extname(path).toLowerCase() !== `.${extension}`)
    throw new ProblemError('wrong-extension', { file: basename(path), expected: `.${extension}` });
  await refuseOpenFile(path);
  const fillings = prepared.cells.map(({ sheet, address, content }) => ({ sheet, address, content }));
  await writeDurably(path, await reader.fill(bytes, fillings, prepared.fileName));
  const emptyCount = fillings.filter(({ content }) => ['empty', 'keep'].includes(content.kind)).length;
  return { filledCount: fillings.length - emptyCount, emptyCount };
}

/** For the file name offered: `Biểu 01 quý I-2021 - Hội Nông dân tỉnh`. */
export async function describeFilledForm(
  program: Program,
  { periodId, organisationId, formId }: FillName,
): Promise<{ facts: FileFacts; extension: 'xlsx' | 'xlsm' }> {
  const period = await requirePeriod(program.store, periodId);
  const { content: form } = await requireForm(program, formId);
  return {
    facts: await describePeriodFile(program, form.name, periodId, organisationId),
    extension: selectEdition(form, period.dataTo).file.extension,
  };
}

/** The reports of other bodies that the cells ask for, as far as they are begun. */
async function gatherOthers(
  { store }: Program,
  { periodId, organisationId }: ReportName,
  wanted: ReadonlySet<string>,
): Promise<Map<string, FormInput>> {
  const others = new Map<string, FormInput>();
  for (const id of wanted) {
    if (id === organisationId) continue;
    const stored = await store.read({ kind: 'report', periodId, organisationId: id, revision: 0 });
    if (stored) others.set(id, await gatherTables(store, stored.content));
  }
  return others;
}

async function gather(program: Program, reader: FormReader, name: FillName) {
  const { store, dataFolder } = program;
  const report = await requireReport(store, name);
  const { content: form } = await requireForm(program, name.formId);
  const input = await gatherTables(store, report);
  const { file, cells } = selectEdition(form, input.period.dataTo);
  const bytes = await readFormFile(dataFolder, form.name, file);
  const { workbook, extension } = await reader.read(bytes, file.name);
  const refused = checkCells(workbook, cells, input.indicators)
    .filter(({ isRefused }) => isRefused)
    .map((finding) => ({
      sheet: finding.sheet,
      address: finding.address,
      sentence: describeFormFinding(finding),
    }));
  const bodies = await listSummedBodies(program, input.period, cells);
  const wanted = new Set([
    ...cells.flatMap(({ source }) => source.organisationId ?? []),
    ...bodies.map(({ id }) => id),
  ]);
  const others = await gatherOthers(program, name, wanted);
  const prepared: PreparedForm = {
    formId: form.id,
    name: form.name,
    fileName: file.name,
    workbook,
    cells: resolveCells(form, cells, input, others, bodies),
    indicators: [...input.indicators],
    organisations: await readBodyNames(program),
    refused,
  };
  return { prepared, bytes, extension };
}
