import { readFile, rename } from 'node:fs/promises';
import { firstWorkspaceList, workspaceList, type WorkspaceList } from '../../core/model/workspace-list.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import { writeDurably } from '../store/write-durably.ts';

/** What this PC knows about its sets of data, in one small file outside of them. */
export type WorkspaceListStore = {
  read(): Promise<WorkspaceList>;
  change(change: (list: WorkspaceList) => WorkspaceList): Promise<WorkspaceList>;
};

/** A damaged file is put aside under another name, never written over; the folders themselves are not touched. */
export function openWorkspaceList(path: string): WorkspaceListStore {
  let known: WorkspaceList | null = null;
  let tail: Promise<unknown> = Promise.resolve();
  const read = async () => (known ??= await readList(path));
  const changeNext = async (earlier: Promise<unknown>, change: (list: WorkspaceList) => WorkspaceList) => {
    await earlier;
    const next = workspaceList.parse(change(await read()));
    await writeDurably(path, JSON.stringify(next));
    known = next;
    return next;
  };
  return {
    read,
    change: (change) => {
      const changed = changeNext(tail, change);
      tail = changed.catch(() => undefined);
      return changed;
    },
  };
}

async function readList(path: string): Promise<WorkspaceList> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return firstWorkspaceList;
    throw fileProblem(error, path);
  }
  try {
    return workspaceList.parse(JSON.parse(text));
  } catch {
    await rename(path, `${path}.damaged`);
    return firstWorkspaceList;
  }
}
