import {
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

export async function showSaveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  const [window] = BrowserWindow.getAllWindows();
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
}
