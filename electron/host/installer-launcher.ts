import { shell } from 'electron';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { InstallerLauncher } from '../services/updates/house-updates.ts';

/** As electron-builder's NSIS installer names it, beside the program; a folder that was only unpacked has none. */
const uninstallerName = 'Uninstall Giao Ban.exe';

/** Only an installation of Windows is replaced by its installer; elsewhere the file is shown and the user told what to do. */
export function createInstallerLauncher(): InstallerLauncher {
  return {
    canStart: process.platform === 'win32' && existsSync(join(dirname(process.execPath), uninstallerName)),
    // Over the installed program, without questions, then start it again.
    start: (path) =>
      new Promise((resolve, reject) => {
        const child = spawn(path, ['--updated', '/S', '--force-run'], { detached: true, stdio: 'ignore' });
        child.once('error', reject);
        child.once('spawn', () => {
          child.unref();
          resolve();
        });
      }),
    show: (path) => shell.showItemInFolder(path),
  };
}
