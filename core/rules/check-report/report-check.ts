import type { OpenedReport } from '../../contract/views.ts';
import type { Report } from '../../model/report.ts';
import type { CheckedText } from './list-texts.ts';
import type { FindingPlace } from './finding-place.ts';

/** Lỗi: the page would be wrong. Cần xem lại: a person has to look. Neither ever stops an export or a sending. */
export type FindingLevel = 'error' | 'warning';

export type FindingRemedy = { kind: 'move-to-appendix'; tableId: string };

export type Finding = {
  /** The same while the matter is the same, so that it can be passed over. */
  id: string;
  level: FindingLevel;
  /** One Vietnamese sentence. */
  sentence: string;
  place: FindingPlace;
  /** What the program can do about it at once, when the user asks. */
  remedy?: FindingRemedy;
};

export type CheckInput = {
  report: Report;
  opened: Pick<
    OpenedReport,
    'organisation' | 'period' | 'indicators' | 'citedDocuments' | 'openTasks' | 'earlierInYear'
  >;
  /** Fields whose text could not be read and is not in the report. */
  unreadFields: readonly { place: string; label: string; text: string }[];
  /** All texts of the report, listed once for all checks. */
  texts: readonly CheckedText[];
};

/** One kind of finding. A new one is a file beside this and its line in `report-checks.ts`. */
export type ReportCheck = { id: string; find: (input: CheckInput) => Omit<Finding, 'id'>[] };
