import { app, shell } from 'electron';
import { join } from 'node:path';
import type { Handlers, WordCopyChange } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Workspaces } from '../host/workspaces.ts';
import { createWordCopyKeeper, type WordCopyKeeper } from '../services/keep-word-copies.ts';
import { listAffectedReports, type SavedLook } from '../services/list-affected-reports.ts';
import { openWordCopyStore } from '../services/word-copy-memory.ts';
import { baseFolder, writeWordCopy } from '../services/write-word-copy.ts';
import { showOpenDialog } from './show-dialog.ts';

type WordCopyChannel = Extract<keyof Handlers, `word-copy:${string}`>;

/** Bản Word: its settings, its state and its folder; the keeper that the saves tell, and that tells the page. */
export function createWordCopies(
  workspaces: Workspaces,
  tell: (change: WordCopyChange) => void,
): {
  keeper: WordCopyKeeper;
  /** A layout or a body was saved: the copies of the reports that follow it are brought up to date. */
  followLook: (saved: SavedLook) => void;
  handlers: Pick<Handlers, WordCopyChannel>;
} {
  const store = openWordCopyStore(join(app.getPath('userData'), 'word-copy.json'));
  const documentsFolder = app.getPath('documents');
  const keeper = createWordCopyKeeper(
    (name, reason) => writeWordCopy(workspaces.of('own'), store, documentsFolder, name, reason),
    { tell: ({ periodId, organisationId }, state) => tell({ periodId, organisationId, state }) },
  );
  const describe = async () => {
    const memory = await store.read();
    return { settings: memory.settings, folder: baseFolder(memory, documentsFolder) };
  };
  const followLook = (saved: SavedLook) => {
    const program = workspaces.current();
    if (program !== workspaces.of('own')) return;
    listAffectedReports(program, saved).then(
      (names) => {
        for (const name of names) keeper.note(name, 'update');
      },
      (error: unknown) => console.error(error), // what is damaged is told where it is opened
    );
  };
  return {
    keeper,
    followLook,
    handlers: {
      'word-copy:describe': describe,
      'word-copy:change': async (part) => {
        await store.change((memory) => ({ ...memory, settings: { ...memory.settings, ...part } }));
        return describe();
      },
      'word-copy:choose-folder': async () => {
        const { folder } = await describe();
        const { canceled, filePaths } = await showOpenDialog({
          title: 'Chọn thư mục để bản Word',
          defaultPath: folder,
          properties: ['openDirectory', 'createDirectory'],
        });
        const [chosen] = filePaths;
        if (!canceled && chosen !== undefined)
          await store.change((memory) => ({
            ...memory,
            settings: { ...memory.settings, folder: chosen },
          }));
        return describe();
      },
      'word-copy:write': async (name) => keeper.writeAsked(name),
      'word-copy:state': async (name) => keeper.stateOf(name),
      'word-copy:open-folder': async (name) => {
        const state = keeper.stateOf(name);
        if (!('folder' in state)) throw new ProblemError('record-missing', { kind: 'export' });
        if (state.status === 'written') shell.showItemInFolder(join(state.folder, state.fileName));
        else {
          const refusal = await shell.openPath(state.folder);
          if (refusal) throw new ProblemError('folder-missing', { file: state.fileName });
        }
        return {};
      },
    },
  };
}
