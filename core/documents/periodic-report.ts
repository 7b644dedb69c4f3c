import type { LayoutProfile } from '../layouts/layout-profile.ts';
import { makeRoomForRemarks } from '../layouts/make-room-for-remarks.ts';
import { daysInMonth } from '../model/calendar-date.ts';
import type { CitedDocument } from '../model/cited-document.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Instant } from '../model/instant.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import type { Period } from '../model/period.ts';
import type { PartialDate, Report } from '../model/report.ts';
import type { Task } from '../model/task.ts';
import { formatMoment } from '../rules/values/format-moment.ts';
import { formatDateBlank } from '../rules/values/format-date.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { buildFiguresAppendix } from './figures-appendix.ts';
import { buildLetterhead, writeNumber } from './letterhead.ts';
import type { ParagraphBlock, PrintBlock, PrintDocument, StyledLine } from './print-document.ts';
import { buildReportBody } from './report-body.ts';
import { buildSignature } from './signature.ts';
import { stripEndMarks } from './strip-end-marks.ts';
import { writeText } from './write-pieces.ts';

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

const documentType = 'BC';

/** An organisation's periodic report (báo cáo) as neutral blocks, from letterhead to appendix of figures. */
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
  const appendix = buildFiguresAppendix(
    report.figures,
    new Map(input.indicators.map((indicator) => [indicator.id, indicator])),
    {
      periodName: namePeriod(period),
      reference: writeReference(input),
      textWidthMm: layout.page.widthMm - layout.page.marginLeftMm - layout.page.marginRightMm,
    },
  );
  return {
    title: normaliseText(`Báo cáo ${header.abstract}`).trim(),
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
          buildLetterhead(layout, organisation, header, documentType),
          {
            kind: 'title',
            lines: [
              { style: 'document-type', pieces: [writeText('BÁO CÁO')] },
              ...writeAbstract(layout, header.abstract),
            ],
          },
          ...body,
          buildSignature(layout, header, organisation.spelling),
        ],
      },
      ...(appendix ? [{ orientation: 'portrait' as const, blocks: appendix }] : []),
    ],
  };
}

/** The abstract with its rule or its mark below; neither stands alone under an abstract still to be written. */
function writeAbstract({ abstract: { rule, mark } }: LayoutProfile, abstract: string): StyledLine[] {
  if (abstract.trim() === '') return [];
  return [
    { style: 'abstract', pieces: [writeText(abstract)], ...(rule && { rule }) },
    ...(mark ? [{ style: 'abstract-mark' as const, pieces: [writeText(mark)] }] : []),
  ];
}

/** `(Kèm theo Báo cáo số 12-BC/BDVTU ngày … của …)`. */
function writeReference({ layout, organisation, report }: PeriodicReportInput): string {
  const number = writeNumber(layout, organisation, report.header, documentType).replace(/^Số:?/, 'số');
  const { year, month, day } = report.header.date;
  const date = formatDateBlank({
    year,
    ...(month !== null && { month }),
    ...(day !== null && { day }),
  });
  return `(Kèm theo Báo cáo ${number}, ${date} của ${organisation.name})`;
}

function writeRunningMark(
  report: Report,
  period: Period,
  submission: PeriodicReportInput['submission'] | null,
): string | null {
  const draft = submission
    ? `DỰ THẢO lần ${submission.draftNumber}, ${formatMoment(submission.submittedAt)}`
    : report.state === 'numbered-draft'
      ? `DỰ THẢO lần ${report.draftNumber}`
      : '';
  return [period.isPractice ? 'BẢN TẬP HUẤN' : '', draft].filter(Boolean).join(' · ') || null;
}

/** A full date for file properties: a blank day or month counts as the first, a day past its month as the month's last. */
function wholeDate({ year, month, day }: PartialDate): string {
  const wholeMonth = month ?? 1;
  const wholeDay = Math.min(day ?? 1, daysInMonth(year, wholeMonth));
  return `${year}-${String(wholeMonth).padStart(2, '0')}-${String(wholeDay).padStart(2, '0')}`;
}

/**
 * Puts the house's end mark after the last words of the body: `…chỉ đạo./.` Headings that close an empty section are
 * passed over; a body that ends with a table gets no mark.
 */
function endWith(endMark: './.' | '.', blocks: PrintBlock[]): PrintBlock[] {
  const index = blocks.findLastIndex(
    (block) => block.kind !== 'paragraph' || (!isHeading(block) && findLastWords(block) !== -1),
  );
  const last = blocks[index];
  if (last?.kind !== 'paragraph') return blocks;
  const place = findLastWords(last);
  const piece = last.pieces[place];
  if (piece?.kind !== 'text') return blocks;
  const after = last.pieces.slice(place + 1).filter(({ kind }) => kind === 'footnote');
  const text = `${stripEndMarks(piece.text)}${endMark}`;
  const pieces = [...last.pieces.slice(0, place), { ...piece, text }, ...after];
  return blocks.with(index, { ...last, pieces });
}

function isHeading({ style }: ParagraphBlock): boolean {
  return style === 'heading-1' || style === 'heading-2' || style === 'heading-3';
}

function findLastWords({ pieces }: ParagraphBlock): number {
  return pieces.findLastIndex((piece) => piece.kind === 'text' && piece.text.trim() !== '');
}
