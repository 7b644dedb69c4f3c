import type { LayoutProfile } from '../layouts/layout-profile.ts';
import { daysInMonth } from '../model/real-date.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import type { PartialDate, Report } from '../model/report.ts';
import { formatDateBlank } from '../rules/values/format-date.ts';
import { writeNumber } from './letterhead.ts';

/** The type of a report in its number: `Số 12-BC/BDVTU`. */
export const reportType = 'BC';

/** `(Kèm theo Báo cáo số 12-BC/BDVTU ngày … của …)`. */
export function writeReference({
  layout,
  organisation,
  report,
}: {
  layout: LayoutProfile;
  organisation: OrganisationVersion;
  report: Report;
}): string {
  const number = writeNumber(layout, organisation, report.header, reportType).replace(/^Số:?/, 'số');
  const { year, month, day } = report.header.date;
  const date = formatDateBlank({
    year,
    ...(month !== null && { month }),
    ...(day !== null && { day }),
  });
  return `(Kèm theo Báo cáo ${number}, ${date} của ${organisation.name})`;
}

/** A full date for file properties: a blank day or month counts as the first, a day past its month as the month's last. */
export function wholeDate({ year, month, day }: PartialDate): string {
  const wholeMonth = month ?? 1;
  const wholeDay = Math.min(day ?? 1, daysInMonth(year, wholeMonth));
  return `${year}-${String(wholeMonth).padStart(2, '0')}-${String(wholeDay).padStart(2, '0')}`;
}
