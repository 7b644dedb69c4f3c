import {
  app,
  BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron';
import { ProblemError } from '../../core/contract/problem.ts';
import { isInProgramFolder } from '../host/program-folder.ts';

// In front of the window and in its way, so that no second one can be opened.

export async function showOpenDialog(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
  const [window] = BrowserWindow.getAllWindows();
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
}

/** A folder of the user's, which may be made there; null when none is chosen. Rejects with `folder-of-program`. */
export async function chooseFolder(
  title: string,
  defaultPath = app.getPath('documents'),
): Promise<string | null> {
  const { canceled, filePaths } = await showOpenDialog({
    title,
    defaultPath,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return null;
  if (isInProgramFolder(folder)) throw new ProblemError('folder-of-program', { folder });
  return folder;
}

export async function showSaveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  const [window] = BrowserWindow.getAllWindows();
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
}
