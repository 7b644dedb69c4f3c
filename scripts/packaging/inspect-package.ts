import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { productName, readVersion, root } from './configuration.ts';
import { readFuses } from './flip-program-fuses.ts';
import { locateAsar, locateExecutable, type System } from './packed-app.ts';

/** The most that app.asar may weigh; the PDF compiler is 28 MB of it. Raised only on purpose. */
export const asarBudgetBytes = 42 * 2 ** 20;

const allowed = /^\/(?:package\.json|out(?:\/(?:main|preload|renderer|assets)(?:\/.*)?)?)$/;
const forbidden =
  /\.(?:map|tsx?|env|log|pem|key|tsbuildinfo)$|\/(?:node_modules|tests?|src|docs|scripts|\.[^/]+)(?:\/|$)/;
/** What of package.json the program reads; the rest is for those who build it. */
const manifestKeys = new Set([
  'name',
  'productName',
  'version',
  'description',
  'license',
  'author',
  'private',
  'type',
  'main',
  'engines',
  'dependencies',
  'optionalDependencies',
  'overrides',
  'homepage',
  'desktopName',
]);
const localesKept = ['en-US.pak', 'vi.pak'];

/**
 * What is wrong with a packed folder (`dist/win-unpacked` and the like), one sentence each; none when it may be given out.
 * `isFused`: false for the build that end-to-end tests drive.
 */
export async function inspectPackage(
  appOutDir: string,
  system: System,
  { isFused = true }: { isFused?: boolean } = {},
): Promise<string[]> {
  const asar = locateAsar(appOutDir, system);
  const found = globSync('**/*.asar', { cwd: appOutDir });
  if (found.length !== 1 || !existsSync(asar)) return [`not one app.asar: ${found.join(', ')}`];
  return [
    ...inspectFiles(asar),
    ...inspectManifest(asar),
    ...inspectWeight(asar),
    ...inspectSurroundings(appOutDir, system),
    ...inspectIntegrity(appOutDir, system, asar),
    ...(system === 'win32' ? inspectVersionResources(appOutDir) : []),
    ...(isFused ? await inspectFuses(appOutDir, system) : []),
  ];
}

function inspectFiles(asar: string): string[] {
  const packed = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const there = new Set(packed);
  const wanted = [
    ...globSync('**/*', { cwd: join(root, 'assets') })
      .filter((path) => statSync(join(root, 'assets', path)).isFile())
      .map((path) => `/out/assets/${path.replaceAll('\\', '/')}`),
    '/out/assets/typst/typst_ts_web_compiler_bg.wasm',
    '/out/main/main.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
  ];
  const shipped = packed.filter((path) => path.startsWith('/out/assets/') && /\.[a-z]+$/.test(path));
  return [
    ...packed.filter((path) => !allowed.test(path)).map((path) => `not on the list of files: ${path}`),
    ...packed.filter((path) => forbidden.test(path)).map((path) => `must not be shipped: ${path}`),
    ...wanted.filter((path) => !there.has(path)).map((path) => `missing: ${path}`),
    ...shipped.filter((path) => !wanted.includes(path)).map((path) => `left over from earlier: ${path}`),
    ...['Regular', 'Bold', 'Italic', 'BoldItalic']
      .filter((face) => !hasSameBytes(asar, `assets/fonts/tinos/Tinos-${face}.ttf`))
      .map((face) => `the font Tinos ${face} is not the one of assets/fonts`),
  ];
}

function hasSameBytes(asar: string, path: string): boolean {
  return extractFile(asar, join('out', path)).equals(readFileSync(join(root, path)));
}

function inspectManifest(asar: string): string[] {
  const manifest: Record<string, unknown> = JSON.parse(extractFile(asar, 'package.json').toString('utf8'));
  const { version, productName: name, main } = manifest;
  const faults = Object.keys(manifest)
    .filter((key) => !manifestKeys.has(key))
    .map((key) => `package.json carries ${key}`);
  if (version !== readVersion()) faults.push(`package.json is of version ${String(version)}`);
  if (name !== productName) faults.push('package.json has another productName: the data would lie elsewhere');
  if (main !== 'out/main/main.js') faults.push(`package.json starts ${String(main)}`);
  return faults;
}

function inspectWeight(asar: string): string[] {
  const { size } = statSync(asar);
  return size > asarBudgetBytes ? [`app.asar weighs ${size} bytes, ${asarBudgetBytes} are allowed`] : [];
}

/** Licences beside the program, and no language that nobody reads. */
function inspectSurroundings(appOutDir: string, system: System): string[] {
  const resources = dirname(locateAsar(appOutDir, system));
  const licences = system === 'darwin' ? resources : appOutDir;
  const faults = [
    join(licences, 'LICENSES.chromium.html'),
    join(licences, 'LICENSE.electron.txt'),
    join(resources, 'LICENSE.GiaoBan.txt'),
  ]
    .filter((path) => !existsSync(path))
    .map((path) => `missing licence: ${path.slice(appOutDir.length + 1)}`);
  if (system !== 'darwin') {
    const locales = globSync('*.pak', { cwd: join(appOutDir, 'locales') }).sort();
    if (locales.join() !== localesKept.join()) faults.push(`languages of Chromium: ${locales.join(', ')}`);
  }
  return faults;
}

/** Electron refuses an app.asar whose head has another hash than the program itself bears (Windows, macOS). */
function inspectIntegrity(appOutDir: string, system: System, asar: string): string[] {
  const hash = createHash('sha256').update(getRawHeader(asar).headerString).digest('hex');
  if (system === 'linux') return [];
  const written = system === 'win32' ? readWindowsIntegrity(appOutDir) : readMacIntegrity(appOutDir);
  return written.includes(hash) ? [] : ['the program does not bear the hash of its app.asar'];
}

function readWindowsIntegrity(appOutDir: string): string {
  const entry = readResources(appOutDir).entries.find(
    ({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
  );
  return entry ? Buffer.from(entry.bin).toString('utf8') : '';
}

function readMacIntegrity(appOutDir: string): string {
  const plist = readFileSync(join(locateExecutable(appOutDir, 'darwin'), 'Contents', 'Info.plist'), 'utf8');
  return /<key>ElectronAsarIntegrity<\/key>\s*<dict>[\s\S]*?<\/dict>\s*<\/dict>/.exec(plist)?.[0] ?? '';
}

function readResources(appOutDir: string): NtExecutableResource {
  const bytes = readFileSync(locateExecutable(appOutDir, 'win32'));
  return NtExecutableResource.from(NtExecutable.from(bytes, { ignoreCert: true }));
}

function inspectVersionResources(appOutDir: string): string[] {
  const { entries } = readResources(appOutDir);
  const [info] = Resource.VersionInfo.fromEntries(entries);
  const [language] = info?.getAllLanguagesForStringValues() ?? [];
  const told = info && language ? info.getStringValues(language) : {};
  const wanted = { ProductName: productName, FileDescription: productName, ProductVersion: readVersion() };
  const icons = Resource.IconGroupEntry.fromEntries(entries).flatMap(({ icons }) => icons.length);
  return [
    ...Object.entries(wanted)
      .filter(([key, value]) => !(told[key] ?? '').startsWith(value))
      .map(([key]) => `the program calls itself ${key} “${told[key] ?? ''}”`),
    ...(icons.some((count) => count >= 8) ? [] : ['the program does not bear its icon in all sizes']),
  ];
}

async function inspectFuses(appOutDir: string, system: System): Promise<string[]> {
  const wire = await getCurrentFuseWire(locateExecutable(appOutDir, system));
  return Object.entries(readFuses())
    .filter(
      ([place, isOn]) =>
        wire[Number(place) as FuseV1Options] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE),
    )
    .map(([place]) => `the fuse ${FuseV1Options[Number(place)]} is not as build/fuses.json has it`);
}
