import { ProblemError } from '../../../core/contract/problem.ts';
import type { OpenedForm } from '../../../core/contract/forms.ts';
import type { Form } from '../../../core/model/form.ts';
import type { FormWorkbook } from '../../../core/reading/form-workbook.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { Stored } from '../../store/record-store.ts';
import type { FormReader } from '../form-reader.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { readBodyNames } from './body-names.ts';
import { readFormFile } from './form-files.ts';

export async function requireForm({ store }: Pick<Program, 'store'>, id: string): Promise<Stored<Form>> {
  const stored = await store.read({ kind: 'form', id });
  if (!stored) throw new ProblemError('record-missing', { kind: 'form', id });
  return stored;
}

/** A form with the sheets of one of its editions, the newest unless another is asked for. */
export async function openForm(
  program: Program,
  reader: FormReader,
  id: string,
  edition: number | null = null,
): Promise<OpenedForm> {
  const stored = await requireForm(program, id);
  const { editions, name } = stored.content;
  const index = Math.min(edition ?? editions.length - 1, editions.length - 1);
  const shown = editions[index];
  if (!shown) throw new ProblemError('record-missing', { kind: 'form', id });
  const bytes = await readFormFile(program.dataFolder, name, shown.file);
  const { workbook } = await reader.read(bytes, shown.file.name);
  return describeForm(program, stored, index, workbook);
}

export async function describeForm(
  program: Program,
  { content: form, version, savedAt }: Stored<Form>,
  edition: number,
  workbook: FormWorkbook,
): Promise<OpenedForm> {
  const { store, now } = program;
  const today = dateInVietnam(now());
  const indicators = await readRecords(store, 'indicator');
  const organisations = await readRecords(store, 'organisation');
  const kinds = new Map(
    organisations.records.map((organisation) => [
      organisation.kind,
      selectVersion(organisation, today).shortName,
    ]),
  );
  return {
    form,
    version,
    savedAt,
    edition,
    workbook,
    indicators: indicators.records,
    organisationKinds: [...kinds].map(([kind, name]) => ({ kind, name })),
    organisations: await readBodyNames(program),
    today,
  };
}
