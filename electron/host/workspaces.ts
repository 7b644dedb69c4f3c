import { app } from 'electron';
import { randomUUID } from 'node:crypto';
import { createProgram } from '../services/create-program.ts';
import { openHouseWorkspaces, type Workspaces } from '../services/house-workspaces.ts';
import { readInstallation } from '../services/installation.ts';
import type { BackupRunner } from '../backup/backup-jobs.ts';
import type { Printer } from '../services/program.ts';
import type { Search } from '../services/search.ts';

/** The sets of data of this PC, with the system's clock and folders. */
export async function openWorkspaces({
  search,
  ...options
}: {
  assetsFolder: string;
  printer: Printer;
  search: Search;
  runBackup: BackupRunner;
}): Promise<Workspaces> {
  const userDataFolder = app.getPath('userData');
  const installation = await readInstallation(userDataFolder, randomUUID);
  return openHouseWorkspaces({
    userDataFolder,
    makeProgram: (each) =>
      createProgram({
        ...options,
        ...each,
        installation,
        onChanged: (key) => search.note(each.dataFolder, key),
      }),
    now: () => new Date().toISOString(),
    newId: randomUUID,
  });
}
