import { ProblemError } from '../../core/contract/problem.ts';

/** How far long work has come: `read` of the data, `write` of what is new, `check` of what was written. */
export type BackupProgress = { step: 'read' | 'write' | 'check' | 'build'; done: number; total: number };

/** What long work over files is given besides: it may be watched and ended between two files. */
export type Watch = { onProgress?: (progress: BackupProgress) => void; signal?: AbortSignal };

/** Tells each hundredth of the way, and rejects when the work was cancelled. */
export function watchSteps(
  { onProgress, signal }: Watch,
  step: BackupProgress['step'],
  total: number,
): (done: number) => void {
  const every = Math.max(1, Math.floor(total / 100));
  return (done) => {
    if (signal?.aborted) throw new ProblemError('cancelled');
    if (done % every === 0 || done === total) onProgress?.({ step, done, total });
  };
}
