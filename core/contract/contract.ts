import { z } from 'zod';
import { id } from '../model/id.ts';
import { instant } from '../model/instant.ts';
import { letter, letterKind } from '../model/letter.ts';
import { keptHistory } from '../model/kept-history.ts';
import { layoutRecord } from '../model/layout-record.ts';
import { organisation, organisationVersion } from '../model/organisation.ts';
import { period, periodKind } from '../model/period.ts';
import { numberedDraft } from '../model/numbered-draft.ts';
import { partialDate, report } from '../model/report.ts';
import { reportAct } from '../model/report-act.ts';
import { sectionShare } from '../model/section-share.ts';
import { line } from '../model/text.ts';
import { openMode } from '../model/workspace-list.ts';
import { wordCopySettings, wordCopyState, type WordCopyState } from '../model/word-copy.ts';
import type { WordDocument } from '../reading/word-document.ts';
import { backupContract } from './backups.ts';
import { faultContract } from './faults.ts';
import { firstRunContract } from './first-run.ts';
import { outlineContract } from './outline-proposal.ts';
import { catalogueContract } from './catalogue.ts';
import { chartContract } from './charts.ts';
import { closingContract } from './closing.ts';
import { consolidationContract } from './consolidation.ts';
import { consultationContract } from './consultation.ts';
import { formContract } from './forms.ts';
import { historyContract, journalFilter } from './history.ts';
import { meetingContract } from './meeting.ts';
import { intakeContract } from './intake.ts';
import { organisationChangeContract } from './organisation-change.ts';
import { printingContract } from './printing.ts';
import { recentContract } from './recent.ts';
import { preferenceContract } from './preferences.ts';
import { printedPlace } from './printed-place.ts';
import { problem } from './problem-schema.ts';
import { reviewContract } from './review.ts';
import { shippedContract } from './shipped.ts';
import { petitionContract, petitionTableChoice } from './petitions.ts';
import { safetyContract } from './safety.ts';
import { searchContract } from './search.ts';
import { updateContract } from './updates.ts';
import { readWordFile } from './word-proposal.ts';
import {
  earlierReport,
  exported,
  knownWorkspaces,
  layoutHouse,
  datedLook,
  movedReport,
  openedLetter,
  openedReport,
  periodHome,
  printVariant,
  saved,
  reportTable,
  workspaceState,
} from './views.ts';

const nothing = z.object({});
const wordCopyDescription = z.object({ settings: wordCopySettings, folder: z.string() });
/** In hai mặt; absent: as the layout has it. */
const isTwoSided = z.boolean().optional();
const letterKey = z.object({ periodId: id, id });
const reportKey = z.object({ periodId: id, organisationId: id });

/** Every request from the page to the main process: what goes in and what comes out. */
export const contract = {
  'app:describe': {
    args: nothing,
    result: z.object({ version: z.string(), platform: z.string() }),
  },
  /** Reads the data folder; also "try again" after it could not be read. */
  'workspace:open': { args: nothing, result: workspaceState },
  ...firstRunContract,
  /** First run: the practice quarter (kỳ tập huấn), quý I/2021, with every report filled in. */
  'workspace:create-practice': { args: nothing, result: workspaceState },
  /** Back from the practice quarter to the office's own data, or to the first-run questions. */
  'workspace:leave-practice': { args: nothing, result: workspaceState },
  /** Bộ dữ liệu trên máy này. */
  'workspace:list': { args: nothing, result: knownWorkspaces },
  /** `openMode` null: as it was last opened. The open one stays open when the other cannot be opened. */
  'workspace:switch': { args: z.object({ id, openMode: openMode.nullable() }), result: workspaceState },
  /** Asks for a folder that holds data and opens it; null: cancelled. */
  'workspace:add-folder': { args: nothing, result: workspaceState.nullable() },
  'workspace:begin-new': { args: nothing, result: workspaceState },
  /** Takes one off the list; its folder stays as it is. */
  'workspace:forget': { args: z.object({ id }), result: knownWorkspaces },
  /** Whether the notice on state secrets was read on this PC for the open data; the practice quarter needs none. */
  'workspace:look-secrets-notice': { args: nothing, result: z.object({ isRead: z.boolean() }) },
  'workspace:accept-secrets-notice': { args: nothing, result: z.object({ isRead: z.boolean() }) },
  /** First run: asks in which folder the data will lie; null: cancelled. */
  'workspace:choose-data-folder': { args: nothing, result: workspaceState.nullable() },
  /** Thể thức văn bản: the layouts of the house, and its bodies with what each has chosen. */
  'layout:list': { args: nothing, result: layoutHouse },
  'layout:save': {
    args: z.object({ record: layoutRecord, expectedVersion: z.int().min(0) }),
    result: saved,
  },
  /** The pages of a sample report as a layout prints it, saved or not, under the names of a body of the house. */
  'layout:preview': {
    args: z.object({
      record: layoutRecord,
      organisation: organisationVersion.nullable(),
      isNumbered: z.boolean(),
    }),
    result: z.object({ pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  },
  ...catalogueContract,
  ...organisationChangeContract,
  'organisation:save': {
    args: z.object({ organisation, expectedVersion: z.int().min(0) }),
    result: saved,
  },
  ...outlineContract,
  ...shippedContract,
  ...searchContract,
  ...chartContract,
  ...consolidationContract,
  ...consultationContract,
  ...closingContract,
  'period:create': {
    args: z.object({
      kind: periodKind,
      year: z.int().min(1945).max(2999),
      ordinal: z.int().min(1).max(12).nullable(),
      title: line,
    }),
    result: period,
  },
  'period:show-home': { args: z.object({ periodId: id }), result: periodHome },
  /** The draft, or a new one made from the outline (version 0, not yet on disk). */
  'report:open': { args: reportKey, result: openedReport },
  /** Names and layout for another date of the report, or after the layouts were changed. */
  'report:read-look': { args: reportKey.extend({ date: partialDate }), result: datedLook },
  /** The periods before this one for which the body has a report, or those had that it took over from; newest first. */
  'report:list-earlier': {
    args: reportKey,
    result: z.object({ periods: z.array(reportKey.extend({ periodName: z.string() })) }),
  },
  'report:read-earlier': { args: reportKey, result: earlierReport },
  /**
   * Asks for a Word file, or takes the kept one (its SHA-256) with which the body's report came, and tells what it would bring;
   * changes nothing.
   */
  'report:read-word-file': {
    args: reportKey.extend({ originalSha256: z.string().optional() }),
    result: readWordFile,
  },
  'report:cancel-reading': { args: nothing, result: nothing },
  /** Keeps the original for 30 days, before its text goes into the report. */
  'report:keep-word-file': { args: z.object({ fileId: z.string() }), result: nothing },
  'report:save': { args: z.object({ report, expectedVersion: z.int().min(0) }), result: saved },
  /** Keeps the steps of undo that lead up to a saved report until the end of the day. */
  'report:keep-history': {
    args: reportKey.extend({ version: z.int().min(1), savedAt: instant, history: keptHistory }),
    result: nothing,
  },
  /** Null when none lead up to the saved report as it now stands. */
  'report:read-history': {
    args: reportKey,
    result: z.object({ version: z.int(), history: keptHistory }).nullable(),
  },
  /** One act with the saved report: submit, approve, issue, send, … */
  'report:move': {
    args: reportKey.extend({ expectedVersion: z.int().min(1), act: reportAct }),
    result: movedReport,
  },
  /** Asks for the PDF and keeps it; null when no file was chosen. */
  'report:attach-signed-copy': {
    args: reportKey.extend({ expectedVersion: z.int().min(1) }),
    result: movedReport.nullable(),
  },
  'report:open-signed-copy': { args: reportKey, result: nothing },
  /** Which report of the same body and year already bears a number. */
  'report:find-number': {
    args: reportKey.extend({ number: line, year: z.int() }),
    result: z.object({ periodName: z.string().nullable() }),
  },
  /** What was given to the leader so far, newest first. */
  'report:list-drafts': {
    args: reportKey,
    result: z.array(z.object({ draftNumber: z.int(), submittedAt: instant })),
  },
  'report:read-draft': { args: reportKey.extend({ draftNumber: z.int().min(1) }), result: numberedDraft },
  /** Asks for a Word file and reads what it holds; null when none was chosen. */
  'report:read-word': {
    args: nothing,
    result: z
      .object({
        fileName: z.string(),
        word: z.custom<WordDocument>((value) => typeof value === 'object' && value !== null),
      })
      .nullable(),
  },
  /** The pages of the report as it stands in the editor, saved or not. */
  'report:preview': {
    args: z.object({ report, isTwoSided, variant: printVariant.optional() }),
    result: z.object({
      pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      pageCount: z.int(),
      /** Characters that the page font lacks; they print as boxes. */
      missingCharacters: z.array(z.string()),
      isTwoSided: z.boolean(),
      places: z.array(printedPlace),
    }),
  },
  /** The pages (from 1) of the report as it stands in the editor, without the pages themselves. */
  'report:count-pages': {
    args: z.object({ report }),
    result: z.object({
      pageCount: z.int(),
      blocks: z.array(z.object({ id, page: z.int() })),
    }),
  },
  /** Asks where to, makes the file from the saved report, and writes it durably. */
  'report:export': {
    args: reportKey.extend({ format: z.enum(['word', 'pdf']), variant: printVariant.optional(), isTwoSided }),
    result: exported,
  },
  /** Asks where to, and writes tables of the saved report as an Excel file. */
  'report:export-tables': {
    args: reportKey.extend({ tables: z.array(reportTable).min(1) }),
    result: exported,
  },
  /** The period's request if it has one, else a new letter from its template. */
  'letter:begin': { args: z.object({ periodId: id, kind: letterKind }), result: openedLetter },
  'letter:open': { args: letterKey, result: openedLetter },
  'letter:save': { args: z.object({ letter, expectedVersion: z.int().min(0) }), result: saved },
  /** The pages of the letter as it stands on the screen, saved or not. */
  'letter:preview': {
    args: z.object({ letter }),
    result: z.object({
      pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      pageCount: z.int(),
      missingCharacters: z.array(z.string()),
    }),
  },
  /** Asks where to, makes the file from the saved letter, and writes it durably. */
  'letter:export': { args: letterKey.extend({ format: z.enum(['word', 'pdf']) }), result: exported },
  ...formContract,
  ...meetingContract,
  /** Ends a running preview or export. */
  'report:cancel-printing': { args: nothing, result: nothing },
  /** Giao phần: saves chosen sections of the saved report as a file; null: cancelled. */
  'sections:give': {
    args: reportKey.extend({ sectionIds: z.array(id).min(1) }),
    result: z.object({ share: sectionShare, fileName: z.string(), folder: z.string() }).nullable(),
  },
  /** Nhận phần đã giao: reads a file for this report; null: cancelled. */
  'sections:read': { args: reportKey, result: sectionShare.nullable() },
  /** Bản Word: the copies in the office's own folder, for which the page never learns a path it could use. */
  'word-copy:describe': { args: nothing, result: wordCopyDescription },
  'word-copy:change': {
    args: wordCopySettings
      .pick({ isOn: true, folderPattern: true, namePattern: true, isAscii: true })
      .partial(),
    result: wordCopyDescription,
  },
  'word-copy:choose-folder': { args: nothing, result: wordCopyDescription },
  'word-copy:state': { args: reportKey, result: wordCopyState },
  'word-copy:open-folder': { args: reportKey, result: nothing },
  /** Writes the copy because the user asks for it, also of a report with a độ mật. */
  'word-copy:write': { args: reportKey, result: wordCopyState },
  ...petitionContract,
  /** Asks where to, and writes chosen lines of the register as a table. */
  'petitions:export': {
    args: petitionTableChoice.extend({ format: z.enum(['word', 'pdf']) }),
    result: exported,
  },
  ...intakeContract,
  ...reviewContract,
  ...safetyContract,
  ...historyContract,
  /** Asks where to, and writes what is wanted of the journal, oldest first. */
  'journal:export': {
    args: z.object({ filter: journalFilter, format: z.enum(['excel', 'text']) }),
    result: exported,
  },
  ...backupContract,
  ...updateContract,
  ...preferenceContract,
  ...printingContract,
  ...recentContract,
  ...faultContract,
  /** The page asks the user first: what was typed last could not be saved. */
  'window:keep-open': { args: nothing, result: nothing },
  /** Everything is on disk, or the user gives it up. */
  'window:close': { args: nothing, result: nothing },
  'export:open-file': { args: z.object({ exportId: z.string() }), result: nothing },
  'export:open-folder': { args: z.object({ exportId: z.string() }), result: nothing },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;

export type Channel = keyof typeof contract;
export type Args<C extends Channel> = z.infer<(typeof contract)[C]['args']>;
export type Result<C extends Channel> = z.infer<(typeof contract)[C]['result']>;

/** What main promises to answer: a missing handler or a wrong result does not compile. */
export type Handlers = { [C in Channel]: (args: Args<C>) => Promise<Result<C>> };

export const reply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: problem }),
]);
export type Reply<T> = { ok: true; value: T } | { ok: false; error: z.infer<typeof problem> };

/** What the menu asks of the page. */
export const menuCommand = z.enum([
  'begin-report',
  'show-recent',
  'save',
  'undo',
  'redo',
  'find',
  'replace',
  'search',
  'go-home',
  'show-print-view',
  'show-print-here',
  'export-word',
  'export-pdf',
  'print',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'give-sections',
  'take-back-sections',
  'show-layouts',
  'show-catalogue',
  'show-workspaces',
  'show-word-copy-settings',
  'show-preferences',
  'show-forms',
  'fill-form',
  'take-in-copy',
  'check-safety',
  'show-versions',
  'remove-report',
  'show-bin',
  'show-journal',
  'show-backups',
  'hand-over',
  'show-guide',
  'show-shortcuts',
  'show-update',
  'show-news',
  'show-about',
  /** The window is about to close: save, then ask for `window:close`. */
  'close-window',
]);
export type MenuCommand = z.infer<typeof menuCommand>;

/** What has become of one report's Word copy. */
export type WordCopyChange = { periodId: string; organisationId: string; state: WordCopyState };

/** `window.api`, all that the page can reach. */
export type Api = {
  invoke<C extends Channel>(channel: C, args: Args<C>): Promise<Reply<Result<C>>>;
  /** Calls back on each menu command; returns the function that stops it. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Calls back when a report's Word copy has been written, or could not be; returns the function that stops it. */
  onWordCopyChange(listener: (change: WordCopyChange) => void): () => void;
};
