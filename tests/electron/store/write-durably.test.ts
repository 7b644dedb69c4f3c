import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseOpenFile } from '../../../electron/store/refuse-open-file.ts';
import { writeDurably } from '../../../electron/store/write-durably.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a durable write', () => {
  it('makes the folders on the way and leaves no temporary file', async () => {
    const path = join(folder, 'Báo cáo', '2021', 'Báo cáo quý I.docx');
    await writeDurably(path, 'một');
    await writeDurably(path, 'hai');
    expect(await readFile(path, 'utf8')).toBe('hai');
    expect(await readdir(join(folder, 'Báo cáo', '2021'))).toEqual(['Báo cáo quý I.docx']);
  });

  it('names the file when it may not be written, and leaves nothing behind', async () => {
    await writeFile(join(folder, 'tệp'), 'x');
    await expect(writeDurably(join(folder, 'tệp', 'con.json'), 'y')).rejects.toMatchObject({
      problem: { code: 'folder-missing', details: { file: 'con.json' } },
    });
    expect(await readdir(folder)).toEqual(['tệp']);
  });

  // Only root on Linux may mount the small disk; elsewhere the test below cannot be set up.
  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'on a full disk keeps the old file whole and says so',
    async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
      try {
        const path = join(folder, 'draft.json');
        await writeDurably(path, 'bản cũ');
        await expect(writeDurably(path, Buffer.alloc(200_000))).rejects.toMatchObject({
          problem: { code: 'disk-full', details: { file: 'draft.json' } },
        });
        expect(await readFile(path, 'utf8')).toBe('bản cũ');
        expect(await readdir(folder)).toEqual(['draft.json']);
      } finally {
        execFileSync('umount', [folder]);
      }
    },
  );
});

describe('a document that is open elsewhere', () => {
  it.each([
    ['Báo cáo quý I.docx', '~$o cáo quý I.docx'],
    ['bc.docx', '~$bc.docx'],
    ['Báo cáo quý I.docx', '.~lock.Báo cáo quý I.docx#'],
  ])('%s is refused while %s is there', async (name, lock) => {
    await writeFile(join(folder, lock), '');
    await expect(refuseOpenFile(join(folder, name))).rejects.toMatchObject({
      problem: { code: 'file-in-use', details: { file: name } },
    });
    await rm(join(folder, lock));
    await expect(refuseOpenFile(join(folder, name))).resolves.toBeUndefined();
  });
});
