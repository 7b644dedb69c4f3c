import type { LayoutProfile } from '../layouts/layout-profile.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { listStamps } from '../rules/values/name-stamps.ts';
import type { PageSection, PrintDocument, TableCell } from './print-document.ts';
import { wholeDate, writeReference } from './report-reference.ts';
import type { ReportTablesInput } from './report-tables.ts';
import { writeRunningMark } from './running-mark.ts';
import { writeText } from './write-pieces.ts';

/** A column of a table; all columns together grow or shrink to the text width. */
export type AttachmentColumn = {
  title: string;
  widthMm: number;
  style?: 'table-number' | undefined;
  align?: 'center';
};

/** A table that would have to shrink further than this to stand upright lies across. */
const leastShare = 0.9;

/**
 * A table that goes with a report as a document of its own: a Phụ lục with the line that says of which report, as
 * offices print it (`PHỤ LỤC / Danh mục … / (Kèm theo Báo cáo số …)`), without letterhead or signature.
 */
export function buildAttachment(
  input: ReportTablesInput,
  table: {
    id: string;
    name: string;
    columns: readonly AttachmentColumn[];
    rows: readonly string[][];
    /** Sentences under the table. */
    notes?: readonly string[];
  },
): PrintDocument {
  const { report, organisation, period, layout } = input;
  const { id, columns } = table;
  const widthMm = columns.reduce((sum, column) => sum + column.widthMm, 0);
  const isUpright = textWidthMm(layout, 'portrait') >= widthMm * leastShare;
  const orientation = isUpright ? 'portrait' : 'landscape';
  const share = textWidthMm(layout, orientation) / widthMm;
  const marks = [
    ...listStamps(report.header, organisation.spelling).map(({ text }) => text),
    writeRunningMark(report, period) ?? '',
  ];
  return {
    title: normaliseText(table.name),
    subject: `Báo cáo ${namePeriod(period)}`,
    author: organisation.name,
    keywords: [organisation.shortName, namePeriod(period)],
    language: 'vi-VN',
    date: wholeDate(report.header.date),
    layout,
    runningMark: marks.filter((mark) => mark !== '').join(' · ') || null,
    sections: [
      {
        orientation,
        blocks: [
          {
            kind: 'title',
            lines: [
              { style: 'appendix-title', pieces: [writeText('PHỤ LỤC')] },
              { style: 'appendix-title', pieces: [writeText(table.name)] },
              { style: 'appendix-reference', pieces: [writeText(writeReference(input))] },
            ],
          },
          {
            kind: 'table',
            id,
            columnWidthsMm: columns.map(({ widthMm }) => widthMm * share),
            headerRowCount: 1,
            rows: [
              { cells: columns.map(({ title }) => cell({ style: 'table-head' }, title)) },
              ...table.rows.map((row) => ({
                cells: columns.map(({ style, align }, index) =>
                  cell({ style: style ?? 'table-text', ...(align && { align }) }, row[index] ?? ''),
                ),
              })),
            ],
          },
          ...(table.notes ?? []).map((note, index) => ({
            kind: 'paragraph' as const,
            id: `${id}-note-${index + 1}`,
            style: 'table-text' as const,
            pieces: [writeText(note)],
          })),
        ],
      },
    ],
  };
}

function textWidthMm({ page }: LayoutProfile, orientation: PageSection['orientation']): number {
  const widthMm = orientation === 'landscape' ? page.heightMm : page.widthMm;
  return widthMm - page.marginLeftMm - page.marginRightMm;
}

function cell(look: Pick<TableCell, 'style' | 'align'>, text: string): TableCell {
  return { ...look, columnSpan: 1, rowSpan: 1, paragraphs: [[writeText(text.trim())]] };
}
