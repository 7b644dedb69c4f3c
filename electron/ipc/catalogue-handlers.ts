import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { listVersions, readVersion } from '../services/catalogue/earlier-versions.ts';
import {
  exportCatalogue,
  describeCatalogueFile,
  previewCatalogueFile,
  type ExcelReader,
} from '../services/catalogue/exchange-catalogue.ts';
import { findFigures } from '../services/catalogue/find-indicator-uses.ts';
import { readCatalogue } from '../services/catalogue/read-catalogue.ts';
import { bringBack, findUses, listRemoved, removeRecords } from '../services/catalogue/remove-records.ts';
import { saveCatalogue } from '../services/catalogue/save-catalogue.ts';
import type { SavedLook } from '../services/list-affected-reports.ts';
import { showOpenDialog } from './show-dialog.ts';
import type { ExportFile } from './file-saving.ts';

type CatalogueChannel = Extract<keyof Handlers, `catalogue:${string}`>;

/** From so many records in one save on (a file taken in, a bulk edit) a backup is made first. */
const manyChanges = 20;

/** Danh mục. Paths stay here: the page gets what a file would change. */
export function createCatalogueHandlers(
  workspaces: Workspaces,
  excelReader: ExcelReader,
  exportFile: ExportFile,
  followLook: (saved: SavedLook) => void,
  keepBefore: () => Promise<void>,
): Pick<Handlers, CatalogueChannel> {
  let reading = new AbortController();
  return {
    'catalogue:list': async ({ kind }) => readCatalogue(workspaces.current(), kind),
    'catalogue:save': async ({ kind, changes }) => {
      if (changes.length >= manyChanges) await keepBefore();
      const result = await saveCatalogue(workspaces.current(), kind, changes);
      followLook({ catalogue: kind, ids: result.saved.map(({ id }) => id) });
      return result;
    },
    'catalogue:find-uses': async ({ kind, id }) => findUses(workspaces.current(), kind, id),
    'catalogue:remove': async ({ kind, items }) => removeRecords(workspaces.current(), kind, items),
    'catalogue:list-removed': async ({ kind }) => listRemoved(workspaces.current(), kind),
    'catalogue:bring-back': async ({ kind, binId }) => bringBack(workspaces.current(), kind, binId),
    'catalogue:list-versions': async ({ kind, id }) => listVersions(workspaces.current(), kind, id),
    'catalogue:read-version': async ({ kind, id, stateId }) =>
      readVersion(workspaces.current(), kind, id, stateId),
    'catalogue:export': async ({ kind, ids }) => {
      const program = workspaces.current();
      return exportFile('excel', describeCatalogueFile(program, kind), (path) =>
        exportCatalogue(program, kind, ids, path),
      );
    },
    'catalogue:read-file': async ({ kind }) => {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Nhập từ Excel',
        filters: [{ name: 'Excel', extensions: ['xlsx'] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      return previewCatalogueFile(workspaces.current(), excelReader, kind, path, {
        signal: reading.signal,
      });
    },
    'catalogue:find-figures': async ({ id }) => findFigures(workspaces.current(), id),
    'catalogue:cancel-reading': async () => {
      reading.abort();
      reading = new AbortController();
      return {};
    },
  };
}
