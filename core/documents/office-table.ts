import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import type { Period } from '../model/period.ts';
import type { PrintDocument, StyledLine } from './print-document.ts';
import { buildTableDocument, type PrintedTable } from './table-document.ts';
import { writeText } from './write-pieces.ts';

/** What every table of an office's own bears. */
export type OfficeTableInput = {
  organisation: OrganisationVersion;
  period: Period;
  layout: LayoutProfile;
  /** Written into file properties. */
  date: CalendarDate;
};

/**
 * A table that the office lays before a meeting: whose it is, what it is, in which state; no number and no signature, as it
 * goes with other papers.
 */
export function buildOfficeTable(
  { organisation, period, layout, date }: OfficeTableInput,
  table: PrintedTable & {
    /** `Bảng đối soát thực hiện kết luận`. */
    name: string;
    /** In brackets under it. */
    about: string;
  },
): PrintDocument {
  const line = (style: StyledLine['style'], text: string): StyledLine => ({
    style,
    pieces: [writeText(text)],
  });
  const { name, about, ...printed } = table;
  return buildTableDocument({
    title: name,
    subject: `${name} ${namePeriod(period)}`,
    keywords: [namePeriod(period)],
    organisation,
    layout,
    date,
    marks: [period.isPractice ? 'BẢN TẬP HUẤN' : ''],
    heading: [
      line('appendix-title', organisation.name.toLocaleUpperCase('vi')),
      line('appendix-title', name),
      ...(about === '' ? [] : [line('appendix-reference', `(${about})`)]),
    ],
    table: printed,
  });
}
