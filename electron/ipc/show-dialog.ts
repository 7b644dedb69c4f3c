import {
  app,
  BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron';

// In front of the window and in its way, so that no second one can be opened.

export async function showOpenDialog(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
  const [window] = BrowserWindow.getAllWindows();
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
}

/** A folder of the user's, which may be made there; null when none is chosen. */
export async function chooseFolder(
  title: string,
  defaultPath = app.getPath('documents'),
): Promise<string | null> {
  const { canceled, filePaths } = await showOpenDialog({
    title,
    defaultPath,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function showSaveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  const [window] = BrowserWindow.getAllWindows();
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
}
