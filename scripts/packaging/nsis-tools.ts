// What electron-builder needs to compile an installer with Debian's NSIS: the folders where it looks for them, plug-ins that
// have the right functions and do nothing, and a wine that runs nothing. An installer made with them installs nothing.
import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const nsisHome = '/usr/share/nsis';
const compiler = 'i686-w64-mingw32-gcc';
/** The plug-ins that NSIS itself lacks, by the names of their files; their functions are read from electron-builder's scripts. */
const pluginNames = ['StdUtils', 'UAC', 'WinShell', 'nsProcess', 'SpiderBanner', 'nsis7z'];

/** The environment for electron-builder, whose tools lie in `folder` afterwards. */
export function makeNsisTools(folder: string): Record<string, string> {
  const nsis = join(folder, 'nsis');
  mkdirSync(join(nsis, 'linux'), { recursive: true });
  for (const name of ['Contrib', 'Include', 'Plugins', 'Stubs'])
    symlinkSync(join(nsisHome, name), join(nsis, name));
  symlinkSync(findCommand('makensis'), join(nsis, 'linux', 'makensis'));
  writeFileSync(join(nsis, 'elevate.exe'), '');
  const plugins = join(folder, 'resources', 'plugins', 'x86-unicode');
  mkdirSync(plugins, { recursive: true });
  for (const name of pluginNames) makePlugin(plugins, name);
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  // electron-builder lets the first of two installers write the uninstaller that the second one holds.
  writeFileSync(join(programs, 'wine'), '#!/bin/sh\nprintf stand-in > "${1%exe}__uninstaller.exe"\n');
  chmodSync(join(programs, 'wine'), 0o755);
  return {
    ELECTRON_BUILDER_NSIS_DIR: nsis,
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: findCommand('7za'),
    PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
  };
}

/** The commands that are missing here; none when installers can be compiled. */
export function listMissingNsisTools(): string[] {
  return ['makensis', '7za', compiler].filter((name) => locate(name) === undefined);
}

function makePlugin(folder: string, name: string): void {
  const source = join(folder, `${name}.c`);
  const functions = listFunctions(name).map((each) => `__declspec(dllexport) void ${each}(void) {}`);
  writeFileSync(source, `${functions.join('\n')}\n`);
  const target = join(folder, `${name}.dll`);
  const { status, stderr } = spawnSync(
    compiler,
    ['-shared', '-nostdlib', '-Wl,--entry=0', '-o', target, source],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${compiler} made no ${name}.dll: ${stderr}`);
}

/** The functions of a plug-in that electron-builder's scripts call. */
function listFunctions(plugin: string): string[] {
  const builder = createRequire(import.meta.resolve('electron-builder'));
  const templates = join(dirname(builder.resolve('app-builder-lib/package.json')), 'templates', 'nsis');
  const call = new RegExp(`\\b${plugin}::(\\w+)`, 'gi');
  const names = globSync('**/*.{nsi,nsh}', { cwd: templates }).flatMap((file) =>
    [...readFileSync(join(templates, file), 'utf8').matchAll(call)].map(([, name = '']) => name),
  );
  return [...new Set(names)];
}

function findCommand(name: string): string {
  const path = locate(name);
  if (path === undefined) throw new Error(`${name} is missing`);
  return path;
}

function locate(name: string): string | undefined {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
