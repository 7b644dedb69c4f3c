import { basename, dirname } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { gatherSections, readSectionFile, writeSectionFile } from '../services/give-sections.ts';
import type { ChooseSavePath } from './file-saving.ts';
import { showOpenDialog } from './show-dialog.ts';

const file = { title: 'Giao phần', name: 'Phần được giao', extension: 'giaoban' };

/** Giao phần: sections go out as a file and come back from one. */
export function createSectionHandlers(
  workspaces: Workspaces,
  chooseSavePath: ChooseSavePath,
): Pick<Handlers, 'sections:give' | 'sections:read'> {
  return {
    'sections:give': async ({ sectionIds, ...name }) => {
      const { share, facts } = await gatherSections(workspaces.current(), name, sectionIds);
      const path = await chooseSavePath(file, facts);
      if (path === null) return null;
      await writeSectionFile(path, share);
      return { share, fileName: basename(path), folder: dirname(path) };
    },
    'sections:read': async (name) => {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Nhận phần đã giao',
        filters: [{ name: file.name, extensions: [file.extension] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? null : readSectionFile(path, name);
    },
  };
}
