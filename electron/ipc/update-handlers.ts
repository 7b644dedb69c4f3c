import type { Handlers } from '../../core/contract/contract.ts';
import type { updateContract } from '../../core/contract/updates.ts';
import type { HouseUpdates } from '../services/updates/house-updates.ts';
import { updateExtension } from '../services/updates/update-file.ts';
import { showOpenDialog } from './show-dialog.ts';

/** Cập nhật từ tệp. `beforeStart`: what must be on disk before the installer may end this program. */
export function createUpdateHandlers(
  updates: HouseUpdates,
  beforeStart: () => Promise<void>,
): Pick<Handlers, keyof typeof updateContract> {
  return {
    'update:look': async () => updates.look(),
    'update:choose': async () => {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Chọn tệp cập nhật',
        filters: [{ name: 'Tệp cập nhật Giao Ban', extensions: [updateExtension] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? null : updates.read(path);
    },
    'update:install': async ({ updateId }) => updates.install(updateId, beforeStart),
    'update:cancel': async () => {
      updates.cancel();
      return {};
    },
    'update:take-news': async () => ({ since: await updates.takeNews() }),
  };
}
