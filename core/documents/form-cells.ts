import { writeNumber, writePlaceDate } from './letterhead.ts';
import { listFigureRows, type FigureRow } from './figure-rows.ts';
import { reportType } from './report-reference.ts';
import type { ReportTablesInput } from './report-tables.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Figure } from '../model/figure.ts';
import type { CellSource, FigureValue, Form, FormCell, FormFact } from '../model/form.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { percentOf } from '../rules/values/add-decimals.ts';
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
 * is not known yet, `none` không phát sinh, `absent` the report
 * has no such figure, `unknown-past` what it is compared with is not known, `no-fact` the report does not say it.
 */
export type CellRemark = 'no-report' | 'blank' | 'none' | 'absent' | 'unknown-past' | 'no-fact' | 'estimate';

export type FilledCell = FormCell & { content: CellContent; remark: CellRemark | null };

export type FormInput = Pick<
  ReportTablesInput,
  'report' | 'organisation' | 'period' | 'layout' | 'indicators' | 'history'
>;

/** What each mapped cell of a form comes to hold for one report; `others`: those of the same period that it asks for, by body. */
export function resolveCells(
  form: Pick<Form, 'whenNone' | 'whenBlank'>,
  cells: readonly FormCell[],
  input: FormInput,
  others: ReadonlyMap<string, FormInput> = new Map(),
): FilledCell[] {
  const fillers = new Map<string, Filler>([[input.report.organisationId, makeFiller(form, input)]]);
  for (const [organisationId, other] of others) fillers.set(organisationId, makeFiller(form, other));
  return cells.map((cell) => {
    const fill = fillers.get(cell.source.organisationId ?? input.report.organisationId);
    return { ...cell, ...(fill?.(cell.source) ?? { content: { kind: 'keep' }, remark: 'no-report' }) };
  });
}

type Filler = (source: CellSource) => Pick<FilledCell, 'content' | 'remark'>;

/** Fills cells from one report. */
function makeFiller({ whenNone, whenBlank }: Pick<Form, 'whenNone' | 'whenBlank'>, input: FormInput): Filler {
  const indicators = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = new Map(
    listFigureRows(input.report.figures, indicators, input.history).map((row) => [
      row.figure.indicatorId,
      row,
    ]),
  );
  const blank: CellContent =
    whenBlank === 'zero' ? { kind: 'number', value: '0', isPercent: false } : { kind: 'empty' };
  const none: CellContent = {
    zero: { kind: 'number', value: '0', isPercent: false } as const,
    dash: { kind: 'text', text: '-' } as const,
    empty: { kind: 'empty' } as const,
  }[whenNone];

  return (source) => {
    if (source.kind === 'fact') return fillFact(source, input);
    const row = rows.get(source.indicatorId);
    if (!row) return { content: blank, remark: 'absent' };
    if (source.value === 'note')
      return { content: row.figure.note.trim() ? text(row.figure.note) : { kind: 'empty' }, remark: null };
    const amount = readAmount(row, source.value);
    if (amount.state === 'none') return { content: none, remark: 'none' };
    if (amount.value === null)
      return { content: blank, remark: isOfPast(source.value) ? 'unknown-past' : 'blank' };
    return {
      content: {
        kind: 'number',
        value: scaleDecimal(amount.value, source.powerOfTen, source.decimals),
        isPercent: isPercentOf(source.value, indicators.get(source.indicatorId)?.kind),
      },
      remark: row.figure.isEstimate && source.value === 'period' ? 'estimate' : null,
    };
  };
}

function text(value: string): CellContent {
  return { kind: 'text', text: value.trim() };
}

type Amount = Pick<Figure, 'state' | 'value'>;

function readAmount(row: FigureRow, value: Exclude<FigureValue, 'note'>): Amount {
  const { figure, previous, lastYear } = row;
  switch (value) {
    case 'period':
      return figure;
    case 'since-new-year':
      return row.sinceNewYear === null && figure.state === 'none' ? figure : known(row.sinceNewYear);
    case 'previous':
      return previous ?? known(null);
    case 'last-year':
      return lastYear ?? known(null);
    case 'year-target':
      return known(figure.yearTarget);
    case 'share-of-target':
      return known(row.share);
    case 'percent-of-previous':
      return percent(figure, previous);
    case 'percent-of-last-year':
      return percent(figure, lastYear);
    case 'numerator':
      return known(figure.numerator);
    case 'denominator':
      return known(figure.denominator);
  }
}

function known(value: Decimal | null): Amount {
  return { state: value === null ? 'blank' : 'value', value };
}

function percent(amount: Amount, base: Amount | null): Amount {
  if (amount.value === null || !base || base.value === null) return known(null);
  return known(percentOf(amount.value, base.value));
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
