import type { LayoutProfile } from '../layouts/layout-profile.ts';
import { makeRoomForRemarks } from '../layouts/make-room-for-remarks.ts';
import type { CitedDocument } from '../model/cited-document.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Instant } from '../model/instant.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import type { Period } from '../model/period.ts';
import type { Report } from '../model/report.ts';
import type { Task } from '../model/task.ts';
import { listAppendices } from '../rules/appendices/list-appendices.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { hidesAbstract } from '../rules/records/hides-abstract.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { buildFiguresAppendix } from './figures-appendix.ts';
import { endWith } from './end-with.ts';
import { buildLetterhead } from './letterhead.ts';
import type { PageSection, PrintDocument } from './print-document.ts';
import { buildReportBody } from './report-body.ts';
import { reportType, wholeDate, writeReference } from './report-reference.ts';
import { writeRunningMark } from './running-mark.ts';
import { buildSignature } from './signature.ts';
import { buildTableAppendix } from './table-appendix.ts';
import { buildTitle } from './title.ts';
import type { PieceContext } from './write-pieces.ts';

export type PeriodicReportInput = {
  report: Report;
  /** As it was called on the report's date. */
  organisation: OrganisationVersion;
  period: Period;
  layout: LayoutProfile;
  indicators: readonly Indicator[];
  citedDocuments: readonly CitedDocument[];
  /** The tasks that the report answers. */
  lastTasks: readonly Task[];
  /** In bản trình: dự thảo lần n on paper for a leader's hand, with its moment, wide lines and a wide margin. */
  submission?: { draftNumber: number; submittedAt: Instant } | null;
};

/** An organisation's periodic report (báo cáo) as neutral blocks, from letterhead to appendices. */
export function buildPeriodicReport(input: PeriodicReportInput): PrintDocument {
  const { report, organisation, period, submission = null } = input;
  const layout = submission === null ? input.layout : makeRoomForRemarks(input.layout);
  const { header } = report;
  const context = {
    figures: new Map(report.figures.map((figure) => [figure.indicatorId, figure])),
    citedDocuments: new Map(input.citedDocuments.map((document) => [document.id, document])),
    cited: new Set<string>(),
  };
  const lastTasks = new Map(input.lastTasks.map((task) => [task.id, task]));
  const body = endWith(organisation.spelling.endMark, buildReportBody(report, layout, context, lastTasks));
  return {
    title: titleOf(report, period),
    subject: `Báo cáo ${namePeriod(period)}`,
    author: organisation.name,
    keywords: [organisation.shortName, namePeriod(period)],
    language: 'vi-VN',
    date: wholeDate(header.date),
    layout,
    runningMark: writeRunningMark(report, period, submission),
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          buildLetterhead(layout, organisation, header, reportType),
          buildTitle(layout, 'BÁO CÁO', header.abstract),
          ...body,
          buildSignature(layout, header, organisation.spelling),
        ],
      },
      ...buildAppendices(input, layout, context),
    ],
  };
}

/** What goes with the report behind its signature, each on a page of its own. */
function buildAppendices(
  input: PeriodicReportInput,
  layout: LayoutProfile,
  context: PieceContext,
): PageSection[] {
  const { page } = layout;
  const reference = writeReference(input);
  return listAppendices(input.report).flatMap((printed): PageSection[] => {
    const { id: appendixId, name, orientation } = printed;
    const widthMm = orientation === 'landscape' ? page.heightMm : page.widthMm;
    const lines = { reference, textWidthMm: widthMm - page.marginLeftMm - page.marginRightMm };
    const blocks =
      printed.kind === 'tables'
        ? buildTableAppendix(printed, lines, layout, context)
        : buildFiguresAppendix(
            input.report.figures,
            new Map(input.indicators.map((indicator) => [indicator.id, indicator])),
            { ...lines, name, periodName: namePeriod(input.period) },
          );
    return blocks ? [{ orientation, appendixId, blocks }] : [];
  });
}

/** Shown by systems among the files last used: of a secret report it does not say what it is about. */
function titleOf(report: Report, period: Period): string {
  const about = hidesAbstract(report) ? namePeriod(period) : report.header.abstract;
  return normaliseText(`Báo cáo ${about}`).trim();
}
