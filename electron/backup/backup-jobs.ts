import { schemaVersion } from '../../core/migrations/schema-version.ts';
import type { BackupView, RestorePreview } from '../../core/contract/backups.ts';
import type { BackupManifest, BackupReason } from '../../core/model/backup.ts';
import { systemFiles as files } from '../store/file-system.ts';
import { readManifest } from './backup-folder.ts';
import { compareBackup } from './compare-backup.ts';
import { listBackups, stateOf } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import { migrateFolder } from './migrate-folder.ts';
import { checkWrittenPack, readPack, writePack, type PackLock } from './pack.ts';
import type { Watch } from './progress.ts';
import { commitRestore, prepareRestore, type ReportName } from './restore-backup.ts';
import { makeLockedKey } from './sealing.ts';
import type { Swap } from './swap-in.ts';
import { takeInPack } from './take-in-pack.ts';

type Source = { folder: string; id: string };

/** Work over many files, which a worker does for the window and the command line does itself. */
export type BackupJob =
  | { kind: 'make'; dataFolder: string; folder: string; reason: BackupReason; machine: string }
  | { kind: 'list'; folder: string }
  | { kind: 'compare'; dataFolder: string; source: Source }
  | {
      kind: 'prepare-restore';
      dataFolder: string;
      folder: string;
      machine: string;
      source: Source;
      reports: readonly ReportName[] | null;
    }
  | { kind: 'commit-restore'; dataFolder: string; swap: Swap }
  | { kind: 'write-pack'; source: Source; path: string; lock: PackLock }
  | { kind: 'inspect-pack'; path: string; passphrase: string | null }
  | { kind: 'take-in-pack'; folder: string; path: string; passphrase: string | null }
  | { kind: 'make-key'; passphrase: string }
  | { kind: 'migrate'; dataFolder: string; folder: string; machine: string };

export type ManifestHead = Pick<BackupManifest, 'id' | 'madeAt' | 'workspaceName' | 'machine' | 'counts'>;

export type BackupResults = {
  make: { id: string; isNew: boolean; state: BackupView['state']; faults: string[]; leftOut: string[] };
  list: BackupView[];
  compare: RestorePreview;
  'prepare-restore': Swap;
  'commit-restore': null;
  'write-pack': null;
  'inspect-pack': ManifestHead & { damaged: string[] };
  'take-in-pack': ManifestHead;
  'make-key': { recipient: string; lockedKey: string };
  migrate: null;
};

/** Does a job, here or in a worker. Rejects with a `ProblemError`. */
export type BackupRunner = <J extends BackupJob>(job: J, watch?: Watch) => Promise<BackupResults[J['kind']]>;

const now = () => new Date().toISOString();

/** Does a job in this thread. */
export const runHere: BackupRunner = async <J extends BackupJob>(job: J, watch: Watch = {}) =>
  // Each case answers the result of its own kind; TypeScript cannot follow that through the union.
  (await doJob(job, watch)) as BackupResults[J['kind']];

async function doJob(job: BackupJob, watch: Watch): Promise<BackupResults[BackupJob['kind']]> {
  switch (job.kind) {
    case 'make': {
      const { manifest, check, isNew, leftOut } = await makeBackup({ ...job, files, now }, watch);
      const faults = [...check.lost, ...check.damaged].slice(0, 10);
      return { id: manifest.id, isNew, state: stateOf(check), faults, leftOut };
    }
    case 'list':
      return listBackups(files, job.folder);
    case 'compare':
      return compareBackup(files, job.dataFolder, job.source, watch);
    case 'prepare-restore':
      return prepareRestore({ ...job, files, now }, watch);
    case 'commit-restore':
      await commitRestore({ files, dataFolder: job.dataFolder }, job.swap);
      return null;
    case 'write-pack': {
      const { source, path, lock } = job;
      const manifest = await readManifest(files, source.folder, source.id);
      const written = await writePack(files, { folder: source.folder, manifest }, path, lock, watch);
      await checkWrittenPack(path, lock, written, watch);
      return null;
    }
    case 'inspect-pack': {
      const { manifest, damaged } = await readPack(job.path, job.passphrase, async () => undefined, watch);
      return { ...headOf(manifest), damaged: damaged.slice(0, 10) };
    }
    case 'take-in-pack':
      return headOf(await takeInPack({ ...job, files, now }, job.path, job.passphrase, watch));
    case 'make-key':
      return makeLockedKey(job.passphrase);
    case 'migrate':
      await migrateFolder({ ...job, files, now, to: schemaVersion }, watch);
      return null;
  }
}

function headOf({ id, madeAt, workspaceName, machine, counts }: BackupManifest): ManifestHead {
  return { id, madeAt, workspaceName, machine, counts };
}
