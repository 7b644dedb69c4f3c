import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listChecksums } from '../../../scripts/release/list-checksums.ts';
import { writeReleaseNotes } from '../../../scripts/release/release-notes.ts';

const changelog =
  '# Có gì mới\n\n## [0.2.0] - 2026-12-24\n\n### In\n\n- Một câu\n  dài.\n- Câu khác.\n\n## [0.1.0]\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-release-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('The checksums of a release', () => {
  it('are right, of every file, and made anew the same', async () => {
    await writeFile(join(folder, 'GiaoBan-Setup-0.2.0-x64.exe'), 'setup');
    await writeFile(join(folder, 'GiaoBan-0.2.0-linux-x64.zip'), 'zip');
    await writeFile(join(folder, '.hidden'), 'no');
    await mkdir(join(folder, 'win-unpacked'));
    const first = await listChecksums(folder);
    await writeFile(join(folder, 'SHA256SUMS'), first);
    expect(first.trim().split('\n')).toHaveLength(2);
    await expect(listChecksums(folder)).resolves.toBe(first);
    const { status, stdout } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'GiaoBan-0.2.0-linux-x64.zip: OK\nGiaoBan-Setup-0.2.0-x64.exe: OK\n',
    });
  });
});

describe('What a release says of itself', () => {
  it('is what the changelog says of it', () => {
    expect(writeReleaseNotes(changelog, '0.2.0', 'v0.2.0')).toBe('### In\n\n- Một câu dài.\n- Câu khác.\n');
  });

  it('is refused when tag, version and changelog are not of one release', () => {
    expect(() => writeReleaseNotes(changelog, '0.2.0', 'v0.1.0')).toThrow(/tag/);
    expect(() => writeReleaseNotes(changelog, '0.3.0', 'v0.3.0')).toThrow(/CHANGELOG/);
    expect(() => writeReleaseNotes('## [0.2.0]\n', '0.2.0', 'v0.2.0')).toThrow(/<date>/);
  });
});

describe('The workflows', () => {
  it.each(['ci', 'release'])(
    'of %s run no action but by its commit, and every script that they name exists',
    async (name) => {
      const workflow = await readFile(
        join(import.meta.dirname, '../../../.github/workflows', `${name}.yml`),
        'utf8',
      );
      const actions = [...workflow.matchAll(/uses: (\S+)(.*)/g)];
      expect(actions.length).toBeGreaterThan(0);
      for (const [, action = '', version = ''] of actions) {
        expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
        expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/);
      }
      const manifest: { scripts: Record<string, string> } = JSON.parse(
        await readFile(join(import.meta.dirname, '../../../package.json'), 'utf8'),
      );
      for (const [, script = ''] of workflow.matchAll(/npm run (?:-s )?([\w:-]+)/g))
        expect(Object.keys(manifest.scripts)).toContain(script);
      for (const [script] of workflow.matchAll(/scripts\/[\w/-]+\.m?[jt]s/g))
        await expect(readFile(join(import.meta.dirname, '../../..', script))).resolves.toBeDefined();
    },
  );
});
