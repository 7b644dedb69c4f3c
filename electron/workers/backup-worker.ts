import { parentPort, workerData } from 'node:worker_threads';
import { ProblemError } from '../../core/contract/problem.ts';
import { runHere, type BackupJob } from '../backup/backup-jobs.ts';
import type { BackupReply } from './backup-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('backup-worker runs only as a worker');
const job: BackupJob = workerData;

function reply(message: BackupReply): void {
  port?.postMessage(message);
}

runHere(job, { onProgress: (progress) => reply({ kind: 'progress', progress }) }).then(
  (result) => reply({ kind: 'done', result }),
  (error: unknown) => {
    if (error instanceof ProblemError) reply({ kind: 'refused', problem: error.problem });
    else reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  },
);
