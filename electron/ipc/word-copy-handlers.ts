import { app, shell } from 'electron';
import { join } from 'node:path';
import type { Handlers, WordCopyChange } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { ownWorkspaceId, practiceWorkspaceId } from '../../core/model/workspace-list.ts';
import { createWordCopyKeeper, type WordCopyKeeper } from '../services/keep-word-copies.ts';
import { listAffectedReports, type SavedLook } from '../services/list-affected-reports.ts';
import type { Program, ReportName } from '../services/program.ts';
import { openWordCopyStore, type WordCopyStore } from '../services/word-copy-memory.ts';
import { baseFolder, writeWordCopy } from '../services/write-word-copy.ts';
import { chooseFolder } from './show-dialog.ts';

type WordCopyChannel = Extract<keyof Handlers, `word-copy:${string}`>;

/** Bản Word: its settings, its state and its folder; saves are noted here, and what became of a copy is told to the page. */
export function createWordCopies(
  workspaces: Workspaces,
  tell: (change: WordCopyChange) => void,
): {
  /** A report of the open data was saved. Practice, and what may only be looked at, has no copies. */
  note: (name: ReportName) => void;
  flush: () => Promise<void>;
  /** A layout, a body or records of the catalogue were saved: the copies of the reports that show them are brought up to date. */
  followLook: (saved: SavedLook) => void;
  handlers: Pick<Handlers, WordCopyChannel>;
} {
  const documentsFolder = app.getPath('documents');
  const houses = new Map<string, { store: WordCopyStore; keeper: WordCopyKeeper }>();
  const programs = new Map<string, Program>();

  /**
   * Each set of data has a memory of its own: a file of the same name that another one has written counts as edited, and is
   * left alone.
   */
  const house = () => {
    const id = workspaces.currentId();
    programs.set(id, workspaces.current());
    const known = houses.get(id);
    if (known) return known;
    const fileName = id === ownWorkspaceId ? 'word-copy.json' : `word-copy-${id}.json`;
    const store = openWordCopyStore(join(app.getPath('userData'), fileName));
    const keeper = createWordCopyKeeper(
      (name, reason) =>
        writeWordCopy(programs.get(id) ?? workspaces.current(), store, documentsFolder, name, reason),
      {
        tell: ({ periodId, organisationId }, state) => {
          if (workspaces.currentId() === id) tell({ periodId, organisationId, state });
        },
      },
    );
    const made = { store, keeper };
    houses.set(id, made);
    return made;
  };
  const hasCopies = () =>
    workspaces.currentId() !== practiceWorkspaceId && workspaces.current().openMode === 'edit';
  const describe = async () => {
    const memory = await house().store.read();
    return { settings: memory.settings, folder: baseFolder(memory, documentsFolder) };
  };
  const followLook = (saved: SavedLook) => {
    if (!hasCopies()) return;
    const { keeper } = house();
    listAffectedReports(workspaces.current(), saved).then(
      (names) => {
        for (const name of names) keeper.note(name, 'update');
      },
      (error: unknown) => console.error(error), // what is damaged is told where it is opened
    );
  };
  return {
    note: (name) => {
      if (hasCopies()) house().keeper.note(name);
    },
    followLook,
    flush: async () => {
      await Promise.all([...houses.values()].map(({ keeper }) => keeper.flush()));
    },
    handlers: {
      'word-copy:describe': describe,
      'word-copy:change': async (part) => {
        await house().store.change((memory) => ({ ...memory, settings: { ...memory.settings, ...part } }));
        return describe();
      },
      'word-copy:choose-folder': async () => {
        const { folder } = await describe();
        const chosen = await chooseFolder('Chọn thư mục để bản Word', folder);
        if (chosen !== null)
          await house().store.change((memory) => ({
            ...memory,
            settings: { ...memory.settings, folder: chosen },
          }));
        return describe();
      },
      'word-copy:write': async (name) => house().keeper.writeAsked(name),
      'word-copy:state': async (name) => house().keeper.stateOf(name),
      'word-copy:open-folder': async (name) => {
        const state = house().keeper.stateOf(name);
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
