import type { VersionList, VersionView } from '../../../core/contract/history.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { Stored } from '../../store/record-store.ts';

/** A version before its file is read. */
export type FoundVersion<T> = {
  view: Pick<VersionView, 'id' | 'kind' | 'number' | 'at'>;
  read: () => Promise<(Stored<T> & { savedBy: string; note: string }) | null>;
};

/**
 * Reads one version after the other, newest first, and tells in what each differs from the one before it. One that is damaged
 * stays in the list and says so.
 */
export async function describeVersions<T>(
  found: readonly FoundVersion<T>[],
  current: Stored<T> | null,
  listChanges: (then: T, now: T) => string[],
): Promise<Pick<VersionList, 'versions' | 'current'>> {
  const versions: VersionView[] = [];
  let currentParts: string[] | null = null;
  /** The one that was read last: the next one of the list is the one before it in time. */
  let later: { content: T; view: VersionView | null } | null = current && {
    content: current.content,
    view: null,
  };
  for (const { view, read } of found) {
    const stored = await read().catch((error: unknown) => {
      if (error instanceof ProblemError) return null;
      throw error;
    });
    const { savedBy = '', note = '' } = stored ?? {};
    const told: VersionView = { ...view, savedBy, note, changedParts: null, isDamaged: stored === null };
    versions.push(told);
    if (!stored) continue;
    if (later) {
      const parts = listChanges(stored.content, later.content);
      if (later.view) later.view.changedParts = parts;
      else currentParts = parts;
    }
    later = { content: stored.content, view: told };
  }
  return { versions, current: current && { savedAt: current.savedAt, changedParts: currentParts } };
}
