import type { Figure } from '../model/figure.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { formatNumber } from '../rules/values/format-number.ts';
import { buildAttachment } from './attachment.ts';
import type { TableColumn } from './table-document.ts';
import { listFigureRows, listLineageNotes, type FigureRow, type PastFigures } from './figure-rows.ts';
import type { PrintDocument } from './print-document.ts';
import type { ReportTablesInput } from './report-tables.ts';
import { writeFigureValue } from './write-figure-value.ts';

type FigureColumn = TableColumn & { write: (row: FigureRow) => string; isOptional?: boolean };

/** Biểu số liệu of a report; what is known of no figure (kỳ trước, luỹ kế, chỉ tiêu…) has no column. Null without figures. */
export function buildFigureTable(input: ReportTablesInput): PrintDocument | null {
  const { report, history } = input;
  if (report.figures.every(({ state }) => state === 'blank')) return null;
  const indicators = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = listFigureRows(report.figures, indicators, history);
  const used = listColumns(input).filter(
    ({ isOptional = false, write }) => !isOptional || rows.some((row) => write(row) !== ''),
  );
  return buildAttachment(input, {
    id: 'figures',
    name: `Biểu số liệu ${namePeriod(input.period)}`,
    columns: used,
    rows: rows.map((row) => used.map(({ write }) => write(row))),
    notes: listLineageNotes(history).map((note) => `* ${note}`),
  });
}

function listColumns({ history }: ReportTablesInput): FigureColumn[] {
  const number = { style: 'table-number', isOptional: true } as const;
  // In the year's first period the sum is the figure itself.
  const hasSums = (history.earlierInYear ?? []).length > 0;
  return [
    { title: 'TT', widthMm: 12, align: 'center', write: ({ order }) => order },
    { title: 'Nội dung số liệu', widthMm: 66, write: ({ label }) => label },
    { title: 'ĐVT', widthMm: 22, align: 'center', write: ({ unit }) => unit },
    {
      title: `Kỳ trước${star(history.previous)}`,
      widthMm: 25,
      ...number,
      write: ({ previous }) => writePast(previous),
    },
    {
      title: `Cùng kỳ năm trước${star(history.lastYear)}`,
      widthMm: 25,
      ...number,
      write: ({ lastYear }) => writePast(lastYear),
    },
    { title: 'Kết quả', widthMm: 27, style: 'table-number', write: ({ figure }) => writeFigureValue(figure) },
    ...(hasSums
      ? [
          {
            title: `Luỹ kế từ đầu năm${(history.earlierInYear ?? []).map(star).find(Boolean) ?? ''}`,
            widthMm: 25,
            ...number,
            write: ({ sinceNewYear }: FigureRow) => writeNumber(sinceNewYear),
          },
        ]
      : []),
    {
      title: 'Chỉ tiêu năm',
      widthMm: 20,
      ...number,
      write: ({ figure }) => writeNumber(figure.yearTarget),
    },
    { title: 'Đạt (%)', widthMm: 18, ...number, write: ({ share }) => writeNumber(share) },
  ];
}

/** Marks figures that are not the body's own alone. */
function star(past: PastFigures | null): string {
  return past?.lineage ? '*' : '';
}

function writeNumber(value: Figure['value']): string {
  return value === null ? '' : formatNumber(value);
}

/** What was not known then leaves its cell empty: nobody fills it in now. */
function writePast(past: FigureRow['previous']): string {
  if (past?.state === 'none') return 'Không phát sinh';
  return writeNumber(past?.value ?? null);
}
