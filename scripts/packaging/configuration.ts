import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { flipProgramFuses } from './flip-program-fuses.ts';

export const root = join(import.meta.dirname, '..', '..');

/** ASCII: it becomes file names, the installation's folder and macOS's bundle. Never changed, as the appId: updates look for both. */
export const productName = 'Giao Ban';
export const appId = 'vn.giaoban.app';
/** What stands under the icon on the desktop and in the menu. */
export const shortcutName = 'Giao Ban - Soạn báo cáo giao ban';

/** All that the program consists of; what is not named here does not get in. */
const files = ['out/main/**/*', 'out/preload/**/*', 'out/renderer/**/*', 'out/assets/**/*', 'package.json'];

type Choices = {
  /** False: as Electron delivers it, so that end-to-end tests can reach the main process. Never for users. */
  isFused?: boolean;
  /** The folder of `electron-v<version>-<system>-<arch>.zip` files to use in place of a download. */
  electronDist?: string | undefined;
  outputFolder?: string | undefined;
  /** False: as fast as possible, to see whether everything is put together. */
  isCompressed?: boolean;
};

/** What electron-builder is told: the one place for everything that is packaged. */
export function makeConfiguration({
  isFused = true,
  isCompressed = true,
  electronDist,
  outputFolder,
}: Choices = {}): Configuration {
  return {
    appId,
    productName,
    copyright: 'Copyright © 2026 Giao Ban contributors, MIT',
    directories: { buildResources: join(root, 'build'), output: outputFolder ?? join(root, 'dist') },
    files,
    // Vite has put every library into the built files: no node_modules, and nothing to be rebuilt for Electron.
    beforeBuild: async () => false,
    npmRebuild: true,
    asar: true,
    ...(isCompressed ? {} : { compression: 'store' }),
    extraResources: [{ from: 'LICENSE', to: 'LICENSE.GiaoBan.txt' }],
    electronLanguages: ['vi', 'en-US'],
    ...(electronDist ? { electronDist } : {}),
    // There is no place that is asked for updates.
    publish: null,
    // A deb has to name a home page; a release knows where it is made.
    extraMetadata: { homepage: readHomePage(), desktopName: 'giao-ban.desktop' },
    ...(isFused ? { afterPack: flipProgramFuses } : {}),
    win: {
      target: ['nsis', 'portable', 'zip'],
      icon: 'icon.ico',
      artifactName: 'GiaoBan-${version}-windows-${arch}.${ext}',
    },
    nsis: {
      oneClick: true,
      perMachine: false,
      packElevateHelper: false,
      deleteAppDataOnUninstall: false,
      // One language: on an English Windows, which many offices have, the program is in Vietnamese too.
      installerLanguages: ['vi_VN'],
      language: '1066',
      include: 'build/installer.nsh',
      installerIcon: 'icon.ico',
      uninstallerIcon: 'icon.ico',
      shortcutName,
      uninstallDisplayName: 'Giao Ban ${version}',
      differentialPackage: false,
      artifactName: 'GiaoBan-Setup-${version}-${arch}.${ext}',
    },
    portable: {
      requestExecutionLevel: 'user',
      // A folder of its own at each start: a shared one is emptied under a program that is running.
      unpackDirName: false,
      artifactName: 'GiaoBan-Portable-${version}-${arch}.${ext}',
    },
    mac: {
      target: ['dmg', 'zip'],
      category: 'public.app-category.productivity',
      icon: 'icon.icns',
      // Ad hoc: without any signature an Apple Silicon Mac does not start the program at all.
      identity: '-',
      hardenedRuntime: false,
      artifactName: 'GiaoBan-${version}-macos-${arch}.${ext}',
      extendInfo: { CFBundleDisplayName: 'Giao Ban', CFBundleDevelopmentRegion: 'vi' },
    },
    linux: {
      target: ['AppImage', 'deb', 'zip'],
      icon: 'icons',
      executableName: 'giao-ban',
      category: 'Office',
      synopsis: 'Soạn, tổng hợp và in báo cáo giao ban',
      maintainer: 'Giao Ban <giao-ban@giao-ban.invalid>',
      syncDesktopName: true,
      desktop: { entry: { Name: shortcutName, Comment: 'Soạn, trao đổi, tổng hợp và in báo cáo giao ban' } },
      artifactName: 'GiaoBan-${version}-linux-${arch}.${ext}',
    },
    deb: { packageName: 'giao-ban' },
    // Its own default writes --no-sandbox into the menu's entry; AppRun gives the sandbox up only where the system has none.
    appImage: { executableArgs: [] },
  };
}

function readHomePage(): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  return server && repository ? `${server}/${repository}` : 'https://giao-ban.invalid';
}

export function readVersion(): string {
  return readManifest('package.json').version;
}

/** The version of Electron that is installed here, which a stand-in distribution must bear too. */
export function readElectronVersion(): string {
  return readManifest('node_modules/electron/package.json').version;
}

function readManifest(path: string): { version: string } {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
