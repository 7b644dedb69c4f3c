import { writeNumber, writePlaceDate } from './letterhead.ts';
import { listFigureRows, type FigureRow } from './figure-rows.ts';
import { readAmount, sumAmounts } from './form-amounts.ts';
import { reportType } from './report-reference.ts';
import type { ReportTablesInput } from './report-tables.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Decimal } from '../model/decimal.ts';
import type { CellSource, FigureValue, Form, FormCell, FormFact } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { dateFromParts } from '../rules/values/calendar.ts';
import { formatDateShort } from '../rules/values/format-date.ts';
import { scaleDecimal } from '../rules/values/scale-decimal.ts';

/** What comes to stand in a cell; `isPercent` of 92,28 is written as 0,9228 where the cell's format shows percents. */
export type CellContent =
  | { kind: 'number'; value: Decimal; isPercent: boolean }
  | { kind: 'text'; text: string }
  /** A real date where the cell is formatted as one, else the text. */
  | { kind: 'date'; date: CalendarDate; text: string }
  /** The value goes, the format stays. */
  | { kind: 'empty' }
  /** The cell stays as the form has it. */
  | { kind: 'keep' };

/**
 * Why a cell does not hold a plain value: `no-report` the body that it asks for has no report of the period, `blank` the figure
 * is not known yet, `none` không phát sinh, `absent` the report has no such figure, `unknown-past` what it is compared with is
 * not known, `no-fact` the report does not say it, `partial-sum` some of the bodies do not say what is to be added, `no-sum`
 * they do and it is still no number (percents of nothing).
 */
export type CellRemark =
  | 'no-report'
  | 'partial-sum'
  | 'no-sum'
  | 'blank'
  | 'none'
  | 'absent'
  | 'unknown-past'
  | 'no-fact'
  | 'estimate';

/** How many of the bodies that have to report a figure do, and the names of those that do not. */
export type CellSum = { knownCount: number; bodyCount: number; missing: string[] };

type Filling = { content: CellContent; remark: CellRemark | null; sum?: CellSum };
export type FilledCell = FormCell & Filling;

export type FormInput = Pick<
  ReportTablesInput,
  'report' | 'organisation' | 'period' | 'layout' | 'indicators' | 'history'
>;

/** A body whose figures a sum takes in, if it has to report them. */
export type SummedBody = { id: string; name: string; kind: string };

/**
 * What each mapped cell of a form comes to hold for one report; `others`: those of the same period that it asks for, by body;
 * `bodies`: over which sums go.
 */
export function resolveCells(
  form: Pick<Form, 'whenNone' | 'whenBlank'>,
  cells: readonly FormCell[],
  input: FormInput,
  others: ReadonlyMap<string, FormInput> = new Map(),
  bodies: readonly SummedBody[] = [],
): FilledCell[] {
  const indicators = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
  const inputs = new Map(others).set(input.report.organisationId, input);
  const reports = new Map(
    [...inputs].map(([id, each]) => [id, { input: each, rows: indexRows(each, indicators) }] as const),
  );
  const writing = makeWriting(form);
  return cells.map((cell): FilledCell => {
    const { source } = cell;
    if (source.kind === 'figure' && source.isSum) {
      const indicator = indicators.get(source.indicatorId);
      // As in the consolidation: a report says by itself what it is asked for, who has none is asked by its kind.
      const asked = bodies.flatMap(({ id, kind, name }) => {
        const rows = reports.get(id)?.rows;
        const isAsked = rows ? rows.has(source.indicatorId) : indicator?.organisationKinds.includes(kind);
        return isAsked ? [{ name, row: rows?.get(source.indicatorId) }] : [];
      });
      return { ...cell, ...fillSum(source, indicator, asked, writing) };
    }
    const report = reports.get(source.organisationId ?? input.report.organisationId);
    if (!report) return { ...cell, content: { kind: 'keep' }, remark: 'no-report' };
    if (source.kind === 'fact') return { ...cell, ...fillFact(source, report.input) };
    const { indicatorId } = source;
    return {
      ...cell,
      ...fillFigure(source, indicators.get(indicatorId), report.rows.get(indicatorId), writing),
    };
  });
}

function indexRows(
  { report, history }: FormInput,
  indicators: ReadonlyMap<string, Indicator>,
): Map<string, FigureRow> {
  const rows = listFigureRows(report.figures, indicators, history);
  return new Map(rows.map((row) => [row.figure.indicatorId, row]));
}

/** How a form wants what is no number. */
type Writing = { blank: CellContent; none: CellContent };

function makeWriting({ whenNone, whenBlank }: Pick<Form, 'whenNone' | 'whenBlank'>): Writing {
  const zero: CellContent = { kind: 'number', value: '0', isPercent: false };
  const none: Record<Form['whenNone'], CellContent> = {
    zero,
    dash: { kind: 'text', text: '-' },
    empty: { kind: 'empty' },
  };
  return { blank: whenBlank === 'zero' ? zero : { kind: 'empty' }, none: none[whenNone] };
}

type FigureSource = Extract<CellSource, { kind: 'figure' }>;

function fillFigure(
  source: FigureSource,
  indicator: Indicator | undefined,
  row: FigureRow | undefined,
  { blank, none }: Writing,
): Filling {
  if (!row) return { content: blank, remark: 'absent' };
  if (source.value === 'note')
    return { content: row.figure.note.trim() ? text(row.figure.note) : { kind: 'empty' }, remark: null };
  const amount = readAmount(row, source.value);
  if (amount.state === 'none') return { content: none, remark: 'none' };
  if (amount.value === null)
    return { content: blank, remark: isOfPast(source.value) ? 'unknown-past' : 'blank' };
  return {
    content: writeAmount(source, indicator, amount.value),
    remark: row.figure.isEstimate && source.value === 'period' ? 'estimate' : null,
  };
}

/** A sum is written when all say what it needs; a smaller one would pass for the whole. */
function fillSum(
  source: FigureSource,
  indicator: Indicator | undefined,
  bodies: readonly { name: string; row: FigureRow | undefined }[],
  { none }: Writing,
): Filling {
  if (!indicator || source.value === 'note') return { content: { kind: 'empty' }, remark: 'absent' };
  const rows = bodies.map(({ row }) => row);
  const { amount, areKnown } = sumAmounts(rows, source.value, indicator.kind);
  const missing = bodies.flatMap(({ name }, index) => (areKnown[index] ? [] : [name]));
  const sum: CellSum = {
    knownCount: bodies.length - missing.length,
    bodyCount: bodies.length,
    missing,
  };
  if (amount.state === 'none') return { content: none, remark: 'none', sum };
  if (amount.value === null) {
    const isWhole = bodies.length > 0 && missing.length === 0;
    return { content: { kind: 'empty' }, remark: isWhole ? 'no-sum' : 'partial-sum', sum };
  }
  const isEstimate = source.value === 'period' && rows.some((row) => row?.figure.isEstimate);
  return {
    content: writeAmount(source, indicator, amount.value),
    remark: isEstimate ? 'estimate' : null,
    sum,
  };
}

function writeAmount(
  { value, powerOfTen, decimals }: FigureSource,
  indicator: Indicator | undefined,
  amount: Decimal,
): CellContent {
  return {
    kind: 'number',
    value: scaleDecimal(amount, powerOfTen, decimals),
    isPercent: isPercentOf(value, indicator?.kind),
  };
}

function text(value: string): CellContent {
  return { kind: 'text', text: value.trim() };
}

function isOfPast(value: FigureValue): boolean {
  return ['since-new-year', 'previous', 'last-year', 'percent-of-previous', 'percent-of-last-year'].includes(
    value,
  );
}

function isPercentOf(value: FigureValue, kind: string | undefined): boolean {
  if (value === 'numerator' || value === 'denominator') return false;
  return (
    kind === 'ratio' || ['share-of-target', 'percent-of-previous', 'percent-of-last-year'].includes(value)
  );
}

function fillFact(
  { fact, before, after }: Extract<CellSource, { kind: 'fact' }>,
  input: FormInput,
): Pick<FilledCell, 'content' | 'remark'> {
  const date = factDate(fact, input);
  const value = date ? formatDateShort(date) : factText(fact, input);
  if (value === '') return { content: { kind: 'keep' }, remark: 'no-fact' };
  const whole = `${before}${value}${after}`;
  if (before + after !== '') return { content: { kind: 'text', text: whole }, remark: null };
  if (date) return { content: { kind: 'date', date, text: value }, remark: null };
  if (fact === 'year') return { content: { kind: 'number', value, isPercent: false }, remark: null };
  return { content: text(value), remark: null };
}

function factDate(fact: FormFact, { period, report }: FormInput): CalendarDate | null {
  if (fact === 'data-from') return period.dataFrom;
  if (fact === 'data-to') return period.dataTo;
  const { year, month, day } = report.header.date;
  return fact === 'report-date' && month !== null && day !== null ? dateFromParts(year, month, day) : null;
}

function factText(fact: FormFact, { organisation, period, report, layout }: FormInput): string {
  const { header } = report;
  switch (fact) {
    case 'organisation-name':
      return organisation.name;
    case 'organisation-short-name':
      return organisation.shortName;
    case 'superior-name':
      return organisation.superiorLines.join(' ');
    case 'period-name':
      return namePeriod(period);
    case 'year':
      return String(period.year);
    case 'place-name':
      return header.placeName;
    case 'place-and-date':
      return writePlaceDate(header.placeName, header.date);
    case 'report-number':
      return header.number === ''
        ? ''
        : writeNumber(layout, organisation, header, reportType).replace(/^Số:?\s*/, '');
    case 'signer-position':
      return header.signerPosition;
    case 'signer-name':
      return header.signerName;
    case 'report-date':
    case 'data-from':
    case 'data-to':
      return '';
  }
}
