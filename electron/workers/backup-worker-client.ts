import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../core/contract/problem.ts';
import type { BackupJob, BackupResults, BackupRunner } from '../backup/backup-jobs.ts';
import type { Watch } from '../backup/progress.ts';
import type { BackupReply } from './backup-protocol.ts';

// Files are read one after the other: what was read is let go of soon, not when hundreds of megabytes have gathered.
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 512 };

/**
 * Does each job in a worker of its own, which ends with it. A cancelled job is ended where it stands, as by a power cut: what it
 * leaves is what such a cut leaves.
 */
export function createBackupRunner({ backupWorkerFile }: { backupWorkerFile: string }): BackupRunner {
  return <J extends BackupJob>(job: J, { signal, onProgress }: Watch = {}) =>
    new Promise<BackupResults[J['kind']]>((resolve, reject) => {
      if (signal?.aborted) {
        reject(new ProblemError('cancelled'));
        return;
      }
      const worker = new Worker(backupWorkerFile, { workerData: job, resourceLimits });
      const end = (act: () => void): void => {
        signal?.removeEventListener('abort', abort);
        worker.removeAllListeners();
        worker.on('error', () => undefined);
        void worker.terminate();
        act();
      };
      const abort = (): void => end(() => reject(new ProblemError('cancelled')));
      signal?.addEventListener('abort', abort);
      worker.on('message', (reply: BackupReply) => {
        switch (reply.kind) {
          case 'progress':
            onProgress?.(reply.progress);
            return;
          case 'done':
            // The protocol pairs each job with its result.
            end(() => resolve(reply.result as BackupResults[J['kind']]));
            return;
          case 'refused':
            end(() => reject(new ProblemError(reply.problem.code, reply.problem.details)));
            return;
          case 'failed':
            end(() => reject(new Error(reply.message)));
        }
      });
      worker.once('error', (error) => end(() => reject(error)));
      worker.once('exit', (code) =>
        end(() => reject(new Error(`the backup worker ended with code ${code}`))),
      );
    });
}
