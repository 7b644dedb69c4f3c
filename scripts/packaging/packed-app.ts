import { join } from 'node:path';

/** The systems that Electron is packed for, by Electron's own names. */
export type System = 'linux' | 'win32' | 'darwin';

export type Arch = 'x64' | 'arm64';

/** The folder that electron-builder packs into, below its output folder. */
export function nameUnpackedFolder(system: System, arch: Arch): string {
  const infix = arch === 'x64' ? '' : `-${arch}`;
  if (system === 'darwin') return `mac${infix}`;
  return `${system === 'win32' ? 'win' : 'linux'}${infix}-unpacked`;
}

/** The program of a packed folder (`dist/win-unpacked` and the like); on macOS its bundle. */
export function locateExecutable(appOutDir: string, system: string): string {
  if (system === 'win32') return join(appOutDir, 'Giao Ban.exe');
  if (system === 'darwin') return join(appOutDir, 'Giao Ban.app');
  return join(appOutDir, 'giao-ban');
}

/** What is started: within a bundle the binary itself. */
export function locateBinary(appOutDir: string, system: System): string {
  const executable = locateExecutable(appOutDir, system);
  return system === 'darwin' ? join(executable, 'Contents', 'MacOS', 'Giao Ban') : executable;
}

export function locateAsar(appOutDir: string, system: System): string {
  return system === 'darwin'
    ? join(appOutDir, 'Giao Ban.app', 'Contents', 'Resources', 'app.asar')
    : join(appOutDir, 'resources', 'app.asar');
}

export function thisSystem(): System {
  const { platform } = process;
  if (platform === 'linux' || platform === 'win32' || platform === 'darwin') return platform;
  throw new Error(`Giao Ban is not packed for ${platform}`);
}

export function thisArch(): Arch {
  return process.arch === 'arm64' ? 'arm64' : 'x64';
}
