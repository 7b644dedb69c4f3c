import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import type { PageSection, PrintDocument, StyledLine, TableCell } from './print-document.ts';
import { writeText } from './write-pieces.ts';

/** A column of a table; all columns together grow or shrink to the text width. */
export type TableColumn = {
  title: string;
  widthMm: number;
  style?: 'table-number' | undefined;
  align?: 'center';
};

export type PrintedTable = {
  id: string;
  columns: readonly TableColumn[];
  rows: readonly string[][];
  /** Sentences under the table. */
  notes?: readonly string[];
};

export type TableDocumentInput = {
  /** Of the file. */
  title: string;
  subject: string;
  keywords: readonly string[];
  organisation: OrganisationVersion;
  layout: LayoutProfile;
  date: PrintDocument['date'];
  /** At the head of each page; empty ones are left out. */
  marks: readonly string[];
  /** Over the table, in the middle. */
  heading: readonly StyledLine[];
  table: PrintedTable;
};

/** A table that would have to shrink further than this to stand upright lies across. */
const leastShare = 0.9;

/** A table as a document of its own, without letterhead or signature; it lies across where upright it would be too narrow. */
export function buildTableDocument(input: TableDocumentInput): PrintDocument {
  const { organisation, layout, table } = input;
  const { id, columns } = table;
  const widthMm = columns.reduce((sum, column) => sum + column.widthMm, 0);
  const isUpright = textWidthMm(layout, 'portrait') >= widthMm * leastShare;
  const orientation = isUpright ? 'portrait' : 'landscape';
  const share = textWidthMm(layout, orientation) / widthMm;
  return {
    title: normaliseText(input.title),
    subject: input.subject,
    author: organisation.name,
    keywords: [organisation.shortName, ...input.keywords],
    language: 'vi-VN',
    date: input.date,
    layout,
    runningMark: input.marks.filter((mark) => mark !== '').join(' · ') || null,
    sections: [
      {
        orientation,
        blocks: [
          { kind: 'title', lines: [...input.heading] },
          {
            kind: 'table',
            id,
            columnWidthsMm: columns.map((column) => column.widthMm * share),
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
