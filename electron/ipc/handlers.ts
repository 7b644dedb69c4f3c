import { shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Handlers, Result, WordCopyChange } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { ExcelReader } from '../services/catalogue/exchange-catalogue.ts';
import { createBackupHandlers } from './backup-handlers.ts';
import { createClosingHandlers } from './closing-handlers.ts';
import { createCatalogueHandlers } from './catalogue-handlers.ts';
import { createChartHandlers } from './chart-handlers.ts';
import { createConsolidationHandlers } from './consolidation-handlers.ts';
import { createConsultationHandlers } from './consultation-handlers.ts';
import { createFileSaving } from './file-saving.ts';
import { createFolderJobs } from './folder-jobs.ts';
import { createFaultHandlers } from './fault-handlers.ts';
import { createFormHandlers } from './form-handlers.ts';
import { createFirstRunHandlers } from './first-run-handlers.ts';
import { createHistoryHandlers } from './history-handlers.ts';
import { createIntakeHandlers } from './intake-handlers.ts';
import { createLayoutHandlers } from './layout-handlers.ts';
import { createMeetingHandlers } from './meeting-handlers.ts';
import { createOutlineHandlers } from './outline-handlers.ts';
import { createOrganisationHandlers } from './organisation-handlers.ts';
import { createPetitionHandlers } from './petition-handlers.ts';
import { createPrintHandlers } from './print-handlers.ts';
import { createPreferenceHandlers } from './preference-handlers.ts';
import { createRecentHandlers } from './recent-handlers.ts';
import { createReviewHandlers } from './review-handlers.ts';
import { createRoundHandlers } from './round-handlers.ts';
import { createSafetyHandlers } from './safety-handlers.ts';
import { createSearchHandlers } from './search-handlers.ts';
import { createSectionHandlers } from './section-handlers.ts';
import { createUpdateHandlers } from './update-handlers.ts';
import { createWordCopies } from './word-copy-handlers.ts';
import { createWordHandlers } from './word-handlers.ts';
import { createWorkspaceHandlers } from './workspace-handlers.ts';
import type { HouseBackups } from '../services/backups/house-backups.ts';
import type { FaultLog } from '../services/fault-log.ts';
import type { RecentStore } from '../services/recent-documents.ts';
import type { PreferenceStore } from '../services/preferences.ts';
import type { HouseUpdates } from '../services/updates/house-updates.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { createPeriod } from '../services/create-period.ts';
import type { FormReader } from '../services/form-reader.ts';
import { exportWorkbook, describeWorkbookFile } from '../services/export-workbook.ts';
import { keepHistory, readHistory } from '../services/kept-history.ts';
import {
  beginOrOpenLetter,
  exportLetter,
  describeLetterFile,
  openLetter,
  previewLetter,
  saveLetter,
} from '../services/letters.ts';
import { openReport } from '../services/open-report.ts';
import { countPages, exportReport, describeReportFile, previewReport } from '../services/print-report.ts';
import { listEarlierReports, readEarlierReport } from '../services/read-earlier-report.ts';
import { readLookOfReport } from '../services/read-layouts.ts';
import type { WordBytesReader, WordReader } from '../services/read-word.ts';
import type { Search } from '../services/search.ts';
import { saveReport } from '../services/save-report.ts';
import { showPeriodHome } from '../services/show-period-home.ts';

/** A network folder that has gone away does not keep the window open. */
const longestFarewellMs = 3_000;

/** What main answers on each channel. Paths stay here: the page gets names and ids. */
export function createHandlers({
  workspaces,
  search,
  backups,
  updates,
  preferences,
  recent,
  faultLog,
  wordReader,
  excelReader,
  formReader,
  savingChildFile,
  describeApp,
  closeWindow,
  keepWindowOpen,
  tellWordCopy,
}: {
  workspaces: Workspaces;
  search: Search;
  backups: HouseBackups;
  updates: HouseUpdates;
  preferences: PreferenceStore;
  recent: RecentStore;
  faultLog: FaultLog;
  wordReader: WordReader & WordBytesReader;
  excelReader: ExcelReader;
  formReader: FormReader;
  savingChildFile: string;
  describeApp: () => Result<'app:describe'>;
  closeWindow: () => void;
  keepWindowOpen: () => void;
  tellWordCopy: (change: WordCopyChange) => void;
}): Handlers {
  const exportedPaths = new Map<string, string>();

  /** Under an id, by which the page may ask to open it. */
  function rememberExport(path: string): string {
    const exportId = randomUUID();
    exportedPaths.set(exportId, path);
    return exportId;
  }

  const { chooseSavePath, exportFile } = createFileSaving(preferences, rememberExport);
  const folders = createFolderJobs(preferences, rememberExport);
  let printing = new AbortController();
  const keepBefore = () => backups.keepBefore();
  const wordCopies = createWordCopies(workspaces, tellWordCopy);

  function pathOf(exportId: string): string {
    const path = exportedPaths.get(exportId);
    if (path === undefined) throw new ProblemError('record-missing', { kind: 'export' });
    return path;
  }

  return {
    'app:describe': async () => describeApp(),
    ...createWorkspaceHandlers(workspaces, () => wordCopies.flush()),
    ...createFirstRunHandlers(workspaces, wordReader),
    'period:create': async (args) => createPeriod(workspaces.current(), args),
    'period:show-home': async ({ periodId }) => {
      void wordCopies.flush(); // a report was left
      return showPeriodHome(workspaces.current(), periodId);
    },
    'report:open': async (args) => {
      const program = workspaces.current();
      const opened = await openReport(program, args);
      program.printer.warmUp();
      if (opened.version > 0) wordCopies.note(args);
      return opened;
    },
    'report:read-look': async ({ date, ...name }) => readLookOfReport(workspaces.current(), name, date),
    'report:list-earlier': async (args) => ({
      periods: await listEarlierReports(workspaces.current(), args),
    }),
    'report:read-earlier': async (args) => readEarlierReport(workspaces.current(), args),
    'report:save': async ({ report, expectedVersion }) => {
      const saved = await saveReport(workspaces.current().store, report, expectedVersion);
      wordCopies.note(report);
      return saved;
    },
    ...wordCopies.handlers,
    ...createLayoutHandlers(workspaces, wordCopies.followLook),
    ...createOutlineHandlers(workspaces, wordReader),
    ...createCatalogueHandlers(workspaces, excelReader, exportFile, wordCopies.followLook, keepBefore),
    ...createFormHandlers(workspaces, formReader, exportFile),
    ...folders.handlers,
    ...createMeetingHandlers(workspaces, folders.writeFolder, exportFile),
    ...createClosingHandlers(workspaces, folders.writeFolder),
    ...createOrganisationHandlers(workspaces, wordCopies.followLook, keepBefore),
    ...createRoundHandlers(workspaces),
    'report:keep-history': async ({ version, savedAt, history, ...name }) => {
      await keepHistory(workspaces.current(), name, { version, savedAt }, history);
      return {};
    },
    'report:read-history': async (name) => readHistory(workspaces.current(), name),
    ...createSectionHandlers(workspaces, chooseSavePath),
    ...createSearchHandlers(workspaces, search),
    ...createChartHandlers(workspaces, exportFile),
    ...createConsolidationHandlers(workspaces, exportFile),
    ...createConsultationHandlers(workspaces, exportFile),
    ...createPetitionHandlers(workspaces, exportFile),
    ...createSafetyHandlers(workspaces, { savingChildFile, chooseSavePath }),
    ...createHistoryHandlers(workspaces, exportFile),
    ...createBackupHandlers(workspaces, backups, () => wordCopies.flush(), chooseSavePath),
    ...createUpdateHandlers(updates, () => wordCopies.flush()),
    ...createPreferenceHandlers(preferences),
    ...createPrintHandlers(),
    ...createRecentHandlers(workspaces, recent),
    ...createFaultHandlers(faultLog, describeApp),
    ...createWordHandlers(workspaces, wordReader),
    ...createIntakeHandlers(workspaces, wordReader),
    ...createReviewHandlers(workspaces),
    'report:preview': async ({ report, isTwoSided, variant }) =>
      previewReport(workspaces.current(), report, { signal: printing.signal, isTwoSided, variant }),
    'report:count-pages': async ({ report }) => countPages(workspaces.current(), report),
    'report:export': async ({ format, variant, isTwoSided, ...name }) => {
      const program = workspaces.current();
      return exportFile(format, await describeReportFile(program, name, variant), (path) =>
        exportReport(program, name, format, path, { signal: printing.signal, variant, isTwoSided }),
      );
    },
    'report:export-tables': async ({ tables, ...name }) => {
      const program = workspaces.current();
      return exportFile('excel', await describeWorkbookFile(program, name, tables), (path) =>
        exportWorkbook(program, name, tables, path, { signal: printing.signal }),
      );
    },
    'letter:begin': async (args) => beginOrOpenLetter(workspaces.current(), args),
    'letter:open': async (name) => openLetter(workspaces.current(), name),
    'letter:save': async ({ letter, expectedVersion }) =>
      saveLetter(workspaces.current(), letter, expectedVersion),
    'letter:preview': async ({ letter }) =>
      previewLetter(workspaces.current(), letter, { signal: printing.signal }),
    'letter:export': async ({ format, ...name }) => {
      const program = workspaces.current();
      const { letter } = await openLetter(program, name);
      return exportFile(format, await describeLetterFile(program, letter), (path) =>
        exportLetter(program, letter, format, path, { signal: printing.signal }),
      );
    },
    'report:cancel-printing': async () => {
      printing.abort();
      printing = new AbortController();
      return {};
    },
    'window:keep-open': async () => {
      keepWindowOpen();
      return {};
    },
    'window:close': async () => {
      await Promise.race([wordCopies.flush(), delay(longestFarewellMs)]);
      closeWindow();
      return {};
    },
    'export:open-file': async ({ exportId }) => {
      const path = pathOf(exportId);
      const refusal = await shell.openPath(path);
      if (refusal) throw new ProblemError('cannot-open-file', { file: basename(path) });
      return {};
    },
    'export:open-folder': async ({ exportId }) => {
      shell.showItemInFolder(pathOf(exportId));
      return {};
    },
  };
}
