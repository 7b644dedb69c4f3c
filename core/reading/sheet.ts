import type { CalendarDate } from '../model/calendar-date.ts';

/** What a cell of a file of any office holds; of a formula, the value that the file shows for it. */
export type FileCell =
  | { kind: 'blank' }
  /** `before`: as it stood in an old font, of which `text` is the Unicode. */
  | { kind: 'text'; text: string; before?: string }
  | { kind: 'number'; value: number }
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'yes-no'; isYes: boolean }
  /** `#REF!`, or a formula for which the file holds no value. */
  | { kind: 'error'; text: string };

/** Rows and columns from 0, both ends included. */
export type MergedCells = { startRow: number; endRow: number; startColumn: number; endColumn: number };

export type FileSheet = {
  name: string;
  rows: FileCell[][];
  merges: MergedCells[];
};
