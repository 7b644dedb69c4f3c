import type { FileCell } from '../reading/sheet.ts';
import { foldToneKey } from '../rules/text/fold-search-key.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { addDays } from '../rules/values/calendar.ts';
import { parseDate } from '../rules/values/parse-date.ts';
import { parseNumber } from '../rules/values/parse-number.ts';
import type { CellValue, Choice, Column, NounContext } from './catalogue-noun.ts';

export type CellReading = { ok: true; value: CellValue } | { ok: false; sentence: string };

/** Day 1 of Excel is the first of January 1900, a year which it takes for a leap year: right from March 1900 on. */
const dayZero = '1899-12-30';
// Numbers of days of the years 1927 to 2199; below, what stands in a date's place is a year or a count.
const firstSerial = 10_000;
const lastSerial = 109_574;

/** The value of a column that a cell of a file holds. */
export function readCell(cell: FileCell, column: Column, context: NounContext): CellReading {
  if (cell.kind === 'error')
    return refuse(
      cell.text === ''
        ? 'Ô có công thức mà tệp không ghi kết quả. Mở tệp trong Excel, lưu lại, hoặc gõ thẳng nội dung vào ô.'
        : `Ô báo lỗi ${cell.text}. Sửa công thức, hoặc gõ thẳng nội dung vào ô.`,
    );
  if (cell.kind === 'blank') return readText('', column, context);
  if (cell.kind === 'text') return readText(cell.text, column, context);
  switch (column.type) {
    case 'number':
      return cell.kind === 'number'
        ? { ok: true, value: writeDecimal(cell.value) }
        : refuse('Ô này phải là số.');
    case 'date':
      if (cell.kind === 'date') return { ok: true, value: cell.date };
      return cell.kind === 'number' ? readSerial(cell.value) : refuse(sayDate('…'));
    case 'yes-no':
      if (cell.kind === 'yes-no') return { ok: true, value: cell.isYes ? 'yes' : 'no' };
      return cell.kind === 'number' && (cell.value === 0 || cell.value === 1)
        ? { ok: true, value: cell.value === 1 ? 'yes' : 'no' }
        : refuse('Ô này ghi “Có” hoặc “Không”.');
    case 'text':
    case 'lines':
    case 'choice':
      return readText(writePlainly(cell), column, context);
  }
}

/** The value of a column that somebody typed, or that a cell holds as text. */
export function readText(typed: string, column: Column, context: NounContext): CellReading {
  const text = tidyText(typed, column);
  if (text === null)
    return column.isRequired ? refuse(`Chưa ghi ${column.title.toLowerCase()}.`) : { ok: true, value: null };
  switch (column.type) {
    case 'text':
    case 'lines':
      return { ok: true, value: text };
    case 'number': {
      const reading = parseNumber(text);
      return reading.ok
        ? { ok: true, value: reading.value }
        : refuse(`Chưa đọc được số “${text}”. Viết như 1.234 hoặc 1,5.`);
    }
    case 'date': {
      const reading = parseDate(text);
      return reading.ok ? { ok: true, value: reading.date } : refuse(sayDate(text));
    }
    case 'yes-no': {
      const key = foldToneKey(text);
      if (['có', 'x', 'yes', 'true'].includes(key)) return { ok: true, value: 'yes' };
      return ['không', 'no', 'false'].includes(key)
        ? { ok: true, value: 'no' }
        : refuse('Ô này ghi “Có” hoặc “Không”.');
    }
    case 'choice':
      return readChoices(text, column, context);
  }
}

/** A text without what nobody meant: spaces at its ends, lines in a field of one line, signs that cannot be seen. */
export function tidyText(typed: string, column: Column): string | null {
  const normal = normaliseText(typed);
  const text =
    column.type === 'lines' || column.isMany
      ? normal
          .split('\n')
          .map((each) => each.trim())
          .join('\n')
          .trim()
      : normal.replace(/\s*\n\s*/g, ' ').trim();
  return text === '' ? null : text;
}

/** The choices of a column: its own, or the records of a noun. */
export function choicesOf({ choices = [] }: Column, { names }: NounContext): readonly Choice[] {
  return typeof choices === 'string' ? (names[choices] ?? []) : choices;
}

function readChoices(text: string, column: Column, context: NounContext): CellReading {
  const choices = choicesOf(column, context);
  const values: string[] = [];
  for (const each of column.isMany ? text.split(/\n|;/) : [text]) {
    const wanted = each.trim();
    if (wanted === '') continue;
    const found =
      choices.find(({ label }) => label === wanted) ??
      choices.find(({ value }) => value === wanted) ??
      only(choices.filter(({ label }) => foldToneKey(label) === foldToneKey(wanted)));
    if (!found) return refuse(sayChoice(wanted, column, choices));
    if (!values.includes(found.value)) values.push(found.value);
  }
  return { ok: true, value: values.join('\n') || null };
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function sayChoice(wanted: string, column: Column, choices: readonly Choice[]): string {
  const known =
    choices.length > 0 && choices.length <= 8
      ? ` Các giá trị dùng được: ${choices.map(({ label }) => label).join('; ')}.`
      : ' Ghi đúng tên như trong danh mục.';
  return `${column.title}: không có “${wanted}”.${known}`;
}

function readSerial(serial: number): CellReading {
  return serial >= firstSerial && serial <= lastSerial
    ? { ok: true, value: addDays(dayZero, Math.floor(serial)) }
    : refuse(sayDate(writeDecimal(serial)));
}

function sayDate(text: string): string {
  return `Chưa đọc được ngày “${text}”. Viết đủ ngày, tháng, năm như 16/3/2021.`;
}

/** Excel keeps 15 digits; what a sum left behind them is no part of the number. */
function writeDecimal(value: number): string {
  const [digits = '0', exponent] = String(Number(value.toPrecision(15))).split('e');
  return exponent === undefined ? digits : BigInt(Math.trunc(value)).toString();
}

/** A number, a date or a truth in a column of text, as somebody would type it. */
function writePlainly(cell: Exclude<FileCell, { kind: 'blank' | 'text' | 'error' }>): string {
  switch (cell.kind) {
    case 'number':
      return writeDecimal(cell.value).replace('.', ',');
    case 'date':
      return cell.date.split('-').toReversed().join('/');
    case 'yes-no':
      return cell.isYes ? 'Có' : 'Không';
  }
}

function refuse(sentence: string): CellReading {
  return { ok: false, sentence };
}
