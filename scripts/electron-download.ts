import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type * as Get from '@electron/get';

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve('electron/package.json'));
const requireAsElectron = createRequire(join(packageFolder, 'package.json'));
const probeTimeoutMs = 3000;

/** The path of the downloaded executable, by the electron package's own record. */
export function findElectron(): string | undefined {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const path = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** The package that Electron itself downloads with, so that mirrors, cache and proxies are honoured alike. */
async function loadGet(): Promise<typeof Get> {
  return await import(requireAsElectron.resolve('@electron/get'));
}

/** The same artifact that the electron package's install.js asks for. */
function readArtifact() {
  const { env } = process;
  const { version }: { version: string } = requireAsElectron('./package.json');
  const checksums: Record<string, string> = requireAsElectron('./checksums.json');
  return {
    version,
    artifactName: 'electron',
    platform: env['ELECTRON_INSTALL_PLATFORM'] ?? env['npm_config_platform'] ?? process.platform,
    arch: env['ELECTRON_INSTALL_ARCH'] ?? env['npm_config_arch'] ?? process.arch,
    ...(env['electron_config_cache'] ? { cacheRoot: env['electron_config_cache'] } : {}),
    checksums,
  };
}

export interface DownloadProbe {
  isDownloadable: boolean;
  /** The host that was asked, or "cache" when the download is already on this disk. */
  host: string;
}

/** Asks the download host for at most 3 seconds whether it has this Electron. */
export async function probeDownload(): Promise<DownloadProbe> {
  const { downloadArtifact } = await loadGet();
  let address: string | undefined;
  const askOnly = {
    download: async (url: string): Promise<void> => {
      address = url;
      throw new Error('only the address was wanted');
    },
  };
  try {
    await downloadArtifact({ ...readArtifact(), downloader: askOnly });
    return { isDownloadable: true, host: 'cache' };
  } catch (error) {
    if (address === undefined) throw error;
  }
  const { host } = new URL(address);
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeTimeoutMs) });
    return { isDownloadable: response.ok, host };
  } catch {
    return { isDownloadable: false, host };
  }
}

/** Downloads with visible progress, then lets the package's install.js unpack; false when either fails. */
export async function downloadElectron(): Promise<boolean> {
  const { downloadArtifact } = await loadGet();
  let shownPercent = -10;
  const getProgressCallback = ({
    percent,
    total,
  }: {
    percent: number;
    total: number | null;
  }): Promise<void> => {
    const whole = Math.floor(percent * 100);
    if (whole >= shownPercent + 10) {
      shownPercent = whole;
      const size = total ? ` / ${Math.round(total / 1_000_000)} MB` : '';
      console.log(`Giao Ban: Electron ${whole} %${size}`);
    }
    return Promise.resolve();
  };
  try {
    await downloadArtifact({ ...readArtifact(), downloadOptions: { quiet: true, getProgressCallback } });
  } catch (error) {
    console.error(`Giao Ban: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  const { status } = spawnSync(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'inherit' });
  return status === 0 && findElectron() !== undefined;
}
