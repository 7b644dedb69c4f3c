import { app } from 'electron';
import { join } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import type { BackupRunner } from '../backup/backup-jobs.ts';
import { createHandlers } from '../ipc/handlers.ts';
import type { locateResources } from '../resources.ts';
import { createExcelReader } from '../services/catalogue/exchange-catalogue.ts';
import { followOpened } from '../services/follow-opened.ts';
import { followSaves } from '../services/follow-saves.ts';
import { createFormReader } from '../services/form-reader.ts';
import { followActs } from '../services/history/follow-acts.ts';
import { tidy } from '../services/history/tidy.ts';
import { forgetOldOriginals } from '../services/keep-original.ts';
import { openRecentStore } from '../services/recent-documents.ts';
import type { createWindow } from '../window.ts';
import { openBackups } from './backups.ts';
import { describeApp } from './describe-app.ts';
import { openUpdates } from './updates.ts';

/** Nothing of this is needed for the first screen. */
const tidyAfterMs = 5_000;

type HandlerParts = Parameters<typeof createHandlers>[0];

/** What answers every call of the page once the first screen has what it needs. */
export async function answerAll({
  resources,
  runBackup,
  window,
  onSaved,
  ...opened
}: Pick<HandlerParts, 'workspaces' | 'search' | 'preferences' | 'wordReader' | 'faultLog'> & {
  resources: ReturnType<typeof locateResources>;
  runBackup: BackupRunner;
  window: ReturnType<typeof createWindow>;
  onSaved: () => void;
}): Promise<Handlers> {
  const { workspaces } = opened;
  const backups = openBackups(workspaces, runBackup);
  const updates = await openUpdates(resources.assetsFolder, workspaces, backups);
  const recent = openRecentStore(join(app.getPath('userData'), 'recent.json'));
  const handlers = followSaves(
    followActs(
      createHandlers({
        ...opened,
        backups,
        updates,
        recent,
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
  setTimeout(() => {
    // A folder that cannot be read is told by the first screen; here it only waits for the next start.
    forgetOldOriginals(workspaces.current()).catch(console.warn);
    tidy(workspaces.current()).catch(console.warn);
    updates.clearUsed().catch(console.warn);
  }, tidyAfterMs);
  return followOpened(handlers, (document, isSecret) => {
    const opened = { document, openedAt: workspaces.current().now(), isSecret };
    recent.note(workspaces.currentId(), opened).catch(console.warn);
  });
}
