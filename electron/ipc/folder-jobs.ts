import type { Handlers } from '../../core/contract/contract.ts';
import type { WrittenFolderView } from '../../core/contract/meeting.ts';
import type { FolderProgress, WrittenFolder } from '../services/meeting/write-document-folder.ts';
import type { PreferenceStore } from '../services/preferences.ts';
import { chooseFolder } from './show-dialog.ts';

type FolderJob = (parent: string, progress: FolderProgress) => Promise<WrittenFolder>;

/** Asks where to, and has a folder written there; null: cancelled in the dialog. */
export type WriteFolder = (title: string, job: FolderJob) => Promise<WrittenFolderView | null>;

export type FolderHandlers = Pick<Handlers, 'folder:progress' | 'folder:cancel'>;

/** The folder that is being written, one at a time: how far it has come, and its end. */
export function createFolderJobs(
  preferences: PreferenceStore,
  rememberExport: (path: string) => string,
): {
  writeFolder: WriteFolder;
  handlers: FolderHandlers;
} {
  let running: { abort: AbortController; doneCount: number; totalCount: number } | null = null;
  return {
    async writeFolder(title, job) {
      const parent = await chooseFolder(title);
      if (parent === null) return null;
      running?.abort.abort();
      const own = { abort: new AbortController(), doneCount: 0, totalCount: 0 };
      running = own;
      try {
        const { folder, fileNames } = await job(parent, {
          signal: own.abort.signal,
          spelling: preferences.current().fileNames,
          tell: (doneCount, totalCount) => Object.assign(own, { doneCount, totalCount }),
        });
        return { exportId: rememberExport(folder), folder, fileCount: fileNames.length };
      } finally {
        if (running === own) running = null;
      }
    },
    handlers: {
      'folder:progress': async () =>
        running && { doneCount: running.doneCount, totalCount: running.totalCount },
      'folder:cancel': async () => {
        running?.abort.abort();
        return {};
      },
    },
  };
}
