import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { backupId, backupReason } from '../../../core/model/backup.ts';
import { instant } from '../../../core/model/instant.ts';
import { errorCode, fileProblem } from '../../store/file-problem.ts';
import { writeDurably } from '../../store/write-durably.ts';

/** Nơi thứ hai of one set of data. The passphrase is in none of it: only the key that it locks. */
const secondPlace = z.looseObject({
  folder: z.string().min(1),
  /** Public part of the key (`age1…`), and the locked private part in base64; null: not locked. */
  key: z.object({ recipient: z.string(), lockedKey: z.string() }).nullable(),
  lastAt: instant.nullable(),
  /** What was written there and is still ours to let go of. */
  files: z.array(
    z.object({
      name: z.string(),
      id: backupId,
      madeAt: instant,
      reason: backupReason,
      /** Of the key it is locked for. */
      recipient: z.string().nullable(),
    }),
  ),
});
export type SecondPlace = z.infer<typeof secondPlace>;

const settings = z.looseObject({ secondPlaces: z.record(z.string(), secondPlace) });

/** Where else backups are kept, by set of data: one small file of this PC, outside all data. */
export type BackupSettings = {
  read(workspaceId: string): Promise<SecondPlace | null>;
  write(workspaceId: string, place: SecondPlace | null): Promise<void>;
};

export function openBackupSettings(path: string): BackupSettings {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    read: async (workspaceId) => (await readSettings(path)).secondPlaces[workspaceId] ?? null,
    write: async (workspaceId, place) => {
      const change = tail
        .catch(() => undefined)
        .then(async () => {
          const found = await readSettings(path);
          const { [workspaceId]: _former, ...others } = found.secondPlaces;
          const secondPlaces = place ? { ...others, [workspaceId]: place } : others;
          await writeDurably(path, JSON.stringify({ ...found, secondPlaces }));
        });
      tail = change;
      await change;
    },
  };
}

async function readSettings(path: string): Promise<z.infer<typeof settings>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { secondPlaces: {} };
    throw fileProblem(error, path);
  }
  try {
    return settings.parse(JSON.parse(text));
  } catch {
    await rename(path, `${path}.damaged`);
    return { secondPlaces: {} };
  }
}
