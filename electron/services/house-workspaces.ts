import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownWorkspaces, WorkspaceState } from '../../core/contract/views.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import {
  ownWorkspaceId,
  practiceWorkspaceId,
  type ListedWorkspace,
  type OpenMode,
} from '../../core/model/workspace-list.ts';
import { isNewerData } from '../backup/migrate-folder.ts';
import { allowsWriting } from '../store/allows-writing.ts';
import { systemFiles } from '../store/file-system.ts';
import { isThereOrEarlier } from '../store/generations.ts';
import { isThere } from '../store/is-there.ts';
import { createPracticeWorkspace } from './create-workspace.ts';
import { openFirstRunStore, type FirstRunStore } from './first-run/first-run-store.ts';
import { openWorkspace } from './open-workspace.ts';
import type { Program } from './program.ts';
import { openWorkspaceList } from './workspace-list.ts';

/**
 * The sets of data of this PC, of which one is open: the office's own, others in any folder, and the practice quarter.
 * Switching needs no restart; whoever switches has saved before.
 */
export type Workspaces = {
  current(): Program;
  currentId(): string;
  /** The answers of a first run of the open one. */
  firstRun(): FirstRunStore;
  /** Reads the open one anew. */
  reopen(): Promise<WorkspaceState>;
  list(): Promise<KnownWorkspaces>;
  /** Stays with the open one when the other cannot be opened. */
  switchTo(id: string, mode: OpenMode | null): Promise<WorkspaceState>;
  /** The data in a folder, which joins the list. Rejects with `no-workspace` when there is none in it. */
  addFolder(folder: string): Promise<WorkspaceState>;
  /** An empty set of data, which begins with the first run. */
  beginNew(): Promise<WorkspaceState>;
  /** Puts what is to be set up into another folder; one that holds data of its own is refused. */
  moveFirstRun(folder: string): Promise<WorkspaceState>;
  openPractice(): Promise<WorkspaceState>;
  leavePractice(): Promise<WorkspaceState>;
  forget(id: string): Promise<KnownWorkspaces>;
  /** Whether the notice on state secrets was read on this PC for the open one. */
  lookAtSecretsNotice(): Promise<{ isRead: boolean }>;
  acceptSecretsNotice(): Promise<{ isRead: boolean }>;
  /** Opens the open one anew after its files were replaced: nothing that was in memory is believed. */
  renew(): Promise<WorkspaceState>;
  /** A set of data whose files are put into its folder by `fill`, then opened. */
  takeOver(fill: (dataFolder: string) => Promise<void>): Promise<WorkspaceState>;
  /** Tells of the set of data that was opened last, without trouble, and of each from then on. */
  whenOpened(listener: (state: WorkspaceState) => void): void;
};

type Options = {
  /** Where the list, the office's own data and the practice quarter lie. */
  userDataFolder: string;
  makeProgram: (options: { dataFolder: string; openMode: OpenMode }) => Program;
  now: () => string;
  newId: () => string;
};

export async function openHouseWorkspaces({
  userDataFolder,
  makeProgram,
  now,
  newId,
}: Options): Promise<Workspaces> {
  const store = openWorkspaceList(join(userDataFolder, 'workspaces.json'));
  // One program per folder and mode for the whole run: two would not see each other's saves in time.
  const programs = new Map<string, Program>();
  const practiceFolder = join(userDataFolder, 'practice');

  const entryOf = async (id: string): Promise<ListedWorkspace> => {
    if (id === practiceWorkspaceId) {
      return {
        id,
        folder: practiceFolder,
        name: 'Kỳ tập huấn',
        lastOpenedAt: null,
        openMode: 'edit',
      };
    }
    const entry = (await store.read()).workspaces.find((each) => each.id === id);
    if (!entry) throw new ProblemError('record-missing', { kind: 'workspace', id });
    return entry;
  };
  const folderOf = ({ id, folder }: Pick<ListedWorkspace, 'id' | 'folder'>): string => {
    if (folder !== null) return folder;
    return id === ownWorkspaceId ? join(userDataFolder, 'data') : join(userDataFolder, 'workspaces', id);
  };
  const programFor = (dataFolder: string, openMode: OpenMode): Program => {
    const key = `${openMode} ${dataFolder}`;
    const program = programs.get(key) ?? makeProgram({ dataFolder, openMode });
    programs.set(key, program);
    return program;
  };
  /** Also when only an earlier generation of its first file is left. */
  const hasData = (folder: string) => isThereOrEarlier(join(folder, 'workspace.json'));
  /** What is asked for, unless the medium allows no writing or a newer program wrote the data. */
  const modeOf = async (folder: string, wanted: OpenMode): Promise<OpenMode> =>
    wanted === 'read-only' ||
    (await isNewerData(systemFiles, folder)) ||
    ((await hasData(folder)) && !(await allowsWriting(folder)))
      ? 'read-only'
      : 'edit';
  const changeEntry = (id: string, part: Partial<ListedWorkspace>) =>
    store.change((list) => ({
      ...list,
      workspaces: list.workspaces.map((each) => (each.id === id ? { ...each, ...part } : each)),
    }));

  let open: { id: string; program: Program };
  const listeners: ((state: WorkspaceState) => void)[] = [];

  /** Opens an entry and, when that worked, makes it the open one. */
  const enter = async (id: string, wanted: OpenMode | null): Promise<WorkspaceState> => {
    const entry = await entryOf(id);
    const folder = folderOf(entry);
    // What a program still has in memory would look as if it were there.
    if (entry.lastOpenedAt !== null && !(await isThere(folder)))
      throw new ProblemError('workspace-gone', { folder });
    const mode = await modeOf(folder, wanted ?? entry.openMode);
    const program = programFor(folder, mode);
    const state = await openWorkspace(program, { wasThere: entry.lastOpenedAt !== null });
    if (state.status === 'unreadable') {
      const [problem] = state.problems;
      throw new ProblemError(problem?.code ?? 'unreadable-file', problem?.details);
    }
    const left = open.program;
    open = { id, program };
    if (left !== program) await left.lock?.release();
    await remember(state, wanted);
    return state;
  };
  let lastOpened: WorkspaceState | null = null;
  const remember = async (state: WorkspaceState, wanted: OpenMode | null): Promise<void> => {
    const { id } = open;
    lastOpened = state;
    for (const listener of listeners) listener(state);
    await store.change((list) => ({
      ...list,
      openId: id,
      ...(id !== practiceWorkspaceId && { returnId: id }),
      workspaces: list.workspaces.map((each) =>
        each.id === id && state.status === 'ready'
          ? {
              ...each,
              name: state.workspace.name,
              lastOpenedAt: now(),
              openMode: wanted ?? each.openMode,
            }
          : each,
      ),
    }));
  };
  const add = async (id: string, folder: string | null): Promise<void> => {
    const entry: ListedWorkspace = { id, folder, name: '', lastOpenedAt: null, openMode: 'edit' };
    await store.change((list) => ({ ...list, workspaces: [...list.workspaces, entry] }));
  };
  const describe = async (): Promise<KnownWorkspaces> => {
    const { workspaces } = await store.read();
    const shown = workspaces
      .filter((each) => each.name !== '' || each.id === open.id)
      .toSorted((one, other) => (other.lastOpenedAt ?? '').localeCompare(one.lastOpenedAt ?? ''));
    const entries = (await hasData(practiceFolder)) ? [...shown, await entryOf(practiceWorkspaceId)] : shown;
    return {
      workspaces: await Promise.all(
        entries.map(async (entry) => ({
          id: entry.id,
          name: entry.name,
          folder: folderOf(entry),
          lastOpenedAt: entry.lastOpenedAt,
          isOpen: entry.id === open.id,
          isPractice: entry.id === practiceWorkspaceId,
          openMode: entry.id === open.id ? open.program.openMode : entry.openMode,
          isThere: await hasData(folderOf(entry)),
        })),
      ),
    };
  };

  const list = await store.read();
  const isKnown =
    list.openId === practiceWorkspaceId
      ? await hasData(practiceFolder)
      : list.workspaces.some(({ id }) => id === list.openId);
  const startId = isKnown ? list.openId : ownWorkspaceId;
  const startEntry = await entryOf(startId);
  const startFolder = folderOf(startEntry);
  open = { id: startId, program: programFor(startFolder, await modeOf(startFolder, startEntry.openMode)) };

  return {
    current: () => open.program,
    currentId: () => open.id,
    firstRun: () => openFirstRunStore(join(userDataFolder, 'first-run', open.id)),
    reopen: async () => {
      const entry = await entryOf(open.id);
      const { dataFolder, openMode } = open.program;
      if (openMode === 'edit' && (await isNewerData(systemFiles, dataFolder))) {
        // A newer program on another PC has brought the data along meanwhile.
        await open.program.lock?.release();
        open = { id: open.id, program: programFor(dataFolder, 'read-only') };
      }
      const state = await openWorkspace(open.program, { wasThere: entry.lastOpenedAt !== null });
      // When it was opened is not worth a wait for the disk, still less a refusal of what has been read.
      if (state.status === 'ready') remember(state, null).catch(console.warn);
      return state;
    },
    list: describe,
    switchTo: enter,
    addFolder: async (chosen) => {
      // Whoever chooses the folder above the data means the data.
      const folder = (await hasData(chosen)) ? chosen : join(chosen, 'data');
      if (!(await hasData(folder))) throw new ProblemError('no-workspace', { folder: chosen });
      const { workspaces } = await store.read();
      const known = workspaces.find((each) => folderOf(each) === folder);
      if (known) return enter(known.id, null);
      const id = newId();
      await add(id, folder);
      try {
        return await enter(id, null);
      } catch (error) {
        await drop(id);
        throw error;
      }
    },
    beginNew: async () => {
      const id = newId();
      await add(id, null);
      return enter(id, 'edit');
    },
    moveFirstRun: async (chosen) => {
      // Among other files the data keeps to a folder of its own.
      const folder = (await isEmpty(chosen)) ? chosen : join(chosen, 'Giao Ban');
      if ((await hasData(chosen)) || (await hasData(folder)))
        throw new ProblemError('already-exists', { file: 'workspace.json' });
      if (!(await allowsWriting(chosen))) throw new ProblemError('no-permission', { folder: chosen });
      await changeEntry(open.id, { folder });
      return enter(open.id, 'edit');
    },
    openPractice: async () => {
      const program = programFor(practiceFolder, await modeOf(practiceFolder, 'edit'));
      if (!(await program.store.read({ kind: 'workspace' }))) await createPracticeWorkspace(program);
      return enter(practiceWorkspaceId, 'edit');
    },
    leavePractice: async () => {
      const { returnId } = await store.read();
      return enter(returnId, null);
    },
    renew: async () => {
      const { dataFolder } = open.program;
      for (const [key, each] of programs) if (each.dataFolder === dataFolder) programs.delete(key);
      await open.program.lock?.release();
      open = { id: open.id, program: programFor(dataFolder, open.program.openMode) };
      const state = await openWorkspace(open.program);
      if (state.status === 'ready') await remember(state, null);
      return state;
    },
    takeOver: async (fill) => {
      // An empty set of data that waits for its first run is filled; data are never joined.
      const isEmpty = !(await hasData(open.program.dataFolder)) && open.id !== practiceWorkspaceId;
      const known = await store.read();
      const isFresh = known.workspaces.some(
        ({ id, lastOpenedAt }) => id === open.id && lastOpenedAt === null,
      );
      if (isEmpty && isFresh) {
        await fill(open.program.dataFolder);
        return enter(open.id, 'edit');
      }
      const id = newId();
      await add(id, null);
      try {
        await fill(folderOf({ id, folder: null }));
        return await enter(id, 'edit');
      } catch (error) {
        await drop(id);
        throw error;
      }
    },
    whenOpened: (listener) => {
      listeners.push(listener);
      if (lastOpened) listener(lastOpened);
    },
    forget: async (id) => {
      if (id !== open.id && id !== practiceWorkspaceId && id !== ownWorkspaceId) await drop(id);
      return describe();
    },
    lookAtSecretsNotice: async () => ({
      isRead: open.id === practiceWorkspaceId || (await entryOf(open.id)).secretsNoticeReadAt !== undefined,
    }),
    acceptSecretsNotice: async () => {
      await changeEntry(open.id, { secretsNoticeReadAt: now() });
      return { isRead: true };
    },
  };

  async function drop(id: string): Promise<void> {
    await store.change((list) => ({
      ...list,
      returnId: list.returnId === id ? ownWorkspaceId : list.returnId,
      workspaces: list.workspaces.filter((each) => each.id !== id),
    }));
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (names) => names.length === 0,
    () => false,
  );
}
