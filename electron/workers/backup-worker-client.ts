import { ProblemError } from '../../core/contract/problem.ts';
import type { BackupJob, BackupResults, BackupRunner } from '../backup/backup-jobs.ts';
import type { Watch } from '../backup/progress.ts';
import type { BackupReply } from './backup-protocol.ts';
import { startThread, type StartWorker } from './worker-link.ts';

// Files are read one after the other: what was read is let go of soon, not when hundreds of megabytes have gathered.
const limits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 512 };

/**
 * Does each job in a worker of its own, which ends with it. A cancelled job is ended where it stands, as by a power cut: what it
 * leaves is what such a cut leaves.
 */
export function createBackupRunner({
  backupWorkerFile,
  startWorker = startThread,
}: {
  backupWorkerFile: string;
  startWorker?: StartWorker;
}): BackupRunner {
  return <J extends BackupJob>(job: J, { signal, onProgress }: Watch = {}) =>
    new Promise<BackupResults[J['kind']]>((resolve, reject) => {
      if (signal?.aborted) {
        reject(new ProblemError('cancelled'));
        return;
      }
      const worker = startWorker(backupWorkerFile, { data: job, limits, name: 'Giao Ban: sao lưu' });
      let isOver = false;
      const end = (act: () => void): void => {
        if (isOver) return;
        isOver = true;
        signal?.removeEventListener('abort', abort);
        void worker.end();
        act();
      };
      const abort = (): void => end(() => reject(new ProblemError('cancelled')));
      signal?.addEventListener('abort', abort);
      worker.onMessage((message) => {
        const reply = message as BackupReply;
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
      worker.onEnd((reason) => end(() => reject(reason)));
    });
}
