import { buildSumsWorkbook } from '../../../core/documents/sums-workbook.ts';
import { sumBodies } from '../../../core/rules/consolidation/sum-bodies.ts';
import type { FileFacts } from '../../../core/rules/file-names/propose-file-name.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { refuseOpenFile } from '../../store/refuse-open-file.ts';
import { writeDurably } from '../../store/write-durably.ts';
import { describePeriodFile } from '../file-facts.ts';
import type { Printed, Program, ReportName } from '../program.ts';
import { requireOrganisation, requirePeriod } from '../require-record.ts';
import { readSums } from './read-sums.ts';

/** Writes the sums of all bodies as an Excel file, whole or not at all; what is not added follows the office's saved report. */
export async function exportSums(
  program: Program,
  name: ReportName,
  path: string,
): Promise<Pick<Printed, 'pageCount' | 'missingCharacters'>> {
  const { periodId, organisationId } = name;
  const { store } = program;
  const period = await requirePeriod(store, periodId);
  const [office, stored, { indicators, bodies }] = await Promise.all([
    requireOrganisation(store, organisationId),
    store.read({ kind: 'report', periodId, organisationId, revision: 0 }),
    readSums(program, name),
  ]);
  const leftOut = stored?.content.consolidation?.leftOut ?? [];
  const sums = sumBodies({ indicators, bodies, leftOut, officeId: organisationId, year: period.year });
  const { name: officeName, shortName } = selectVersion(office, period.dataTo);
  const workbook = buildSumsWorkbook({ sums, bodies, period, office: { name: officeName, shortName } });
  await refuseOpenFile(path);
  const { bytes, pageCount, missingCharacters } = await program.printer.renderWorkbook(workbook);
  await writeDurably(path, bytes);
  return { pageCount, missingCharacters };
}

/** For the file name offered: `Tổng hợp số liệu quý I-2021 - Ban Dân vận`. */
export async function describeSumsFile(
  program: Program,
  { periodId, organisationId }: ReportName,
): Promise<FileFacts> {
  return describePeriodFile(program, 'Tổng hợp số liệu', periodId, organisationId);
}
