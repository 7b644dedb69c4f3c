import type { ReportTable } from '../contract/views.ts';
import type { Figure } from '../model/figure.ts';
import { nameNextPeriod, namePeriod } from '../rules/periods/name-period.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { listFigureRows, type FigureRow, type PastFigures } from './figure-rows.ts';
import { petitionOrigins, writePetitionState } from './petition-words.ts';
import { wholeDate, writeReference } from './report-reference.ts';
import type { ReportTablesInput } from './report-tables.ts';
import type { Sheet, SheetCell, Workbook } from './workbook.ts';

/** Figures, next tasks and petitions of a report as sheets; what the report does not have has no sheet. */
export function buildReportWorkbook(input: ReportTablesInput, names: readonly ReportTable[]): Workbook {
  const { report, organisation, period } = input;
  const title = `Số liệu, nhiệm vụ, kiến nghị ${namePeriod(period)}`;
  return {
    title: normaliseText(`${title} - ${organisation.shortName}`),
    subject: `Báo cáo ${namePeriod(period)}`,
    author: organisation.name,
    keywords: [organisation.shortName, namePeriod(period)],
    date: wholeDate(report.header.date),
    sheets: names.map((name) => buildSheet(name, input)).filter((sheet) => sheet.rows.length > 0),
  };
}

function buildSheet(name: ReportTable, input: ReportTablesInput): Sheet {
  switch (name) {
    case 'figures':
      return buildFigures(input);
    case 'tasks':
      return buildTasks(input);
    case 'petitions':
      return buildPetitions(input);
  }
}

function buildFigures(input: ReportTablesInput): Sheet {
  const indicators = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = input.report.figures.every(({ state }) => state === 'blank')
    ? []
    : listFigureRows(input.report.figures, indicators, input.history);
  const { previous, lastYear } = input.history;
  return {
    name: 'Số liệu',
    title: `BIỂU SỐ LIỆU ${namePeriod(input.period).toLocaleUpperCase('vi')}`,
    reference: writeReference(input),
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Nội dung số liệu', width: 54 },
      { title: 'ĐVT', width: 12 },
      { title: nameColumn('Kỳ trước', previous), width: 14 },
      { title: nameColumn('Cùng kỳ năm trước', lastYear), width: 14 },
      { title: 'Kết quả', width: 15 },
      { title: 'Luỹ kế từ đầu năm', width: 14 },
      { title: 'Chỉ tiêu năm', width: 13 },
      { title: 'Đạt (%)', width: 10 },
      { title: 'Ghi chú', width: 24 },
    ],
    rows: rows.map(writeFigureRow),
  };
}

/** `Kỳ trước (quý II/2025, của: …)`: a sheet has no room for notes below, and its heads wrap. */
function nameColumn(title: string, past: PastFigures | null): string {
  if (!past) return title;
  const { periodName, lineage } = past;
  return `${title} (${lineage ? `${periodName}, của: ${lineage.names.join('; ')}` : periodName})`;
}

function writeFigureRow(row: FigureRow): SheetCell[] {
  const { figure } = row;
  return [
    count(row.order),
    text(row.label),
    { kind: 'text', text: row.unit, align: 'center' },
    amount(row.previous),
    amount(row.lastYear),
    amount(figure, figure.isEstimate),
    number(row.sinceNewYear),
    number(figure.yearTarget),
    number(row.share),
    text(figure.note),
  ];
}

function buildTasks(input: ReportTablesInput): Sheet {
  const tasks = input.report.nextTasks.filter((task) => task.text.trim() !== '');
  return {
    name: 'Nhiệm vụ',
    title: `DANH MỤC NHIỆM VỤ TRỌNG TÂM ${nameNextPeriod(input.period).toLocaleUpperCase('vi')}`,
    reference: writeReference(input),
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Nội dung nhiệm vụ', width: 60 },
      { title: 'Cơ quan chủ trì', width: 26 },
      { title: 'Cơ quan phối hợp', width: 30 },
      { title: 'Thời hạn', width: 14 },
      { title: 'Thường xuyên', width: 14 },
      { title: 'Sản phẩm', width: 28 },
    ],
    rows: tasks.map((task, index) => [
      count(String(index + 1)),
      text(task.text),
      text(task.lead?.name ?? ''),
      text(task.partners.map((partner) => partner.name).join(', ')),
      task.deadline === null ? blank : { kind: 'date', date: task.deadline },
      task.isRoutine ? { kind: 'text', text: 'x', align: 'center' } : blank,
      text(task.product),
    ]),
  };
}

function buildPetitions(input: ReportTablesInput): Sheet {
  const petitions = input.report.petitions.filter((petition) => petition.text.trim() !== '');
  return {
    name: 'Kiến nghị',
    title: `BẢNG TỔNG HỢP Ý KIẾN, KIẾN NGHỊ ${namePeriod(input.period).toLocaleUpperCase('vi')}`,
    reference: writeReference(input),
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Nội dung ý kiến, kiến nghị', width: 70 },
      { title: 'Của', width: 18 },
      { title: 'Cơ quan có thẩm quyền giải quyết', width: 34 },
      { title: 'Tình trạng', width: 38 },
    ],
    rows: petitions.map((petition, index) => [
      count(String(index + 1)),
      text(petition.text),
      text(petitionOrigins[petition.origin]),
      text(petition.addressee),
      text(writePetitionState(petition, input.report, input.register)),
    ]),
  };
}

const blank: SheetCell = { kind: 'blank' };

function text(value: string): SheetCell {
  const shown = normaliseText(value).trim();
  return shown === '' ? blank : { kind: 'text', text: shown };
}

function count(order: string): SheetCell {
  return order === '' ? blank : { kind: 'number', value: order, align: 'center' };
}

function number(value: Figure['value']): SheetCell {
  return value === null ? blank : { kind: 'number', value };
}

/** "Không phát sinh" and "not yet known" are told apart from zero here too. */
function amount(figure: Pick<Figure, 'state' | 'value'> | null, isEstimate = false): SheetCell {
  if (figure?.state === 'none') return { kind: 'text', text: 'Không phát sinh', align: 'center' };
  const value = figure?.value ?? null;
  if (value === null) return blank;
  return { kind: 'number', value, ...(isEstimate && { suffix: 'ước' }) };
}
