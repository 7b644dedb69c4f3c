import type { Problem } from '../../core/contract/problem.ts';
import type { BackupJob, BackupResults } from '../backup/backup-jobs.ts';
import type { BackupProgress } from '../backup/progress.ts';

/** What a backup worker tells of its one job. */
export type BackupReply =
  | { kind: 'progress'; progress: BackupProgress }
  | { kind: 'done'; result: BackupResults[BackupJob['kind']] }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'failed'; message: string };
