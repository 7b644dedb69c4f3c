import { app } from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { HouseBackups } from '../services/backups/house-backups.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { backUpBeforeUpdate } from '../services/updates/back-up-before-update.ts';
import { createHouseUpdates, type HouseUpdates } from '../services/updates/house-updates.ts';
import { readPublisherKeys } from '../services/updates/publisher-keys.ts';
import { createInstallerLauncher } from './installer-launcher.ts';

/** Updates of this installation, from files. */
export async function openUpdates(
  assetsFolder: string,
  workspaces: Workspaces,
  backups: HouseBackups,
): Promise<HouseUpdates> {
  return createHouseUpdates({
    installed: { version: app.getVersion(), platform: process.platform, arch: process.arch },
    keys: await readPublisherKeys(assetsFolder),
    seenFile: join(app.getPath('userData'), 'last-version.json'),
    folder: join(app.getPath('userData'), 'updates'),
    launcher: createInstallerLauncher(),
    backUp: (signal) => backUpBeforeUpdate(workspaces, backups, signal),
    newId: randomUUID,
  });
}
