import type { PrintedPlace } from '../../core/contract/printed-place.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import type { Workbook } from '../../core/documents/workbook.ts';
import type { OpenMode } from '../../core/model/workspace-list.ts';
import type { Journal } from '../store/journal-file.ts';
import type { BackupRunner } from '../backup/backup-jobs.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { WriterLock } from '../store/writer-lock.ts';
import type { EditingSessions } from './history/editing-sessions.ts';

export type PrintFormat = 'pdf' | 'word';

/**
 * `pageCount` is null for Word, which breaks its own pages. `places`: what of the report stands where on the pages of a
 * PDF, when asked for by `isPlaced`. `missingCharacters` print as boxes in the PDF.
 */
export type Printed = {
  bytes: Uint8Array;
  pageCount: number | null;
  places: PrintedPlace[];
  missingCharacters: string[];
};

/** Turns blocks into a file's bytes, off the main thread. */
export type Printer = {
  render(
    document: PrintDocument,
    format: PrintFormat,
    options?: { signal?: AbortSignal | undefined; isPlaced?: boolean },
  ): Promise<Printed>;
  renderWorkbook(workbook: Workbook, options?: { signal?: AbortSignal }): Promise<Printed>;
  /** Loads what printing needs in the background, so that the first page comes sooner. */
  warmUp(): void;
};

/** Which body's report of which period. */
export type ReportName = { periodId: string; organisationId: string };

/** What every use case stands on; a host (window, command line, test) makes it once per data folder. */
export type Program = {
  readonly dataFolder: string;
  /** Shipped files: fonts, catalogue, practice quarter. */
  readonly assetsFolder: string;
  readonly store: RecordStore;
  /** Absent where nobody else can come to the folder. */
  readonly lock?: WriterLock;
  /** Absent where nothing is to be told: a data folder that is only looked at, a test about something else. */
  readonly journal?: Journal;
  readonly sessions?: EditingSessions;
  /** Read-only: every write into the data folder is refused. */
  readonly openMode: OpenMode;
  readonly printer: Printer;
  /** Work over many files, off the main thread; absent: done here. */
  readonly runBackup?: BackupRunner;
  /** Refuses saves until the function that it answers is called. Absent where nothing is restored under an open window. */
  readonly pauseSaving?: () => () => void;
  /** The present moment as an ISO instant in UTC. */
  readonly now: () => string;
  readonly newId: () => string;
};
