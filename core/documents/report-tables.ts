import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { Indicator } from '../model/indicator.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import type { Period } from '../model/period.ts';
import type { Petition } from '../model/petition.ts';
import type { Report } from '../model/report.ts';
import type { FigureHistory } from './figure-rows.ts';

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
