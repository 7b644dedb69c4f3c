import { ProblemError } from '../../core/contract/problem.ts';
import { runHere, type BackupJob } from '../backup/backup-jobs.ts';
import type { BackupReply } from './backup-protocol.ts';
import { serve } from './serve.ts';

serve((job: BackupJob, reply: (reply: BackupReply) => void) => {
  runHere(job, { onProgress: (progress) => reply({ kind: 'progress', progress }) }).then(
    (result) => reply({ kind: 'done', result }),
    (error: unknown) => {
      if (error instanceof ProblemError) reply({ kind: 'refused', problem: error.problem });
      else reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    },
  );
  return () => undefined;
});
