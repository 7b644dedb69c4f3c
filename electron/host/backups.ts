import { app } from 'electron';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { BackupRunner } from '../backup/backup-jobs.ts';
import { openBackupSettings } from '../services/backups/backup-settings.ts';
import { createHouseBackups, type HouseBackups } from '../services/backups/house-backups.ts';
import type { Workspaces } from '../services/house-workspaces.ts';

/** The first screen comes first. */
const afterOpeningMs = 4_000;
/** Data that stay open are backed up again, some hours later; nothing is written when nothing has changed. */
const againMs = 4 * 60 * 60 * 1_000;

/** Backups of this PC's data, kept up in the background. */
export function openBackups(workspaces: Workspaces, run: BackupRunner): HouseBackups {
  const backups = createHouseBackups({
    workspaces,
    run,
    settings: openBackupSettings(join(app.getPath('userData'), 'backup-settings.json')),
    machine: hostname(),
    now: () => new Date().toISOString(),
  });
  let timer: NodeJS.Timeout | undefined;
  let keptUp = '';
  workspaces.whenOpened((state) => {
    if (state.status !== 'ready' || state.dataFolder === keptUp) return;
    keptUp = state.dataFolder;
    clearTimeout(timer);
    timer = setTimeout(() => backups.keepUp(), afterOpeningMs);
    timer.unref();
  });
  setInterval(() => backups.keepUp(), againMs).unref();
  return backups;
}
