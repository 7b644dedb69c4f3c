import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage, extractAll } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectPackage } from '../../scripts/packaging/inspect-package.ts';
import { makeStandinDistribution } from '../../scripts/packaging/make-standin-distribution.ts';
import { packApp } from '../../scripts/packaging/pack-app.ts';
import {
  locateAsar,
  locateExecutable,
  nameUnpackedFolder,
  type System,
} from '../../scripts/packaging/packed-app.ts';
import { makeProgramSbom } from '../../scripts/release/make-program-sbom.ts';
import { appEnvironment, electronExecutable } from '../support/launch-app.ts';
import { readParts } from '../support/read-parts.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

const systems: readonly System[] = ['linux', 'win32', 'darwin'];
const office = 'Hội Nông dân tỉnh Ninh Bình';
const sentence = 'Thực hiện chương trình công tác, Ban Thường vụ Hội Nông dân tỉnh báo cáo như sau:';

let folder: string;
/** What stands in the packages' app.asar, taken out. */
let appFolder: string;
const packed = (system: System) => join(folder, 'dist', nameUnpackedFolder(system, 'x64'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-packed-'));
  appFolder = join(folder, 'app');
  const electronDist = join(folder, 'electron');
  makeStandinDistribution(electronDist, systems);
  await packApp(systems, 'folder', { electronDist, outputFolder: join(folder, 'dist') });
  extractAll(locateAsar(packed('linux'), 'linux'), appFolder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('The program, packed', () => {
  it.each(systems)(
    'holds for %s what it needs and nothing else, in one piece, with its fuses set',
    async (system) => {
      await expect(inspectPackage(packed(system), system)).resolves.toEqual([]);
    },
  );

  it('is the same on every system, byte for byte', () => {
    const hashes = systems.map((system) =>
      createHash('sha256')
        .update(readFileSync(locateAsar(packed(system), system)))
        .digest('hex'),
    );
    expect(new Set(hashes).size).toBe(1);
  });

  it('tells of every part that it holds, in its bill of materials and under Giới thiệu', () => {
    const { components } = makeProgramSbom() as {
      components: { purl?: string; group?: string; name: string }[];
    };
    const named = components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    expect(named).toEqual(
      expect.arrayContaining(['react', 'pdfjs-dist', 'lowdb', 'age-encryption', 'electron', 'Tinos']),
    );
    expect(named).not.toEqual(expect.arrayContaining(['vite']));
    const { parts }: { parts: { name: string; version: string }[] } = JSON.parse(
      readFileSync(join(appFolder, 'out', 'assets', 'licences', 'third-party.json'), 'utf8'),
    );
    const told = new Set(parts.map(({ name }) => name));
    expect(named.filter((name) => name !== 'electron' && !told.has(name))).toEqual([]);
  });

  it('is seen through when it was changed, carries too much or has a fuse open', async () => {
    const copy = join(folder, 'changed');
    await cp(packed('win32'), copy, { recursive: true });
    const changed = join(folder, 'changed-app');
    await cp(appFolder, changed, { recursive: true });
    writeFileSync(join(changed, '.env'), 'secret');
    writeFileSync(join(changed, 'out', 'main', 'main.js.map'), '{}');
    await rm(join(changed, 'out', 'assets', 'fonts', 'tinos', 'OFL.txt'));
    await createPackage(changed, locateAsar(copy, 'win32'));
    await rm(join(copy, 'LICENSES.chromium.html'));
    await flipFuses(locateExecutable(copy, 'win32'), {
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: true,
    });
    const faults = await inspectPackage(copy, 'win32');
    expect(faults.sort()).toEqual([
      'missing licence: LICENSES.chromium.html',
      'missing: /out/assets/fonts/tinos/OFL.txt',
      'must not be shipped: /.env',
      'must not be shipped: /out/main/main.js.map',
      'not on the list of files: /.env',
      'the fuse RunAsNode is not as build/fuses.json has it',
      'the program does not bear the hash of its app.asar',
    ]);
  });

  it('proves itself with --smoke-test, and writes nothing to the data of whoever is there', async () => {
    const temporary = join(folder, 'temporary');
    const userDataFolder = join(folder, 'user');
    await Promise.all([mkdir(temporary), mkdir(userDataFolder)]);
    const { status, stdout, stderr } = spawnSync(
      electronExecutable(),
      ['--no-sandbox', appFolder, '--smoke-test'],
      {
        encoding: 'utf8',
        timeout: 110_000,
        env: appEnvironment({
          userDataFolder,
          env: { TMPDIR: temporary, XDG_CONFIG_HOME: join(userDataFolder, 'config') },
        }),
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('failed') });
    const told = stdout.trim().split('\n');
    expect(told.map((line) => line.replace(/\d+(?:[.,]\d+)?/g, 'n'))).toEqual([
      expect.stringContaining('smoke test: Giao Ban'),
      'smoke test: the practice quarter is made, open and shown (n s)',
      'smoke test: the page shows its own font, in four styles (n s)',
      'smoke test: a PDF of n pages, n bytes, with Tinos and all tone marks (n s)',
      'smoke test: a Word file, n bytes, read back with all tone marks (n s)',
      'smoke test: the words of the practice quarter are indexed (n s)',
      'smoke test: passed (n s)',
    ]);
    expect(existsSync(join(userDataFolder, 'config', 'Giao Ban'))).toBe(false);
    expect(existsSync(join(userDataFolder, 'data'))).toBe(false);
    expect(readdirSync(temporary).filter((name) => name.startsWith('giao-ban-smoke'))).toEqual([]);
  });

  it('lets a clerk begin, write, save and take a Word file away', async () => {
    const before = process.env['GIAO_BAN_E2E_APP'];
    process.env['GIAO_BAN_E2E_APP'] = appFolder;
    const installation = await Installation.make();
    try {
      const page = await installation.start();
      await new FirstRun(page).chooseOffice('ninh b', ['Hội Nông dân', 'Hội Cựu chiến binh']);
      await page
        .getByRole('button', { name: /kỳ báo cáo/i })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: /^Thêm/ }).click();
      const editor = await new Home(page).open(office);
      await editor.section(/^Phần mở đầu/).click();
      await page.keyboard.type(sentence);
      await editor.savedSign.waitFor();
      const file = join(installation.folder, 'báo cáo.docx');
      await installation.answerSaveDialog(file);
      await editor.export('Xuất Word');
      await expect.poll(() => existsSync(file)).toBe(true);
      expect(readParts(readFileSync(file)).get('word/document.xml')?.toString('utf8')).toContain(sentence);
      expect(installation.complaints).toEqual([]);
    } finally {
      await installation.remove();
      if (before === undefined) delete process.env['GIAO_BAN_E2E_APP'];
      else process.env['GIAO_BAN_E2E_APP'] = before;
    }
  });
});
