import type { CalendarDate } from '../model/calendar-date.ts';
import type { Decimal } from '../model/decimal.ts';

/** What one cell holds, as what it is: a number stays a number, a text that looks like a formula stays text. */
export type SheetCell =
  | { kind: 'text'; text: string; align?: 'center' }
  /** `suffix` is shown behind the number and is no part of it: `ước`. `isUngrouped`: a year, without thousands. */
  | { kind: 'number'; value: Decimal; suffix?: string; align?: 'center'; isUngrouped?: boolean }
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'blank' };

export type Sheet = {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  name: string;
  title: string;
  /** In italics under the title: of which report. */
  reference: string;
  /** Widths in characters. */
  columns: { title: string; width: number }[];
  rows: SheetCell[][];
};

/** Tables that an office works on with Excel. Text is NFC. */
export type Workbook = {
  title: string;
  subject: string;
  author: string;
  keywords: string[];
  /** Calendar date written into file properties, so that the same input gives the same bytes. */
  date: CalendarDate;
  sheets: Sheet[];
};
