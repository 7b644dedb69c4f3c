// What electron-builder needs to put the packages of Linux together without its own downloads: an fpm and the tools of AppImage
// that write an empty file. It shows that all that such a package has to say of itself is there; nothing in it starts.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The environment for electron-builder, whose tools lie in `folder` afterwards. */
export function makeLinuxTools(folder: string): Record<string, string> {
  const appImage = join(folder, 'appimage');
  mkdirSync(join(appImage, 'linux-x64'), { recursive: true });
  mkdirSync(join(appImage, 'lib', 'x64'), { recursive: true });
  writeFileSync(join(appImage, 'runtime-x64'), 'stand-in');
  writeProgram(join(appImage, 'linux-x64', 'mksquashfs'), 'printf stand-in > "$2"');
  writeProgram(join(appImage, 'linux-x64', 'desktop-file-validate'), 'exit 0');
  const fpm = join(folder, 'fpm');
  // The last arguments are the files of the package; its own name follows -p or --package.
  writeProgram(fpm, 'while [ "$1" != --package ] && [ "$1" != -p ]; do shift; done; printf stand-in > "$2"');
  return { CUSTOM_FPM_PATH: fpm, APPIMAGE_TOOLS_PATH: appImage };
}

function writeProgram(path: string, command: string): void {
  writeFileSync(path, `#!/bin/sh\n${command}\n`);
  chmodSync(path, 0o755);
}
