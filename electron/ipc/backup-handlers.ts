import { shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { backupContract } from '../../core/contract/backups.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import { findBackupFolder } from '../services/backups/find-backup-folder.ts';
import { handoverExtension, packExtension } from '../services/backups/second-place.ts';
import type { HouseBackups } from '../services/backups/house-backups.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { ChooseSavePath } from './file-saving.ts';
import { chooseFolder, showOpenDialog } from './show-dialog.ts';

/** Sao lưu, khôi phục, bàn giao máy. `beforeRestore`: what must be on disk before another state takes its place. */
export function createBackupHandlers(
  workspaces: Workspaces,
  backups: HouseBackups,
  beforeRestore: () => Promise<void>,
  chooseSavePath: ChooseSavePath,
): Pick<Handlers, keyof typeof backupContract> {
  /** Folders and files that the user chose, by the ids under which the page knows them. */
  const chosen = new Map<string, string>();
  const remember = (path: string): string => {
    const id = randomUUID();
    chosen.set(id, path);
    return id;
  };
  const pathOf = (id: string): string => {
    const path = chosen.get(id);
    if (path === undefined) throw new ProblemError('record-missing', { kind: 'backup' });
    return path;
  };
  const folderOf = (sourceId: string | null) => (sourceId === null ? null : pathOf(sourceId));

  return {
    'backup:look': async () => backups.look(),
    'backup:make': async () => backups.make('request'),
    'backup:cancel': async () => {
      backups.cancel();
      return {};
    },
    'backup:list': async ({ sourceId }) => backups.list(folderOf(sourceId)),
    'backup:choose-source': async () => {
      const found = await chooseFolder('Chọn thư mục sao lưu');
      if (found === null) return null;
      const folder = await findBackupFolder(found);
      return { sourceId: remember(folder), folder, backups: await backups.list(folder) };
    },
    'backup:preview': async ({ sourceId, id }) => backups.preview(folderOf(sourceId), id),
    'backup:restore': async ({ sourceId, id, reports }) => {
      await beforeRestore();
      return backups.restore(folderOf(sourceId), id, reports);
    },
    'backup:open-folder': async () => {
      const folder = backups.folder();
      if (await shell.openPath(folder)) throw new ProblemError('folder-missing', { folder });
      return {};
    },
    'backup:choose-second': async () => {
      const folder = await chooseFolder('Chọn nơi sao lưu thứ hai');
      return folder === null ? null : backups.changeSecond({ folder });
    },
    'backup:forget-second': async () => backups.changeSecond(null),
    'backup:lock-second': async ({ passphrase }) => backups.lockSecond(passphrase),
    'backup:choose-file': async () => {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Chọn tệp bàn giao hoặc tệp sao lưu',
        filters: [{ name: 'Bàn giao, sao lưu', extensions: [handoverExtension, packExtension] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      const lock = await backups.lookAtPack(path);
      return { fileId: remember(path), fileName: basename(path), lock };
    },
    'backup:read-file': async ({ fileId, passphrase }) => backups.readPack(pathOf(fileId), passphrase),
    'backup:take-in-file': async ({ fileId, passphrase }) => backups.takeInPack(pathOf(fileId), passphrase),
    'handover:write': async ({ passphrase }) => {
      const { store, now } = workspaces.current();
      const workspace = await store.read({ kind: 'workspace' });
      const path = await chooseSavePath(
        { title: 'Tạo tệp bàn giao', name: 'Bàn giao', extension: handoverExtension },
        { kind: `Bàn giao ${workspace?.content.name ?? ''}`.trim(), day: dateInVietnam(now()) },
      );
      if (path === null) return null;
      await beforeRestore();
      await backups.writeHandover(path, passphrase);
      return { fileName: basename(path), folder: dirname(path) };
    },
    'handover:take-over': async ({ fileId, passphrase }) => {
      await beforeRestore();
      return backups.takeOver(pathOf(fileId), passphrase);
    },
  };
}
