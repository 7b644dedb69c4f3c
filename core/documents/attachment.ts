import { namePeriod } from '../rules/periods/name-period.ts';
import { listStamps } from '../rules/values/name-stamps.ts';
import type { PrintDocument } from './print-document.ts';
import { wholeDate, writeReference } from './report-reference.ts';
import type { ReportTablesInput } from './report-tables.ts';
import { writeRunningMark } from './running-mark.ts';
import { buildTableDocument, type PrintedTable } from './table-document.ts';
import { writeText } from './write-pieces.ts';

/**
 * A table that goes with a report as a document of its own: a Phụ lục with the line that says of which report, as
 * offices print it (`PHỤ LỤC / Danh mục … / (Kèm theo Báo cáo số …)`), without letterhead or signature.
 */
export function buildAttachment(
  input: ReportTablesInput,
  { name, ...table }: PrintedTable & { name: string },
): PrintDocument {
  const { report, organisation, period, layout } = input;
  return buildTableDocument({
    title: name,
    subject: `Báo cáo ${namePeriod(period)}`,
    keywords: [namePeriod(period)],
    organisation,
    layout,
    date: wholeDate(report.header.date),
    marks: [
      ...listStamps(report.header, organisation.spelling).map(({ text }) => text),
      writeRunningMark(report, period) ?? '',
    ],
    heading: [
      { style: 'appendix-title', pieces: [writeText('PHỤ LỤC')] },
      { style: 'appendix-title', pieces: [writeText(name)] },
      { style: 'appendix-reference', pieces: [writeText(writeReference(input))] },
    ],
    table,
  });
}
