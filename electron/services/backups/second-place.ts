import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../core/contract/problem.ts';
import { chooseKeptBackups } from '../../../core/rules/backups/choose-kept-backups.ts';
import { nameFile } from '../../../core/rules/file-names/name-file.ts';
import { dateInVietnam, timeInVietnam } from '../../../core/rules/values/calendar.ts';
import type { BackupView } from '../../../core/contract/backups.ts';
import type { BackupRunner } from '../../backup/backup-jobs.ts';
import { nameKeyFile } from '../../backup/pack.ts';
import type { Watch } from '../../backup/progress.ts';
import { isThere } from '../../store/is-there.ts';
import { writeDurably } from '../../store/write-durably.ts';
import type { SecondPlace } from './backup-settings.ts';

export const packExtension = 'saoluu';
export const handoverExtension = 'bangiao';

/** Whether the second place has a backup already, locked as it is to be now. */
export function isKeptAtSecondPlace({ files, key }: SecondPlace, id: string): boolean {
  const last = files.at(-1);
  return last?.id === id && last.recipient === (key?.recipient ?? null);
}

/**
 * Writes a backup to the second place as one file, opens it again, and lets go of older ones that this program wrote there;
 * files of others are left alone. Answers what is to be remembered of the place.
 */
export async function keepAtSecondPlace(
  run: BackupRunner,
  place: SecondPlace,
  source: { folder: string; backup: Pick<BackupView, 'id' | 'madeAt' | 'reason' | 'workspaceName'> },
  now: () => string,
  watch: Watch,
): Promise<SecondPlace> {
  if (!(await isThere(place.folder))) throw new ProblemError('folder-missing', { folder: place.folder });
  const { id, madeAt, reason, workspaceName } = source.backup;
  const name = nameFile(
    `Giao Ban ${dateInVietnam(madeAt)} ${timeInVietnam(madeAt).replaceAll(':', '.')} ${workspaceName}`.trim(),
    packExtension,
  );
  if (place.key) {
    // Beside what it opens, so that another PC can open it with the passphrase alone.
    const path = join(place.folder, nameKeyFile(place.key.recipient));
    await writeDurably(path, Buffer.from(place.key.lockedKey, 'base64'));
  }
  await run(
    {
      kind: 'write-pack',
      source: { folder: source.folder, id },
      path: join(place.folder, name),
      lock: place.key && { recipient: place.key.recipient },
    },
    watch,
  );
  const recipient = place.key?.recipient ?? null;
  const files = [
    ...place.files.filter((each) => each.name !== name),
    { name, id, madeAt, reason, recipient },
  ];
  const kept = chooseKeptBackups(
    files.map((each) => ({ ...each, isWhole: true })),
    dateInVietnam(now()),
  );
  for (const each of files)
    if (!kept.has(each.id)) await rm(join(place.folder, each.name), { force: true }).catch(() => undefined);
  return { ...place, lastAt: now(), files: files.filter((each) => kept.has(each.id)) };
}
