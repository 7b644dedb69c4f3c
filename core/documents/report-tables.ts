import type { ReportTable } from '../contract/views.ts';
import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { Indicator } from '../model/indicator.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import type { Period } from '../model/period.ts';
import type { Petition } from '../model/petition.ts';
import type { Report } from '../model/report.ts';
import type { FigureHistory } from './figure-rows.ts';

/** How a table is called on screen and in file names. */
export const reportTableNames: Record<ReportTable, string> = {
  tasks: 'Danh mục nhiệm vụ',
  petitions: 'Bảng kiến nghị',
  figures: 'Biểu số liệu',
};

/** What the tables of a report are made from, on paper and in Excel. */
export type ReportTablesInput = {
  report: Report;
  /** As it was called on the report's date. */
  organisation: OrganisationVersion;
  period: Period;
  layout: LayoutProfile;
  indicators: readonly Indicator[];
  history: FigureHistory;
  /** Lines of the register that may stand for petitions of this report. */
  register: readonly Petition[];
};
