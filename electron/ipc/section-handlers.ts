import { app } from 'electron';
import { basename, dirname, join } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { gatherSections, readSectionFile, writeSectionFile } from '../services/give-sections.ts';
import { showOpenDialog, showSaveDialog } from './show-dialog.ts';

const filters = [{ name: 'Phần được giao', extensions: ['giaoban'] }];

/** Giao phần: sections go out as a file and come back from one. */
export function createSectionHandlers(
  workspaces: Workspaces,
): Pick<Handlers, 'sections:give' | 'sections:read'> {
  return {
    'sections:give': async ({ sectionIds, ...name }) => {
      const { share, fileName } = await gatherSections(workspaces.current(), name, sectionIds);
      const { canceled, filePath } = await showSaveDialog({
        title: 'Giao phần',
        defaultPath: join(app.getPath('documents'), fileName),
        filters,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || !filePath) return null;
      await writeSectionFile(filePath, share);
      return { share, fileName: basename(filePath), folder: dirname(filePath) };
    },
    'sections:read': async (name) => {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Nhận phần đã giao',
        filters,
        properties: ['openFile'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? null : readSectionFile(path, name);
    },
  };
}
