import { app } from 'electron';
import { join } from 'node:path';
import { followFaults } from './host/follow-faults.ts';
import { failToStart } from './host/fail-to-start.ts';
import type { ServedParts } from './host/answer-page.ts';
import { serveBundle, registerBundleScheme } from './host/bundle-protocol.ts';
import { hardenSession } from './host/harden-session.ts';
import { refuseNetwork } from './host/refuse-network.ts';
import { keepSingleInstance } from './host/single-instance.ts';
import { beginSmokeTest } from './host/smoke-test.ts';
import { setUserDataFolder } from './host/user-data.ts';
import { setMenu } from './menu.ts';
import { locateResources } from './resources.ts';
import { recallWindowPlace, rememberWindowPlace } from './host/window-place.ts';
import { openFaultLog } from './services/fault-log.ts';
import { readStartPreferences } from './services/start-preferences.ts';
import { createWindow } from './window.ts';

const smokeTest = beginSmokeTest(process.argv);
if (!smokeTest) setUserDataFolder();
registerBundleScheme();
refuseNetwork();

if (keepSingleInstance()) {
  const preferencesFile = join(app.getPath('userData'), 'preferences.json');
  const atStart = readStartPreferences(preferencesFile);
  const faultLog = openFaultLog(join(app.getPath('userData'), 'logs'), () => new Date().toISOString());
  let lastSavedAt: Date | null = null;
  followFaults(faultLog, () => lastSavedAt);
  if (atStart.isDrawnBySoftware || app.commandLine.hasSwitch('software-rendering'))
    app.disableHardwareAcceleration();

  app.on('window-all-closed', () => app.quit());
  const fail = smokeTest ? smokeTest.fail : failToStart;
  // Electron becomes ready only after this module has been evaluated: awaiting it here would never end.
  app
    .whenReady()
    .then(async () => {
      const mayAsk = Promise.withResolvers<void>();
      serveBundle(import.meta.dirname, mayAsk.promise);
      hardenSession();
      setMenu();
      let parts: ServedParts | undefined;
      const window = createWindow(
        import.meta.dirname,
        recallWindowPlace(atStart.window),
        async (closing) => parts && rememberWindowPlace(parts.preferences, closing),
      );
      // The system makes the window meanwhile.
      const { answerPage } = await import('./host/answer-page.ts');
      parts = await answerPage({
        resources: locateResources(import.meta.dirname),
        preferencesFile,
        faultLog,
        window,
        onSaved: () => {
          lastSavedAt = new Date();
        },
        onFail: fail,
      });
      mayAsk.resolve();
      await smokeTest?.run(parts);
    })
    .catch(fail);
}
