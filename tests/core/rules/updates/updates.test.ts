import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releaseNotes } from '../../../../core/model/update-manifest.ts';
import { checkUpdate } from '../../../../core/rules/updates/check-update.ts';
import { compareVersions } from '../../../../core/rules/updates/compare-versions.ts';
import { listNews } from '../../../../core/rules/updates/list-news.ts';
import { readChangelog } from '../../../../core/rules/updates/read-changelog.ts';

const part = fc.integer({ min: 0, max: 9_999 });
const version = fc.tuple(part, part, part).map((parts) => parts.join('.'));

describe('versions', () => {
  it('are ordered by their numbers, not by their letters', () => {
    expect(['0.10.0', '0.9.9', '1.0.0', '0.9.10'].toSorted(compareVersions)).toEqual([
      '0.9.9',
      '0.9.10',
      '0.10.0',
      '1.0.0',
    ]);
  });

  it('have one order, whatever they are', () => {
    fc.assert(
      fc.property(version, version, version, (one, two, three) => {
        expect(Math.sign(compareVersions(one, two))).toBe(-Math.sign(compareVersions(two, one)) + 0);
        expect(compareVersions(one, two) === 0).toBe(one === two);
        const sorted = [one, two, three].toSorted(compareVersions);
        expect(compareVersions(sorted[0] ?? '', sorted[2] ?? '')).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('an update', () => {
  const installed = { version: '0.2.0', platform: 'win32', arch: 'x64' };
  const update = { version: '0.3.0', platform: 'win32', arch: 'x64' } as const;

  it('fits a PC of its kind that has an older version', () => {
    expect(checkUpdate(update, installed)).toBeNull();
  });

  it('never goes back, and is told first for which PC it is', () => {
    expect(checkUpdate({ ...update, version: '0.2.0' }, installed)).toBe('same-version');
    expect(checkUpdate({ ...update, version: '0.1.9' }, installed)).toBe('older-version');
    expect(checkUpdate({ ...update, platform: 'darwin', version: '0.1.0' }, installed)).toBe('other-system');
    expect(checkUpdate({ ...update, arch: 'arm64' }, installed)).toBe('other-architecture');
  });

  it('is taken only when it is newer, whatever the versions', () => {
    fc.assert(
      fc.property(version, version, (mine, theirs) => {
        const isTaken = checkUpdate({ ...update, version: theirs }, { ...installed, version: mine }) === null;
        expect(isTaken).toBe(compareVersions(theirs, mine) > 0);
      }),
    );
  });
});

describe('CHANGELOG.md', () => {
  it('is taken apart into releases, groups and items', () => {
    const text =
      '# Có gì mới\n\nLời dẫn.\n\n## [0.2.0] - 2027-03-01\n\n### Thêm\n\n- Một dòng\n  còn tiếp.\n- Hai.\n\n## [0.1.0]\n';
    expect(readChangelog(text)).toEqual([
      {
        version: '0.2.0',
        date: '2027-03-01',
        groups: [{ title: 'Thêm', items: ['Một dòng còn tiếp.', 'Hai.'] }],
      },
      { version: '0.1.0', date: null, groups: [] },
    ]);
    expect(() => readChangelog('## [0.1.0]\n### Thêm\nmột đoạn văn')).toThrow('not understood');
  });

  it('begins with the version of this program, in words that fit an update file', async () => {
    const root = join(import.meta.dirname, '../../../..');
    const releases = readChangelog(await readFile(join(root, 'CHANGELOG.md'), 'utf8'));
    const { version: own } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(releases[0]?.version).toBe(own);
    for (const release of releases) expect(releaseNotes.safeParse(release).error).toBeUndefined();
    expect(releases.flatMap(({ groups }) => groups).every(({ items }) => items.length > 0)).toBe(true);
  });

  it('tells whoever comes from an older version all that lies between', () => {
    const releases = ['0.1.0', '0.3.0', '0.2.0'].map((each) => ({ version: each, date: null, groups: [] }));
    expect(listNews(releases, '0.1.0').map((each) => each.version)).toEqual(['0.3.0', '0.2.0']);
  });
});
