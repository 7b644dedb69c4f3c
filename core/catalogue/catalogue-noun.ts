import type { CalendarDate } from '../model/calendar-date.ts';
import type { CatalogueKind } from './catalogue-kind.ts';

/**
 * A cell as the program compares it, whatever it looks like: text in NFC, a number as `1234.5`, a date as `2021-03-16`, a
 * choice as its value, yes and no as `yes` and `no`; null when it is empty.
 */
export type CellValue = string | null;

/** A line of a noun's table: the cells by the keys of their columns. */
export type Row = Readonly<Record<string, CellValue>>;

export type Choice = { value: string; label: string };

export type Column = {
  key: string;
  /** The head of the column, on the screen and in the file. */
  title: string;
  /** What an earlier version called it: files that it wrote are still taken. */
  formerTitle?: string;
  /** In characters, for the file. */
  width: number;
  /** `lines`: a text that may have several. */
  type: 'text' | 'lines' | 'number' | 'date' | 'choice' | 'yes-no';
  /** Of a choice: its values with the words for them, or the noun whose records are chosen from. */
  choices?: readonly Choice[] | CatalogueKind;
  /** Of a choice: several, written one below the other. */
  isMany?: boolean;
  isRequired?: boolean;
  /** May be set for many records at once. */
  isBulkEditable?: boolean;
  /** Of a number: a year or a number of a list, without signs between thousands. */
  isUngrouped?: boolean;
  /** Shown and written into the file, but not taken back from it. */
  isOnlyShown?: boolean;
  /** Only in the list on the screen. */
  isOnlyListed?: boolean;
};

/** What stands beside a noun's own records: the day, and the names of records of other nouns. */
export type NounContext = {
  today: CalendarDate;
  names: Readonly<Partial<Record<CatalogueKind, readonly Choice[]>>>;
};

/** What is wrong, or worth a look, with one record; the sentence is complete. */
export type Finding = {
  code: string;
  /** The field of the form and the column of the table that it is about; null: the whole record. */
  field: string | null;
  sentence: string;
  /** `refused`: is not saved like this. `warning`: is saved, and shown beside the field. */
  severity: 'refused' | 'warning';
};

/** Why a row of a file cannot be taken; `column` is the key of the column, null: the whole row. */
export type RowProblem = { column: string | null; sentence: string };

/** A record of any noun; its other fields are the noun's own. */
export type CatalogueRecord = { id: string; [field: string]: unknown };

/**
 * One noun of Danh mục: its records as a table (for the list, the search, bulk edits and .xlsx), and its rules. A record may
 * have several rows, one for each part: a person's positions. Methods, not properties, so that a list of nouns can be typed.
 */
export type CatalogueNoun<R extends CatalogueRecord> = {
  kind: CatalogueKind;
  /** The first is the record's id, headed `Mã`. */
  columns: readonly Column[];
  /** The columns of the list on the screen. */
  listColumns: readonly string[];
  /** The columns that tell a record from others where no id is given. */
  naturalKey: readonly string[];
  /** The columns that are the same in all rows of a record; absent: all. The others belong to its parts. */
  recordColumns?: readonly string[];
  /** The nouns whose names it needs. */
  relatedKinds: readonly CatalogueKind[];
  /** How a record is called in a sentence or a link. */
  nameRecord(record: R, context: NounContext): string;
  writeRows(record: R, context: NounContext): Row[];
  /** The line of the list; absent: the first row. */
  summarise?(record: R, context: NounContext): Row;
  /**
   * The record that rows describe. `earlier` is the one that is changed by them, whose other fields are kept; null for a new
   * one, whose id is `newId`. Cells are already of the column's type; a required cell is not empty.
   */
  readRows(
    rows: readonly Row[],
    earlier: R | null,
    newId: string,
    context: NounContext,
  ): { record: R } | { problems: (RowProblem & { row: number })[] };
  /** What a new record begins with, beside those that are there. */
  begin(newId: string, context: NounContext, records: readonly R[]): R;
  /** The rules of the noun, given all its other records. */
  check(record: R, others: readonly R[], context: NounContext): Finding[];
};

/** A noun as generic code sees it. */
export type AnyNoun = CatalogueNoun<CatalogueRecord>;
