import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  choosePackages,
  describeCommand,
  findMissingParts,
  type SystemFacts,
} from '../../scripts/set-up-system.mjs';

const everything = [
  'chromium',
  'chromium-headless-shell',
  'xvfb',
  'libreoffice-writer',
  'libreoffice-calc',
  'poppler-utils',
  'pandoc',
  'mupdf-tools',
  'strace',
  'fonts-liberation 2',
];
const font = ['fonts-liberation 2'];

function fresh(
  changes: Partial<SystemFacts> & { commands?: string[]; installed?: Record<string, string> } = {},
): SystemFacts {
  const { commands = [], installed = {}, ...rest } = changes;
  return {
    environment: {},
    isDebian: true,
    hasDisplay: true,
    hasElectron: false,
    hasCommand: (name) => commands.includes(name),
    hasFont: () => false,
    installedVersion: (name) => installed[name],
    ...rest,
  };
}

describe('the system parts', () => {
  it('are all missing for the tests on a fresh Debian, and none for the demo', () => {
    expect(findMissingParts('test', fresh())).toEqual(everything);
    expect(findMissingParts('demo', fresh())).toEqual([]);
  });

  it('for a start are Chromium and a display server, unless Electron is there or no window can open', () => {
    expect(findMissingParts('start', fresh())).toEqual(['chromium', 'xvfb']);
    expect(findMissingParts('start', fresh({ hasElectron: true }))).toEqual([]);
    expect(findMissingParts('start', fresh({ hasDisplay: false }))).toEqual([]);
  });

  it('of the compiler of Windows’ installer are asked for by its own check alone', () => {
    const tools = ['nsis', 'p7zip-full', 'gcc-mingw-w64-i686'];
    expect(findMissingParts('installer', fresh())).toEqual(tools);
    expect(findMissingParts('installer', fresh({ commands: ['makensis', '7za'] }))).toEqual(tools.slice(2));
    expect(choosePackages(tools, () => '3.08-3')).toEqual({ packages: tools, unavailable: [] });
    expect(describeCommand(tools)).toContain(tools.join(' '));
  });

  it('are recognised in every form they come in', () => {
    const installed = {
      'libreoffice-writer': '4:7.4.7',
      'libreoffice-calc': '4:7.4.7',
      'fonts-liberation2': '2.1.5-1',
    };
    const commands = [
      'google-chrome',
      'chromium-headless-shell',
      'Xvfb',
      'pdftotext',
      'pandoc',
      'strace',
      'mutool',
    ];
    expect(findMissingParts('test', fresh({ commands, installed }))).toEqual([]);
    expect(findMissingParts('start', fresh({ environment: { CHROMIUM_PATH: '/opt/chrome' } }))).toEqual([
      'xvfb',
    ]);
  });

  it('include a font with all Vietnamese letters: the old Liberation does not count', () => {
    const missingWith = (installed: Record<string, string>) =>
      findMissingParts('test', fresh({ installed })).includes('fonts-liberation 2');
    expect(missingWith({ 'fonts-liberation': '1:1.07.4-11' })).toBe(true);
    expect(missingWith({ 'fonts-liberation': '1:2.1.5-3' })).toBe(false);
    expect(missingWith({ 'fonts-croscore': '20201225-1' })).toBe(false);
  });

  it('refuse a purpose that nobody knows', () => {
    expect(() => findMissingParts('tset', fresh())).toThrow('start|demo|test');
  });
});

describe('the packages', () => {
  const debian12: Record<string, string> = {
    chromium: '156',
    'fonts-liberation': '1:1.07.4-11',
    'fonts-liberation2': '2.1.5-1',
  };
  const debian13: Record<string, string> = { chromium: '156', 'fonts-liberation': '1:2.1.5-3' };
  const ubuntu: Record<string, string> = { chromium: '2:1snap1-0ubuntu2', 'fonts-croscore': '2020' };

  it('are those of the Debian at hand', () => {
    expect(choosePackages(['chromium', ...font], (name) => debian12[name]).packages).toEqual([
      'chromium',
      'fonts-liberation2',
    ]);
    expect(choosePackages(font, (name) => debian13[name]).packages).toEqual(['fonts-liberation']);
  });

  it('do not include a stub that would fetch a snap', () => {
    expect(choosePackages(['chromium', ...font], (name) => ubuntu[name])).toEqual({
      packages: ['fonts-croscore'],
      unavailable: ['chromium'],
    });
  });

  it('are named in a command that a person can type', () => {
    expect(describeCommand(['xvfb', ...font])).toBe(
      'apt-get update && apt-get install -y --no-install-recommends xvfb fonts-liberation2',
    );
  });
});

/** The script itself, in front of tools that only write down how they were called. */
describe.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'the script as root on Debian',
  () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'set-up-'));
      const tools = {
        'apt-get': `echo "$DEBIAN_FRONTEND $*" >> ${folder}/calls`,
        'apt-cache': 'echo "  Candidate: 2.0"',
        'dpkg-query': 'exit 1',
      };
      for (const [name, script] of Object.entries(tools)) {
        writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
        chmodSync(join(folder, name), 0o755);
      }
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    function run(purpose: string, env: Record<string, string> = {}) {
      const script = join(import.meta.dirname, '../../scripts/set-up-system.mjs');
      return spawnSync(process.execPath, [script, purpose], {
        env: { PATH: folder, ...env },
        encoding: 'utf8',
      });
    }

    it('says what it installs, then updates once and installs without asking', () => {
      const { status, stdout } = run('test');
      expect(status).toBe(0);
      expect(stdout).toContain(
        'apt-get install -y --no-install-recommends chromium chromium-headless-shell xvfb libreoffice-writer libreoffice-calc poppler-utils pandoc mupdf-tools strace',
      );
      expect(readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')).toEqual([
        'noninteractive -qq -o DPkg::Lock::Timeout=120 update',
        'noninteractive -qq -o DPkg::Lock::Timeout=120 install -y --no-install-recommends ' +
          'chromium chromium-headless-shell xvfb libreoffice-writer libreoffice-calc poppler-utils pandoc mupdf-tools strace fonts-liberation',
      ]);
    });

    it('does nothing and says nothing when switched off, or when nothing is needed', () => {
      expect(run('test', { GIAO_BAN_NO_SETUP: '1' })).toMatchObject({ status: 0, stdout: '', stderr: '' });
      expect(run('demo')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    });
  },
);
