import { app } from 'electron';
import { randomUUID } from 'node:crypto';
import { createProgram } from '../services/create-program.ts';
import { openHouseWorkspaces, type Workspaces } from '../services/house-workspaces.ts';
import type { Printer } from '../services/program.ts';

/** The sets of data of this PC, with the system's clock and folders. */
export async function openWorkspaces(options: {
  assetsFolder: string;
  printer: Printer;
}): Promise<Workspaces> {
  return openHouseWorkspaces({
    userDataFolder: app.getPath('userData'),
    makeProgram: (each) => createProgram({ ...options, ...each }),
    now: () => new Date().toISOString(),
    newId: randomUUID,
  });
}
