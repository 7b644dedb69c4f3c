import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backupFolderOf } from '../../../electron/backup/backup-folder.ts';
import { runHere } from '../../../electron/backup/backup-jobs.ts';
import { nameKeyFile } from '../../../electron/backup/pack.ts';
import { sealJson } from '../../../electron/backup/sealed-json.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import { makeProgram } from '../../support/make-program.ts';
import { makeQuickFolder } from '../../support/quick-folder.ts';
import { readTree } from '../../support/read-tree.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const passphrase = 'mật khẩu của cơ quan';
let root: string;
let dataFolder: string;
let folder: string;
let id: string;
let pack: string;
let cases = 0;
beforeAll(async () => {
  root = await makeQuickFolder('giao-ban-packs-');
  dataFolder = join(root, 'data');
  folder = backupFolderOf(dataFolder);
  await createPracticeWorkspace(makeProgram(dataFolder));
  await mkdir(join(dataFolder, 'received'));
  await writeFile(join(dataFolder, 'received', `${'a'.repeat(64)}.pdf`), Buffer.from([0, 255, 1, 254]));
  await writeFile(join(dataFolder, 'Ghi chú của cơ quan.txt'), '');
  ({ id } = await runHere({ kind: 'make', dataFolder, folder, reason: 'start', machine: 'MAY-1' }));
  pack = join(root, 'Bàn giao.bangiao');
  await runHere({ kind: 'write-pack', source: { folder, id }, path: pack, lock: null });
});
afterAll(() => rm(root, { recursive: true, force: true }));
let target: { dataFolder: string; folder: string };
beforeEach(() => {
  cases += 1;
  const at = join(root, `${cases}`, 'data');
  target = { dataFolder: at, folder: backupFolderOf(at) };
});

async function takeOver(path: string, key: string | null) {
  const taken = await runHere({ kind: 'take-in-pack', folder: target.folder, path, passphrase: key });
  const source = { folder: target.folder, id: taken.id };
  const swap = await runHere({ ...target, kind: 'prepare-restore', machine: 'MAY-2', source, reports: null });
  await runHere({ kind: 'commit-restore', dataFolder: target.dataFolder, swap });
}

/** The pack with another manifest than its own, sealed as a program would. */
async function repack(
  change: (manifest: { files: { path: string; size: number }[] }) => object,
): Promise<string> {
  const bytes = await readFile(pack);
  const start = bytes.indexOf('\n') + 1;
  const inner = gunzipSync(bytes.subarray(start));
  const length = inner.readUInt32BE();
  const { checksum: _checksum, ...manifest } = JSON.parse(inner.subarray(4, 4 + length).toString('utf8'));
  const text = Buffer.from(sealJson(change(manifest)));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(text.length);
  const path = join(root, `${cases}.bangiao`);
  const all = Buffer.concat([head, text, inner.subarray(4 + length)]);
  await writeFile(path, Buffer.concat([bytes.subarray(0, start), gzipSync(all)]));
  return path;
}

const inspect = (path: string, key: string | null = null) =>
  runHere({ kind: 'inspect-pack', path, passphrase: key });

describe('a handover', () => {
  it('brings every file to another PC as it was', async () => {
    expect(await inspect(pack)).toMatchObject({ machine: 'MAY-1', damaged: [], counts: { reports: 7 } });
    await takeOver(pack, null);
    expect(await readTree(target.dataFolder)).toEqual(await readTree(dataFolder));
  });

  it('with a passphrase is an age file, and opens with that passphrase only', async () => {
    const path = join(root, 'khoa.bangiao');
    await runHere({ kind: 'write-pack', source: { folder, id }, path, lock: { passphrase } });
    const bytes = await readFile(path);
    expect(bytes.includes('Nam Định')).toBe(false);
    await expect(inspect(path)).rejects.toMatchObject({ problem: { code: 'passphrase-needed' } });
    await expect(inspect(path, 'sai')).rejects.toMatchObject({ problem: { code: 'wrong-passphrase' } });
    // Any program that knows the age format opens it.
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(
      Buffer.from(await decrypter.decrypt(bytes))
        .subarray(0, 15)
        .toString(),
    ).toBe('GIAO-BAN-GOI 1\n');
    await takeOver(path, passphrase.normalize('NFD'));
    expect(await readTree(target.dataFolder)).toEqual(await readTree(dataFolder));
  }, 120_000);

  it('locked for a key is opened by the key beside it and its passphrase, also after a second key was made', async () => {
    const place = join(root, 'usb');
    await mkdir(place);
    for (const word of ['thứ nhất', 'thứ hai']) {
      const { recipient, lockedKey } = await runHere({ kind: 'make-key', passphrase: word });
      await writeFile(join(place, nameKeyFile(recipient)), Buffer.from(lockedKey, 'base64'));
      const path = join(place, `${word}.saoluu`);
      await runHere({ kind: 'write-pack', source: { folder, id }, path, lock: { recipient } });
    }
    expect(await inspect(join(place, 'thứ nhất.saoluu'), 'thứ nhất')).toMatchObject({ machine: 'MAY-1' });
    expect(await inspect(join(place, 'thứ hai.saoluu'), 'thứ hai')).toMatchObject({ machine: 'MAY-1' });
    await expect(inspect(join(place, 'thứ hai.saoluu'), 'thứ nhất')).rejects.toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
  }, 120_000);

  it.each([
    '../thoat.json',
    '/etc/thoat',
    'C:/thoat',
    'a/../../b',
    '.restore/swap.json',
    'periods\\x',
    'con',
    'a/NUL.txt',
    'writer.lock/x/',
    'x'.repeat(300),
  ])('that names %s is refused before anything is written', async (path) => {
    const forged = await repack(({ files, ...rest }) => ({
      ...rest,
      files: files.map((file, index) => (index === 3 ? { ...file, path } : file)),
    }));
    await expect(inspect(forged)).rejects.toMatchObject({ problem: { code: 'unreadable-file' } });
    await expect(takeOver(forged, null)).rejects.toMatchObject({ problem: { code: 'unreadable-file' } });
    expect(Object.keys(await readTree(target.folder))).toEqual([]);
  });

  it('with two files of one name on Windows, or a file where another needs a folder, is refused', async () => {
    for (const path of ['WORKSPACE.json', 'workspace.json/x.json']) {
      const forged = await repack(({ files, ...rest }) => ({
        ...rest,
        files: files.map((file, index) => (index === 3 ? { ...file, path } : file)),
      }));
      await expect(inspect(forged)).rejects.toMatchObject({ problem: { code: 'unreadable-file' } });
    }
  });

  it('of a newer program asks for an update', async () => {
    for (const change of [{ formatVersion: 2 }, { schemaVersion: 99 }]) {
      const newer = await repack((manifest) => ({ ...manifest, ...change }));
      await expect(inspect(newer)).rejects.toMatchObject({ problem: { code: 'newer-file' } });
    }
    const other = join(root, 'moi.bangiao');
    await writeFile(other, 'GIAO-BAN-GOI 2\nxyz');
    await expect(inspect(other)).rejects.toMatchObject({ problem: { code: 'newer-file' } });
  });

  it('that promises more than it holds, or more than any office has, is refused', async () => {
    const longer = await repack(({ files, ...rest }) => ({
      ...rest,
      files: files.map((file, index) => (index === 5 ? { ...file, size: file.size + 1 } : file)),
    }));
    await expect(inspect(longer)).rejects.toMatchObject({ problem: { code: 'unreadable-file' } });
    const huge = await repack(({ files, ...rest }) => ({
      ...rest,
      files: files.map((file) => ({ ...file, size: 2 ** 40 })),
    }));
    await expect(inspect(huge)).rejects.toMatchObject({ problem: { code: 'file-too-large' } });
  });

  it('that is no pack at all is named as such', async () => {
    for (const text of ['', 'PK\u0003\u0004', 'GIAO-BAN']) {
      const path = join(root, 'khac.bangiao');
      await writeFile(path, text);
      await expect(inspect(path)).rejects.toMatchObject({ problem: { code: 'not-a-pack' } });
    }
  });

  it('with one bit flipped anywhere, cut off, or with something appended is refused', async () => {
    const bytes = await readFile(pack);
    const random = seededRandom(20261128);
    const path = join(root, 'hong.bangiao');
    const refused = async (changed: Uint8Array) => {
      await writeFile(path, changed);
      const found = await inspect(path).catch((error: unknown) => error);
      expect(found).toMatchObject({
        problem: { code: expect.stringMatching(/^(?:unreadable-file|not-a-pack|newer-file)$/) },
      });
    };
    for (let each = 0; each < 60; each += 1) {
      const changed = Buffer.from(bytes);
      // Ten bytes of gzip's head carry no content: time, system, and so on.
      let at = Math.floor(random() * bytes.length);
      if (at >= 15 && at < 25) at += 10;
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      await refused(changed);
    }
    await refused(bytes.subarray(0, bytes.length - 1));
    await refused(bytes.subarray(0, bytes.length / 2));
    await refused(Buffer.concat([bytes, Buffer.from('x')]));
    await cp(pack, path);
    await inspect(path);
  });
});
