import { ProblemError } from '../../core/contract/problem.ts';
import type { OpenMode } from '../../core/model/workspace-list.ts';

/** Data that was opened only to be looked at: rejects with the one sentence that says so. */
export function refuseWriting({ openMode }: { openMode: OpenMode }): void {
  if (openMode === 'read-only') throw new ProblemError('read-only');
}
