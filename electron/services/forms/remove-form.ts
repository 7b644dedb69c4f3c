import { ProblemError } from '../../../core/contract/problem.ts';
import type { Result } from '../../../core/contract/contract.ts';
import type { Program } from '../program.ts';

/** To the bin, from which it can be brought back for 30 days. Filled forms and the original file are not touched. */
export async function removeForm(
  { store }: Program,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<{ binId: string }> {
  return store.remove({ kind: 'form', id }, expectedVersion);
}

/** Forms that were removed in the last 30 days, last first; a damaged one is left where it is. */
export async function listRemovedForms({ store }: Program): Promise<Result<'form:list-removed'>> {
  const found: Result<'form:list-removed'> = [];
  for (const { binId, removedAt } of await store.listRemoved('form')) {
    try {
      const { content } = await store.readRemoved('form', binId);
      found.push({ binId, name: content.name, removedAt });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  return found;
}

export async function bringBackForm({ store }: Program, binId: string): Promise<{ id: string }> {
  const { content } = await store.bringBack('form', binId);
  return { id: content.id };
}
