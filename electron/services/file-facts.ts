import type { PartialDate } from '../../core/model/report.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import { dateDocument } from '../../core/rules/records/date-document.ts';
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
): Promise<FileFacts> {
  const period = await requirePeriod(store, periodId);
  const office = organisationId && (await requireOrganisation(store, organisationId));
  return {
    kind,
    period: namePeriod(period),
    year: period.year,
    ...(office && { office: selectVersion(office, period.dataTo).shortName }),
    day: dateInVietnam(now()),
  };
}

/** The day of a document; null while day or month are blank. */
export function dayOf(date: PartialDate): string | null {
  return date.month === null || date.day === null ? null : dateDocument(date, '');
}
