import { basename } from 'node:path';
import type { BackupManifest } from '../../core/model/backup.ts';
import type { FileSystem } from '../store/file-system.ts';
import { requireSpace } from '../store/require-space.ts';
import { writeDurably } from '../store/write-durably.ts';
import { listBackupIds, manifestPath } from './backup-folder.ts';
import { checkBackup, keepCheck } from './check-backup.ts';
import { nameBackup } from './make-backup.ts';
import { readPack } from './pack.ts';
import type { Watch } from './progress.ts';
import { sealJson } from './sealed-json.ts';
import { openObjectWriter } from './write-objects.ts';

/** Makes a backup of a folder out of a pack, whole and checked; it is then restored from like any other. */
export async function takeInPack(
  { files, folder, now }: { files: FileSystem; folder: string; now: () => string },
  path: string,
  passphrase: string | null,
  watch: Watch = {},
): Promise<BackupManifest> {
  const writer = await openObjectWriter(files, folder);
  const { manifest } = await readPack(
    path,
    passphrase,
    async (sha256, bytes) => {
      if (!(await writer.has(sha256, bytes.length))) await writer.write(sha256, bytes);
    },
    watch,
    async ({ files: entries }) => {
      const neededBytes = entries.reduce((sum, { size }) => sum + size, 0);
      await requireSpace(files, folder, neededBytes, basename(path));
    },
  );
  await writer.settle();
  const id = nameBackup(await listBackupIds(files, folder), manifest.madeAt);
  const taken: BackupManifest = { ...manifest, id, reason: 'taken-in' };
  const target = manifestPath(folder, id);
  await writeDurably(target, sealJson(taken), basename(target), { files });
  await keepCheck(files, folder, await checkBackup(files, folder, taken, now, watch));
  return taken;
}
