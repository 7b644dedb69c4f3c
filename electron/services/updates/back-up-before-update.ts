import { ProblemError } from '../../../core/contract/problem.ts';
import type { HouseBackups } from '../backups/house-backups.ts';
import type { Workspaces } from '../house-workspaces.ts';

/**
 * Backs up the open data before the program is replaced; rejects when that does not end well. Data that are only looked at, and
 * a first run, have nothing that this program would write.
 */
export async function backUpBeforeUpdate(
  workspaces: Workspaces,
  backups: Pick<HouseBackups, 'make' | 'cancel'>,
  signal: AbortSignal,
): Promise<void> {
  const { openMode, store } = workspaces.current();
  if (openMode === 'read-only') return;
  const isEmpty = await store.read({ kind: 'workspace' }).then(
    (workspace) => workspace === null,
    // Damaged: what is there is kept as it is.
    () => false,
  );
  if (isEmpty) return;
  const cancel = () => backups.cancel();
  signal.addEventListener('abort', cancel);
  try {
    const { failure } = await backups.make('update');
    if (failure) throw new ProblemError(failure.code, failure.details);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
