import type { PartialDate, Report } from '../../core/model/report.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import { namePeriod, namePeriodWithoutTitle } from '../../core/rules/periods/name-period.ts';
import { dateDocument } from '../../core/rules/records/date-document.ts';
import { hidesAbstract } from '../../core/rules/records/hides-abstract.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import type { Program } from './program.ts';
import { requireOrganisation, requirePeriod } from './require-record.ts';

/** What a file name may tell of a document of a period; `organisationId`: of one body, called as it was then. */
export async function describePeriodFile(
  { store, now }: Program,
  kind: string,
  periodId: string,
  organisationId?: string,
  nameOf = namePeriod,
): Promise<FileFacts> {
  const period = await requirePeriod(store, periodId);
  const office = organisationId && (await requireOrganisation(store, organisationId));
  return {
    kind,
    period: nameOf(period),
    year: period.year,
    ...(office && { office: selectVersion(office, period.dataTo).shortName }),
    day: dateInVietnam(now()),
  };
}

/** Of a document: without what a special period is about where the document bears a độ mật. */
export async function describeDocumentFile(
  program: Program,
  kind: string,
  document: Pick<Report, 'periodId' | 'header'>,
  organisationId?: string,
): Promise<FileFacts> {
  const nameOf = hidesAbstract(document) ? namePeriodWithoutTitle : namePeriod;
  const facts = await describePeriodFile(program, kind, document.periodId, organisationId, nameOf);
  const { date, number } = document.header;
  return { ...facts, number, day: dayOf(date) ?? facts.day };
}

/** The day of a document; null while day or month are blank. */
function dayOf(date: PartialDate): string | null {
  return date.month === null || date.day === null ? null : dateDocument(date, '');
}
