import { schemaVersion } from '../../../core/migrations/schema-version.ts';
import { backupFolderOf } from '../../backup/backup-folder.ts';
import { runHere } from '../../backup/backup-jobs.ts';
import { readSchemaVersion } from '../../backup/migrate-folder.ts';
import { finishSwap, isSwapStarted } from '../../backup/swap-in.ts';
import { systemFiles as files } from '../../store/file-system.ts';
import { thisProcess } from '../../store/this-process.ts';
import type { Program } from '../program.ts';

/**
 * Before anything in a data folder is read: carries a restore or a migration that was cut off to its end, and brings data of an
 * earlier schema along, after a backup.
 */
export async function settleFolder({
  dataFolder,
  lock,
  journal,
  runBackup = runHere,
}: Pick<Program, 'dataFolder' | 'lock' | 'journal' | 'runBackup'>): Promise<void> {
  if (await isSwapStarted(files, dataFolder)) {
    await lock?.check();
    await finishSwap(files, dataFolder);
  }
  const found = await readSchemaVersion(files, dataFolder);
  if (found === null || found >= schemaVersion) return;
  await lock?.check();
  const { machine } = thisProcess();
  await runBackup({ kind: 'migrate', dataFolder, folder: backupFolderOf(dataFolder), machine });
  void journal?.append({ act: 'migrated', about: null, details: { from: found, to: schemaVersion } });
}
