import { app } from 'electron';
import { dirname, isAbsolute, relative, sep } from 'node:path';

/** Whether a folder lies where the program is installed: uninstalling, and installing a newer version, empties that place. */
export function isInProgramFolder(folder: string): boolean {
  if (!app.isPackaged) return false;
  const way = relative(dirname(app.getPath('exe')), folder);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
