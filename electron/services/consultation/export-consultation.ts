import { ProblemError } from '../../../core/contract/problem.ts';
import {
  buildConsultationTable,
  consultationTableName,
  type ConsultationTableInput,
} from '../../../core/documents/consultation-table.ts';
import { buildConsultationWorkbook } from '../../../core/documents/consultation-workbook.ts';
import type { FileFacts } from '../../../core/rules/file-names/propose-file-name.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { describePeriodFile } from '../file-facts.ts';
import { readOfficeLook } from '../meeting/read-office-look.ts';
import type { PrintFormat, Printed, Program } from '../program.ts';
import { readOrganisations } from '../read-organisations.ts';
import { requirePeriod } from '../require-record.ts';
import { writePrinted } from '../write-printed.ts';
import { dayOfConsultation, readSections } from './open-consultation.ts';

export type ConsultationFormat = PrintFormat | 'excel';

/** Writes Bảng tổng hợp ý kiến góp ý, whole or not at all. */
export async function exportConsultation(
  program: Program,
  periodId: string,
  format: ConsultationFormat,
  path: string,
  options: { signal?: AbortSignal } = {},
): Promise<Omit<Printed, 'bytes'>> {
  const input = await readTableInput(program, periodId);
  return writePrinted(path, () =>
    format === 'excel'
      ? program.printer.renderWorkbook(buildConsultationWorkbook(input), options)
      : program.printer.render(buildConsultationTable(input), format, options),
  );
}

/** Rejects with `nothing-to-print` when nobody has been asked. */
async function readTableInput(program: Program, periodId: string): Promise<ConsultationTableInput> {
  const { store, now } = program;
  const period = await requirePeriod(store, periodId);
  const stored = await store.read({ kind: 'consultation', periodId });
  if (!stored || stored.content.answers.length === 0)
    throw new ProblemError('nothing-to-print', { document: 'consultation' });
  const organisations = await readOrganisations(store);
  return {
    ...(await readOfficeLook(program, period)),
    consultation: stored.content,
    sections: await readSections(program, period),
    nameBody: (organisationId) => {
      const body = organisations.get(organisationId);
      return body ? selectVersion(body, period.dataTo).name : organisationId;
    },
    today: dayOfConsultation(period, dateInVietnam(now())),
  };
}

/** For the file name offered: `Bảng tổng hợp ý kiến góp ý quý I-2021`. */
export async function describeConsultationFile(program: Program, periodId: string): Promise<FileFacts> {
  return describePeriodFile(program, consultationTableName, periodId);
}
