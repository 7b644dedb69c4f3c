import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

import { _electron, type ElectronApplication, type Page } from 'playwright-core';

import { findChromium } from '../standin/chromium.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * What the end-to-end tests drive in place of the project's own folder: `GIAO_BAN_E2E_APP` is a folder or an app.asar (taken out of
 * a package, for example), `GIAO_BAN_E2E_EXECUTABLE` a packed program that carries its app within (without fuses).
 */
const packedExecutable = () => process.env['GIAO_BAN_E2E_EXECUTABLE'];

/** The arguments that make `electronExecutable()` start the app under test. */
export function appArguments(): string[] {
  return packedExecutable() ? [] : [process.env['GIAO_BAN_E2E_APP'] ?? root];
}

const standInFolder = join(root, 'tests/standin');
const packageFolder = join(createRequire(import.meta.url).resolve('electron/package.json'), '..');

/** The real executable's path, when the npm package has downloaded it. */
function findDownloadedElectron(): string | undefined {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** The folder for ELECTRON_OVERRIDE_DIST_PATH: the caller's own, none for a downloaded Electron, else the stand-in's. */
function overrideFolder(): string | undefined {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (own) return own;
  return findDownloadedElectron() ? undefined : standInFolder;
}

function isStandIn(): boolean {
  if (packedExecutable()) return false;
  const folder = overrideFolder();
  return folder !== undefined && resolve(folder) === standInFolder;
}

/** What `electron` is in this run: the path of an executable that takes the app's folder as its argument. */
export function electronExecutable(): string {
  const packed = packedExecutable();
  if (packed) return packed;
  const folder = overrideFolder();
  return folder ? join(folder, 'electron') : (findDownloadedElectron() ?? 'electron');
}

/** Which of the two hosts the app runs on, as the last run should report it. */
export function describeHost(): string {
  if (isStandIn()) {
    const { stdout } = spawnSync(findChromium(process.env), ['--version'], { encoding: 'utf8' });
    const chromium = /Chrom\w+ [\d.]+/.exec(stdout)?.[0] ?? 'Chromium';
    return `stand-in: Node ${process.version} + ${chromium}`;
  }
  if (packedExecutable()) return `the packed program ${packedExecutable()}`;
  const { stdout } = spawnSync(electronExecutable(), ['--no-sandbox', '--version'], { encoding: 'utf8' });
  return `Electron ${stdout.trim().replace(/^v/, '')}`;
}

export interface LaunchOptions {
  /** The app's own folder for its data; main reads it from GIAO_BAN_USER_DATA. */
  userDataFolder: string;
  args?: string[];
  env?: Record<string, string>;
  /** A folder or file to run in place of the project itself. */
  entry?: string;
}

export interface LaunchedApp {
  electronApp: ElectronApplication;
  page: Page;
}

/** The environment that a start of the app needs, also for starts without Playwright. */
export function appEnvironment({ userDataFolder, env }: LaunchOptions): Record<string, string> {
  const merged: Record<string, string | undefined> = {
    ...process.env,
    GIAO_BAN_USER_DATA: userDataFolder,
    // Word copies lie among the documents of whoever is at home there: never of the person who runs the tests.
    HOME: join(userDataFolder, 'home'),
    ...env,
  };
  const folder = overrideFolder();
  if (folder) merged['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
  // vitest's own setting; an app that was started with it would differ from one that a person starts.
  delete merged['NODE_ENV'];
  return Object.fromEntries(
    Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Starts the app and waits for its first window's page; close it with `electronApp.close()`. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const folder = overrideFolder();
  // Playwright asks the electron package for the path once, in this process.
  if (folder) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
  if (isStandIn()) findChromium(process.env);
  // Playwright adds --no-sandbox on Linux by itself.
  const packed = options.entry === undefined ? packedExecutable() : undefined;
  const electronApp = await _electron.launch({
    ...(packed && { executablePath: packed }),
    args: [...(options.entry === undefined ? appArguments() : [options.entry]), ...(options.args ?? [])],
    env: appEnvironment(options),
    cwd: root,
  });
  try {
    const page = await electronApp.firstWindow();
    await page.waitForURL((url) => url.protocol !== 'about:');
    return { electronApp, page };
  } catch (error) {
    electronApp.process().kill('SIGKILL');
    throw error;
  }
}
