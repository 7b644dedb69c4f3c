import { app } from 'electron';
import { join } from 'node:path';
import { describeApp } from './host/describe-app.ts';
import { followFaults } from './host/follow-faults.ts';
import { failToStart } from './host/fail-to-start.ts';
import { openBackups } from './host/backups.ts';
import { openUpdates } from './host/updates.ts';
import { openWorkspaces } from './host/workspaces.ts';
import { serveBundle, registerBundleScheme } from './host/bundle-protocol.ts';
import { hardenSession } from './host/harden-session.ts';
import { refuseNetwork } from './host/refuse-network.ts';
import { keepSingleInstance } from './host/single-instance.ts';
import { beginSmokeTest } from './host/smoke-test.ts';
import { startProcess } from './host/start-process.ts';
import { setUserDataFolder } from './host/user-data.ts';
import { createHandlers } from './ipc/handlers.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { openPreferences } from './services/preferences.ts';
import { setMenu } from './menu.ts';
import { locateResources } from './resources.ts';
import { createPrinter } from './services/create-printer.ts';
import { createFormReader } from './services/form-reader.ts';
import { forgetOldOriginals } from './services/keep-original.ts';
import { createExcelReader } from './services/catalogue/exchange-catalogue.ts';
import { createSearch } from './services/search.ts';
import { createWordReader } from './services/read-word.ts';
import { followActs } from './services/history/follow-acts.ts';
import { tidy } from './services/history/tidy.ts';
import { recallWindowPlace, rememberWindowPlace } from './host/window-place.ts';
import { openFaultLog } from './services/fault-log.ts';
import { followSaves } from './services/follow-saves.ts';
import { createWindow } from './window.ts';
import { createBackupRunner } from './workers/backup-worker-client.ts';
import { createDocumentWorker } from './workers/document-worker-client.ts';

/** Nothing of this is needed for the first screen. */
const tidyAfterMs = 5_000;

const smokeTest = beginSmokeTest(process.argv);
if (!smokeTest) setUserDataFolder();
registerBundleScheme();
refuseNetwork();

if (keepSingleInstance()) {
  const preferences = openPreferences(join(app.getPath('userData'), 'preferences.json'));
  const faultLog = openFaultLog(join(app.getPath('userData'), 'logs'), () => new Date().toISOString());
  let lastSavedAt: Date | null = null;
  followFaults(faultLog, () => lastSavedAt);
  if (preferences.current().isDrawnBySoftware || app.commandLine.hasSwitch('software-rendering'))
    app.disableHardwareAcceleration();
  const resources = locateResources(import.meta.dirname);
  const runBackup = createBackupRunner({ ...resources, startWorker: startProcess });
  const printer = createPrinter(createDocumentWorker(resources));

  app.on('window-all-closed', () => app.quit());
  // Electron becomes ready only after this module has been evaluated: awaiting it here would never end.
  app
    .whenReady()
    .then(async () => {
      const search = createSearch({
        ...resources,
        cacheFolder: join(app.getPath('userData'), 'cache'),
        startWorker: startProcess,
      });
      const workspaces = await openWorkspaces({
        assetsFolder: resources.assetsFolder,
        printer,
        search,
        runBackup,
      });
      const backups = openBackups(workspaces, runBackup);
      const updates = await openUpdates(resources.assetsFolder, workspaces, backups);
      serveBundle(import.meta.dirname);
      hardenSession();
      setMenu();
      // A folder that cannot be read is told by the first screen; here it only waits for the next start.
      forgetOldOriginals(workspaces.current()).catch(console.warn);
      const window = createWindow(import.meta.dirname, recallWindowPlace(preferences), (closing) =>
        rememberWindowPlace(preferences, closing),
      );
      const wordReader = createWordReader(resources);
      registerHandlers(
        followSaves(
          followActs(
            createHandlers({
              workspaces,
              search,
              backups,
              updates,
              preferences,
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
          () => {
            lastSavedAt = new Date();
          },
        ),
      );
      setTimeout(() => {
        tidy(workspaces.current()).catch(console.warn);
        updates.clearUsed().catch(console.warn);
      }, tidyAfterMs);
      await smokeTest?.run({ workspaces, wordReader, search });
    })
    .catch(smokeTest ? smokeTest.fail : failToStart);
}
