import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  backupFolderOf,
  checkPath,
  manifestPath,
  objectPath,
  readCheck,
  readManifest,
} from '../../electron/backup/backup-folder.ts';
import { runHere } from '../../electron/backup/backup-jobs.ts';
import { readObject } from '../../electron/backup/check-backup.ts';
import { createPracticeWorkspace } from '../../electron/services/create-workspace.ts';
import { systemFiles as files } from '../../electron/store/file-system.ts';
import { makeProgram } from '../support/make-program.ts';
import { makeQuickFolder } from '../support/quick-folder.ts';

export type BackupFlipRow = { kind: string; flips: number; found: number };

/** Flips single bits of each kind of file that a backup of the practice quarter is made of. */
export async function flipBackupBits(flipsPerKind: number, random: () => number): Promise<BackupFlipRow[]> {
  const root = await makeQuickFolder('giao-ban-backup-flips-');
  try {
    const dataFolder = join(root, 'data');
    const folder = backupFolderOf(dataFolder);
    await createPracticeWorkspace(makeProgram(dataFolder));
    const { id } = await runHere({ kind: 'make', dataFolder, folder, reason: 'start', machine: 'MAY-1' });
    const path = join(root, 'ban-giao.bangiao');
    await runHere({ kind: 'write-pack', source: { folder, id }, path, lock: null });
    const manifest = await readManifest(files, folder, id);
    const isRefused = (work: Promise<unknown>) =>
      work.then(
        () => false,
        () => true,
      );
    const pick = () => {
      const file = manifest.files[Math.floor(random() * manifest.files.length)];
      if (!file) throw new Error('the backup has files');
      return file;
    };
    return [
      await flip('manifest', flipsPerKind, random, () => ({
        path: manifestPath(folder, id),
        isFound: () => isRefused(readManifest(files, folder, id)),
      })),
      await flip('note of the check', flipsPerKind, random, () => ({
        path: checkPath(folder, id),
        isFound: async () => (await readCheck(files, folder, id)) === null,
      })),
      await flip('object', flipsPerKind, random, () => {
        const { sha256, size } = pick();
        return {
          path: objectPath(folder, sha256),
          isFound: async () => (await readObject(files, folder, sha256, size)) === null,
        };
      }),
      await flip('handover file', flipsPerKind, random, () => ({
        path,
        // Ten bytes after the first line are gzip's own head, of which some carry nothing.
        from: 25,
        isFound: () => isRefused(runHere({ kind: 'inspect-pack', path, passphrase: null })),
      })),
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function flip(
  kind: string,
  flips: number,
  random: () => number,
  choose: () => { path: string; from?: number; isFound: () => Promise<boolean> },
): Promise<BackupFlipRow> {
  const row: BackupFlipRow = { kind, flips: 0, found: 0 };
  for (let each = 0; each < flips; each += 1) {
    const { path, from = 0, isFound } = choose();
    const bytes = await readFile(path);
    const changed = Buffer.from(bytes);
    const at = from + Math.floor(random() * (bytes.length - from));
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    await writeFile(path, changed);
    row.flips += 1;
    if (await isFound()) row.found += 1;
    await writeFile(path, bytes);
  }
  return row;
}
