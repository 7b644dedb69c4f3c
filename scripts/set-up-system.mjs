// Installs the system parts that a command needs, on Debian or Ubuntu as root: node scripts/set-up-system.mjs start|demo|test|installer
// Plain Node 20 without dependencies, since it runs before anything else; GIAO_BAN_NO_SETUP=1 switches it off.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const chromiumCommands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Debian 12's fonts-liberation 1.07 lacks 92 of the 134 Vietnamese letters; 2.x and Tinos have them all. */
const isCurrentLiberation = (version) => /^(\d+:)?2\./.test(version ?? '');

/** Each part: whether it is there, and the packages that bring it, best first. */
const parts = {
  chromium: {
    isThere: (system) =>
      Boolean(system.environment.CHROMIUM_PATH) || chromiumCommands.some(system.hasCommand),
    packages: [{ name: 'chromium' }],
  },
  /** The same Chromium without a screen of its own: opens a page of the tests twice as fast. Debian alone has it. */
  'chromium-headless-shell': {
    isThere: (system) => !system.isDebian || system.hasCommand('chromium-headless-shell'),
    packages: [{ name: 'chromium-headless-shell' }],
  },
  xvfb: {
    isThere: (system) => system.hasCommand('Xvfb'),
    packages: [{ name: 'xvfb' }],
  },
  'libreoffice-writer': {
    isThere: (system) =>
      system.isDebian
        ? system.installedVersion('libreoffice-writer') !== undefined
        : system.hasCommand('soffice'),
    packages: [{ name: 'libreoffice-writer' }],
  },
  /** Calculates filled forms and shows what stands in them. */
  'libreoffice-calc': {
    isThere: (system) =>
      system.isDebian
        ? system.installedVersion('libreoffice-calc') !== undefined
        : system.hasCommand('soffice'),
    packages: [{ name: 'libreoffice-calc' }],
  },
  'poppler-utils': {
    isThere: (system) => system.hasCommand('pdftotext'),
    packages: [{ name: 'poppler-utils' }],
  },
  /** Makes Word files that no office program makes, and reads them independently of ours. */
  pandoc: {
    isThere: (system) => system.hasCommand('pandoc'),
    packages: [{ name: 'pandoc' }],
  },
  /** Reads pages sign by sign, independently of the programs that make them. */
  'mupdf-tools': {
    isThere: (system) => system.hasCommand('mutool'),
    packages: [{ name: 'mupdf-tools' }],
  },
  /** Sees each connection that a program asks the system for. */
  strace: {
    isThere: (system) => system.hasCommand('strace'),
    packages: [{ name: 'strace' }],
  },
  'fonts-liberation 2': {
    isThere: (system) =>
      system.isDebian
        ? isCurrentLiberation(system.installedVersion('fonts-liberation')) ||
          ['fonts-liberation2', 'fonts-croscore'].some((name) => system.installedVersion(name) !== undefined)
        : system.hasFont('Liberation Serif') || system.hasFont('Tinos'),
    packages: [
      { name: 'fonts-liberation', isGood: isCurrentLiberation },
      { name: 'fonts-liberation2' },
      { name: 'fonts-croscore' },
    ],
  },
};

/** What compiles the installer for Windows; only `npm run check:installer` asks for it. */
const installerParts = {
  nsis: {
    isThere: (system) => system.hasCommand('makensis'),
    packages: [{ name: 'nsis' }],
  },
  'p7zip-full': {
    isThere: (system) => system.hasCommand('7za'),
    packages: [{ name: 'p7zip-full' }],
  },
  'gcc-mingw-w64-i686': {
    isThere: (system) => system.hasCommand('i686-w64-mingw32-gcc'),
    packages: [{ name: 'gcc-mingw-w64-i686' }],
  },
};
const allParts = { ...parts, ...installerParts };

/** The names of the parts that `purpose` needs and the system lacks. */
export function findMissingParts(purpose, system) {
  const needed = {
    // The real Electron brings its own Chromium, and without a display no window can open.
    start: system.hasElectron || !system.hasDisplay ? [] : ['chromium', 'xvfb'],
    demo: [],
    test: Object.keys(parts),
    installer: Object.keys(installerParts),
  }[purpose];
  if (!needed)
    throw new Error(`use: node scripts/set-up-system.mjs start|demo|test|installer, not "${purpose}"`);
  return needed.filter((name) => !allParts[name].isThere(system));
}

/** For each part the first package that the system's sources offer; Ubuntu's chromium is only a stub of the snap. */
export function choosePackages(missing, candidateVersion) {
  const packages = [];
  const unavailable = [];
  for (const name of missing) {
    const found = allParts[name].packages.find((each) => {
      const version = candidateVersion(each.name);
      return version !== undefined && !version.includes('snap') && (each.isGood?.(version) ?? true);
    });
    if (found) packages.push(found.name);
    else unavailable.push(name);
  }
  return { packages, unavailable };
}

/** The command that a person would type; names the packages of the newest Debian where versions differ. */
export function describeCommand(missing) {
  const names = missing.map((name) => allParts[name].packages.at(name.startsWith('fonts') ? 1 : 0).name);
  return `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

function run(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' });
}

function readSystem() {
  const root = join(import.meta.dirname, '..');
  const { env: environment, platform } = process;
  const extensions = platform === 'win32' ? ['.exe', '.cmd', '.com'] : [''];
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const pathFile = join(root, 'node_modules', 'electron', 'path.txt');
  return {
    environment,
    isDebian: platform === 'linux' && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
    hasDisplay: Boolean(
      environment.DISPLAY || environment.WAYLAND_DISPLAY || environment.GIAO_BAN_HEADLESS === '1',
    ),
    hasElectron:
      Boolean(environment.ELECTRON_OVERRIDE_DIST_PATH) ||
      (existsSync(pathFile) && existsSync(join(pathFile, '..', 'dist', readFileSync(pathFile, 'utf8')))),
    hasCommand: (name) =>
      folders.some((folder) => extensions.some((end) => existsSync(join(folder, name + end)))),
    hasFont: (family) => run('fc-list', [':', 'family']).stdout?.includes(family) ?? false,
    installedVersion: (name) => {
      const { status, stdout } = run('dpkg-query', ['-W', '-f=${db:Status-Status} ${Version}', name]);
      return status === 0 && stdout.startsWith('installed ') ? stdout.split(' ')[1] : undefined;
    },
    candidateVersion: (name) => {
      const version = /Candidate: (\S+)/.exec(run('apt-cache', ['policy', name]).stdout ?? '')?.[1];
      return version === '(none)' ? undefined : version;
    },
  };
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  return (
    spawnSync('apt-get', [...options, ...args], { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
  );
}

/** Never fails: what is still missing makes the later step fail with a sentence of its own. */
function setUp(purpose) {
  if (process.env.GIAO_BAN_NO_SETUP === '1') return;
  const system = readSystem();
  // On Windows and macOS the real Electron is needed, and start.ts says so.
  if (purpose === 'start' && process.platform !== 'linux') return;
  const missing = findMissingParts(purpose, system);
  if (missing.length === 0) return;
  const command = describeCommand(missing);
  if (!system.isDebian) {
    console.error(
      `Giao Ban: missing here: ${missing.join(', ')}. Install them with this system's package manager.`,
    );
    return;
  }
  if (!system.isRoot) {
    console.error(`Giao Ban: missing here: ${missing.join(', ')}. As root, run: ${command}`);
    return;
  }
  console.log(
    `Giao Ban: cài các phần còn thiếu của hệ thống: ${missing.join(', ')} (tắt bằng GIAO_BAN_NO_SETUP=1).`,
  );
  console.log(
    `Giao Ban: installing missing system parts with ${command} (GIAO_BAN_NO_SETUP=1 switches this off).`,
  );
  if (!apt('update'))
    console.error('Giao Ban: apt-get update failed; trying with the package lists that are there.');
  const { packages, unavailable } = choosePackages(missing, system.candidateVersion);
  if (packages.length > 0 && !apt('install', '-y', '--no-install-recommends', ...packages)) {
    console.error(`Giao Ban: could not install ${packages.join(', ')}. As root, run: ${command}`);
  }
  if (unavailable.length > 0) {
    const hint = unavailable.includes('chromium') ? ' Name another Chromium in CHROMIUM_PATH.' : '';
    console.error(`Giao Ban: not in this system's package sources: ${unavailable.join(', ')}.${hint}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    setUp(process.argv[2]);
  } catch (error) {
    console.error(`Giao Ban: ${error.message}`);
    process.exitCode = 1;
  }
}
