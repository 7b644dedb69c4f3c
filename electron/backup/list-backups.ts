import type { BackupView } from '../../core/contract/backups.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import type { BackupCheck } from '../../core/model/backup.ts';
import type { FileSystem } from '../store/file-system.ts';
import { listBackupIds, readCheck, readManifest } from './backup-folder.ts';

/** The backups of a folder, newest first, those that cannot be read too. */
export async function listBackups(files: FileSystem, folder: string): Promise<BackupView[]> {
  const ids = await listBackupIds(files, folder);
  return Promise.all(ids.toReversed().map((id) => view(files, folder, id)));
}

async function view(files: FileSystem, folder: string, id: string): Promise<BackupView> {
  try {
    const manifest = await readManifest(files, folder, id);
    const { madeAt, reason, workspaceName, machine, counts } = manifest;
    const check = await readCheck(files, folder, id);
    return {
      id,
      madeAt,
      reason,
      workspaceName,
      machine,
      counts,
      state: manifest.schemaVersion > schemaVersion ? 'newer' : stateOf(check),
      checkedAt: check?.checkedAt ?? null,
      faults: [...(check?.lost ?? []), ...(check?.damaged ?? [])].slice(0, 10),
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const isNewer = error.problem.code === 'newer-file';
    return {
      id,
      madeAt: readMoment(id),
      reason: 'start',
      workspaceName: '',
      machine: '',
      counts: { reports: 0, documents: 0, catalogue: 0 },
      state: isNewer ? 'newer' : 'unreadable',
      checkedAt: null,
      faults: [],
    };
  }
}

export function stateOf(check: BackupCheck | null): BackupView['state'] {
  if (!check) return 'unchecked';
  if (check.lost.length > 0) return 'lost';
  return check.damaged.length > 0 ? 'damaged' : 'whole';
}

/** `000012-20210316T034207000Z` tells when it was made even when nothing else can be read. */
function readMoment(id: string): string {
  const [, year, month, day, hour, minute, second, millisecond] =
    /-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(id) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
}
