import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import type { Decimal } from '../../../core/model/decimal.ts';
import { parseDate } from '../../../core/rules/values/parse-date.ts';
import { parseNumber } from '../../../core/rules/values/parse-number.ts';
import type { Checked } from './checked-field.tsx';

/** A typed number, or one sentence about what is wrong with it. */
export function readNumber(text: string): Checked<Decimal> {
  const reading = parseNumber(text, { allowPercent: true });
  if (reading.ok) return reading;
  switch (reading.reason) {
    case 'empty':
      return { ok: true, value: null };
    case 'unreadable':
      return { ok: false, sentence: 'Chưa đọc được số này. Viết như 1.234 hoặc 12,5.' };
    case 'ambiguous-dot':
      return { ok: false, sentence: 'Dấu chấm chỉ ngăn hàng nghìn; phần lẻ dùng dấu phẩy, như 2,58.' };
    case 'too-long':
      return { ok: false, sentence: 'Số quá dài (nhiều nhất 15 chữ số, phần lẻ 6 chữ số).' };
  }
}

/** A typed date, or one sentence about what is wrong with it. Without a year, the next such day is meant. */
export function readDate(text: string, notBefore: CalendarDate): Checked<CalendarDate> {
  const reading = parseDate(text, { notBefore });
  if (reading.ok) return { ok: true, value: reading.date };
  switch (reading.reason) {
    case 'empty':
      return { ok: true, value: null };
    case 'unreadable':
      return { ok: false, sentence: 'Chưa đọc được ngày này. Viết như 25/6/2021.' };
    case 'not-a-date':
      return { ok: false, sentence: 'Không có ngày này trong lịch.' };
  }
}

/** A typed whole number of a range, for the parts of a date. */
export function readWhole(text: string, least: number, most: number): Checked<number> {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: null };
  const value = Number(typed);
  return /^\d+$/.test(typed) && value >= least && value <= most
    ? { ok: true, value }
    : { ok: false, sentence: `Viết số từ ${least} đến ${most}.` };
}
