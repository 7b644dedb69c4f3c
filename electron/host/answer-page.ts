import { app } from 'electron';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { answerAhead } from '../ipc/answer-ahead.ts';
import { answerLater } from '../ipc/answer-later.ts';
import { readPreferences } from '../ipc/preference-handlers.ts';
import { registerHandlers } from '../ipc/register-handlers.ts';
import type { locateResources } from '../resources.ts';
import { createPrinter } from '../services/create-printer.ts';
import type { FaultLog } from '../services/fault-log.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { openPreferences, type PreferenceStore } from '../services/preferences.ts';
import { createWordReader, type WordReader } from '../services/read-word.ts';
import { createSearch, type Search } from '../services/search.ts';
import { showPeriodHome } from '../services/show-period-home.ts';
import type { createWindow } from '../window.ts';
import { createBackupRunner } from '../workers/backup-worker-client.ts';
import { createDocumentWorker } from '../workers/document-worker-client.ts';
import { startProcess } from './start-process.ts';
import { openWorkspaces } from './workspaces.ts';

/** Data on a slow share keep nothing else from being answered. */
const readForMs = 1_000;
/** The page draws what it was given; a small PC has no processor to spare meanwhile. */
const drawnInMs = 200;

export type ServedParts = {
  workspaces: Workspaces;
  preferences: PreferenceStore;
  wordReader: WordReader;
  search: Search;
};

/** Opens the data and answers what the page asks; resolves once it may ask. */
export async function answerPage({
  resources,
  preferencesFile,
  faultLog,
  window,
  onSaved,
  onFail,
}: {
  resources: ReturnType<typeof locateResources>;
  preferencesFile: string;
  faultLog: FaultLog;
  window: ReturnType<typeof createWindow>;
  onSaved: () => void;
  /** Told when the rest of the program cannot be loaded: there is nothing to go on with. */
  onFail: (error: unknown) => void;
}): Promise<ServedParts> {
  const preferences = openPreferences(preferencesFile);
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
  const wordReader = createWordReader(resources);
  const ahead = answerAhead({
    'workspace:open': async () => workspaces.reopen(),
    'period:show-home': async ({ periodId }) => showPeriodHome(workspaces.current(), periodId),
  });
  const loadAll = async () => {
    await Promise.race([ahead.isRead, delay(readForMs)]);
    await delay(drawnInMs);
    const { answerAll } = await import('./answer-all.ts');
    return answerAll({
      resources,
      workspaces,
      search,
      runBackup,
      preferences,
      wordReader,
      faultLog,
      window,
      onSaved,
    });
  };
  registerHandlers({
    ...ahead.over(
      answerLater(() =>
        loadAll().catch((error: unknown) => {
          onFail(error);
          throw error;
        }),
      ),
    ),
    'preferences:read': async () => readPreferences(preferences),
  });
  return { workspaces, preferences, wordReader, search };
}
