import { app, BrowserWindow, dialog } from 'electron';
import { basename, dirname, join } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../host/workspaces.ts';
import { gatherSections, readSectionFile, writeSectionFile } from '../services/give-sections.ts';

const filters = [{ name: 'Phần được giao', extensions: ['giaoban'] }];

/** Giao phần: sections go out as a file and come back from one. */
export function createSectionHandlers(
  workspaces: Workspaces,
): Pick<Handlers, 'sections:give' | 'sections:read'> {
  return {
    'sections:give': async ({ sectionIds, ...name }) => {
      const { share, fileName } = await gatherSections(workspaces.current(), name, sectionIds);
      const options = {
        title: 'Giao phần',
        defaultPath: join(app.getPath('documents'), fileName),
        filters,
        properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
      };
      const [window] = BrowserWindow.getAllWindows();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      if (canceled || !filePath) return null;
      await writeSectionFile(filePath, share);
      return { share, fileName: basename(filePath), folder: dirname(filePath) };
    },
    'sections:read': async (name) => {
      const options = { title: 'Nhận phần đã giao', filters, properties: ['openFile' as const] };
      const [window] = BrowserWindow.getAllWindows();
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      const [path] = filePaths;
      return canceled || path === undefined ? null : readSectionFile(path, name);
    },
  };
}
