import { app } from 'electron';
import { join } from 'node:path';
import { answerAhead } from '../ipc/answer-ahead.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { registerHandlers } from '../ipc/register-handlers.ts';
import type { locateResources } from '../resources.ts';
import { createExcelReader } from '../services/catalogue/exchange-catalogue.ts';
import { createPrinter } from '../services/create-printer.ts';
import type { FaultLog } from '../services/fault-log.ts';
import { followOpened } from '../services/follow-opened.ts';
import { followSaves } from '../services/follow-saves.ts';
import { createFormReader } from '../services/form-reader.ts';
import { followActs } from '../services/history/follow-acts.ts';
import { tidy } from '../services/history/tidy.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { forgetOldOriginals } from '../services/keep-original.ts';
import type { PreferenceStore } from '../services/preferences.ts';
import { openRecentStore } from '../services/recent-documents.ts';
import { createWordReader, type WordReader } from '../services/read-word.ts';
import { createSearch, type Search } from '../services/search.ts';
import type { createWindow } from '../window.ts';
import { createBackupRunner } from '../workers/backup-worker-client.ts';
import { createDocumentWorker } from '../workers/document-worker-client.ts';
import { openBackups } from './backups.ts';
import { describeApp } from './describe-app.ts';
import { startProcess } from './start-process.ts';
import { openUpdates } from './updates.ts';
import { openWorkspaces } from './workspaces.ts';

/** Nothing of this is needed for the first screen. */
const tidyAfterMs = 5_000;

/** Opens the data and answers what the page asks; resolves once it may ask. */
export async function answerPage({
  resources,
  preferences,
  faultLog,
  window,
  onSaved,
}: {
  resources: ReturnType<typeof locateResources>;
  preferences: PreferenceStore;
  faultLog: FaultLog;
  window: ReturnType<typeof createWindow>;
  onSaved: () => void;
}): Promise<{ workspaces: Workspaces; wordReader: WordReader; search: Search }> {
  const runBackup = createBackupRunner({ ...resources, startWorker: startProcess });
  const search = createSearch({
    ...resources,
    cacheFolder: join(app.getPath('userData'), 'cache'),
    startWorker: startProcess,
  });
  const workspaces = await openWorkspaces({
    assetsFolder: resources.assetsFolder,
    printer: createPrinter(createDocumentWorker(resources)),
    search,
    runBackup,
  });
  const backups = openBackups(workspaces, runBackup);
  const updates = await openUpdates(resources.assetsFolder, workspaces, backups);
  const wordReader = createWordReader(resources);
  const recent = openRecentStore(join(app.getPath('userData'), 'recent.json'));
  const handlers = followSaves(
    followActs(
      createHandlers({
        workspaces,
        search,
        backups,
        updates,
        preferences,
        recent,
        faultLog,
        wordReader,
        excelReader: createExcelReader(resources),
        formReader: createFormReader(resources),
        savingChildFile: resources.savingChildFile,
        describeApp,
        closeWindow: window.closeNow,
        keepWindowOpen: window.keepOpen,
        tellWordCopy: window.tellWordCopy,
      }),
      () => workspaces.current(),
    ),
    onSaved,
  );
  const followed = followOpened(handlers, (document, isSecret) => {
    const opened = { document, openedAt: workspaces.current().now(), isSecret };
    recent.note(workspaces.currentId(), opened).catch(console.warn);
  });
  registerHandlers(answerAhead(followed));
  setTimeout(() => {
    // A folder that cannot be read is told by the first screen; here it only waits for the next start.
    forgetOldOriginals(workspaces.current()).catch(console.warn);
    tidy(workspaces.current()).catch(console.warn);
    updates.clearUsed().catch(console.warn);
  }, tidyAfterMs);
  return { workspaces, wordReader, search };
}
