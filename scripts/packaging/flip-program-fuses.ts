import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { locateExecutable } from './packed-app.ts';

const file = join(import.meta.dirname, '..', '..', 'build', 'fuses.json');

/** Each fuse of build/fuses.json by its place in Electron's wire. */
export function readFuses(): Record<FuseV1Options, boolean> {
  const chosen: Record<string, boolean> = JSON.parse(readFileSync(file, 'utf8'));
  const require = (name: string): boolean => {
    const value = chosen[name];
    if (value === undefined) throw new Error(`build/fuses.json does not decide ${name}`);
    return value;
  };
  return {
    [FuseV1Options.RunAsNode]: require('runAsNode'),
    [FuseV1Options.EnableCookieEncryption]: require('enableCookieEncryption'),
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: require('enableNodeOptionsEnvironmentVariable'),
    [FuseV1Options.EnableNodeCliInspectArguments]: require('enableNodeCliInspectArguments'),
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: require('enableEmbeddedAsarIntegrityValidation'),
    [FuseV1Options.OnlyLoadAppFromAsar]: require('onlyLoadAppFromAsar'),
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: require('loadBrowserProcessSpecificV8Snapshot'),
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: require('grantFileProtocolExtraPrivileges'),
    [FuseV1Options.WasmTrapHandlers]: require('wasmTrapHandlers'),
  };
}

/** Sets the fuses in the packed program, before it is signed; fails when this Electron has one that nobody has decided. */
export async function flipProgramFuses({ appOutDir, electronPlatformName }: AfterPackContext): Promise<void> {
  const config: FuseV1Config = { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...readFuses() };
  await flipFuses(locateExecutable(appOutDir, electronPlatformName), config);
}
