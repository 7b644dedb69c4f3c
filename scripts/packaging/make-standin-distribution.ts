// A distribution of Electron that only looks like one: the same files in the same places, for the packer, but no program. With it
// everything that packaging does can be run and tested where the real one cannot be downloaded. What it makes starts nowhere.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options } from '@electron/fuses';
import { zipSync, type Zippable } from 'fflate';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { readElectronVersion } from './configuration.ts';
import type { Arch, System } from './packed-app.ts';

/** What marks the fuses in Electron's binary (@electron/fuses keeps it to itself). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const locales = ['de', 'en-US', 'fr', 'vi'];
const fuseCount = Object.values(FuseV1Options).filter((each) => typeof each === 'number').length;
const unixFile = 0o100644;
const unixProgram = 0o100755;
const unixLink = 0o120777;
const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];
/** The first language of Windows's resources: English of the United States, in Unicode. */
const english = { lang: 1033, codepage: 1200 };

type Entries = Record<string, { content: Uint8Array | string; mode: number }>;

/** Writes one zip per system into `folder`, named as Electron's own are. */
export function makeStandinDistribution(
  folder: string,
  systems: readonly System[],
  arch: Arch = 'x64',
): void {
  const version = readElectronVersion();
  mkdirSync(folder, { recursive: true });
  for (const system of systems) {
    const makers = { linux: makeLinux, win32: makeWindows, darwin: makeMac };
    const name = `electron-v${version}-${system}-${arch}.zip`;
    writeFileSync(join(folder, name), zip({ ...makers[system](version), ...common(version) }));
  }
}

function zip(entries: Entries): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, { content, mode }] of Object.entries(entries)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    zippable[path] = [bytes, { os: 3, attrs: (mode << 16) >>> 0, level: 1 }];
  }
  return zipSync(zippable);
}

function common(version: string): Entries {
  return {
    LICENSE: file('Copyright (c) Electron contributors (stand-in)\n'),
    'LICENSES.chromium.html': file('<!doctype html><title>Credits (stand-in)</title>\n'),
    version: file(version),
  };
}

function makeLinux(): Entries {
  return { electron: program(wire()), ...paks('locales'), 'resources.pak': file('stand-in') };
}

function makeWindows(version: string): Entries {
  const executable = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(executable);
  const info = Resource.VersionInfo.createEmpty();
  info.lang = english.lang;
  info.setFileVersion(version);
  info.setProductVersion(version);
  info.setStringValues(english, { FileDescription: 'Electron', ProductName: 'Electron' });
  info.outputToResourceEntries(resource.entries);
  resource.outputResource(executable);
  return {
    'electron.exe': program(Buffer.concat([Buffer.from(executable.generate()), Buffer.from(wire())])),
    ...paks('locales'),
    'resources.pak': file('stand-in'),
  };
}

function makeMac(version: string): Entries {
  const contents = 'Electron.app/Contents';
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  const entries: Entries = {
    [`${contents}/Info.plist`]: file(plist('Electron', 'com.github.Electron', version)),
    [`${contents}/PkgInfo`]: file('APPL????'),
    [`${contents}/MacOS/Electron`]: program('stand-in'),
    [`${contents}/Resources/electron.icns`]: file('icns'),
    [`${framework}/Versions/A/Electron Framework`]: program(wire()),
    [`${framework}/Versions/A/Resources/Info.plist`]: file(
      plist('Electron Framework', 'com.github.Electron.framework', version),
    ),
    [`${framework}/Versions/Current`]: link('A'),
    [`${framework}/Electron Framework`]: link('Versions/Current/Electron Framework'),
    [`${framework}/Resources`]: link('Versions/Current/Resources'),
  };
  for (const locale of locales) {
    const name = `${locale.replace('-US', '')}.lproj`;
    entries[`${contents}/Resources/${name}/locale.pak`] = file('stand-in');
    entries[`${framework}/Versions/A/Resources/${name}/locale.pak`] = file('stand-in');
  }
  for (const helper of helpers) {
    const name = `Electron Helper${helper}`;
    const folder = `${contents}/Frameworks/${name}.app/Contents`;
    entries[`${folder}/Info.plist`] = file(plist(name, 'com.github.Electron.helper', version));
    entries[`${folder}/MacOS/${name}`] = program('stand-in');
  }
  return entries;
}

/** Electron's fuses as it delivers them: a mark, a version, a length, and one sign per fuse. */
function wire(): Uint8Array {
  return Buffer.concat([
    Buffer.from(`stand-in ${sentinel}`),
    Buffer.from([1, fuseCount]),
    Buffer.alloc(fuseCount, FuseState.ENABLE),
    Buffer.alloc(64),
  ]);
}

function paks(folder: string): Entries {
  return Object.fromEntries(locales.map((locale) => [`${folder}/${locale}.pak`, file('stand-in')]));
}

function plist(name: string, identifier: string, version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>${identifier}</string>
<key>CFBundleVersion</key><string>${version}</string>
<key>CFBundlePackageType</key><string>APPL</string>
</dict></plist>
`;
}

function file(content: Uint8Array | string) {
  return { content, mode: unixFile };
}
function program(content: Uint8Array | string) {
  return { content, mode: unixProgram };
}
function link(content: string) {
  return { content, mode: unixLink };
}
