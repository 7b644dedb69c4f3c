import { recordKindOf, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueEntry, Removal, Use } from '../../../core/contract/catalogue.ts';
import type { Result } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { nameKept } from '../../store/kept-place.ts';
import type { Program } from '../program.ts';
import { nounServices } from './noun-services.ts';
import { readContext, requireNoun } from './read-catalogue.ts';

/** Where a record is used, with the way there. */
export async function findUses(program: Program, kind: CatalogueKind, id: string): Promise<Use[]> {
  return (await findAllUses(program, kind, new Set([id]))).get(id) ?? [];
}

/** To the bin with records that nothing uses; when one is used none of them goes, and it is said where. */
export async function removeRecords(
  program: Program,
  kind: CatalogueKind,
  items: readonly { id: string; expectedVersion: number }[],
): Promise<Removal> {
  requireNoun(kind);
  if (kind === 'spelling')
    throw new ProblemError('act-not-possible', {
      reason: 'Cách viết là một phần của cơ quan, đơn vị. Xoá cơ quan, đơn vị ở danh mục của nó.',
    });
  const uses = await findAllUses(program, kind, new Set(items.map(({ id }) => id)));
  const used = items.flatMap(({ id }) => {
    const found = uses.get(id) ?? [];
    return found.length > 0 ? [{ id, uses: found }] : [];
  });
  if (used.length > 0) return { status: 'used', used };
  const removed: { id: string; binId: string }[] = [];
  for (const { id, expectedVersion } of items) {
    const { binId } = await program.store.remove({ kind: recordKindOf[kind], id }, expectedVersion);
    removed.push({ id, binId });
  }
  return { status: 'removed', removed };
}

/** What was removed of a noun in the last 30 days, last first. */
export async function listRemoved(
  program: Program,
  kind: CatalogueKind,
): Promise<Result<'catalogue:list-removed'>> {
  const noun = requireNoun(kind);
  const context = await readContext(program, noun);
  const recordKind = recordKindOf[kind];
  const found: Result<'catalogue:list-removed'> = [];
  for (const { binId, key, removedAt } of await program.store.listRemoved(recordKind)) {
    try {
      const { content } = await program.store.readRemoved(recordKind, binId);
      found.push({ binId, id: nameKept(key), removedAt, name: noun.nameRecord(content, context) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // It cannot be brought back, and its file stays where it is.
    }
  }
  return found;
}

/** Puts a removed record back into its place. */
export async function bringBack(
  { store }: Program,
  kind: CatalogueKind,
  binId: string,
): Promise<CatalogueEntry> {
  const { content, version, savedAt } = await store.bringBack(recordKindOf[kind], binId);
  return { record: content, version, savedAt };
}

async function findAllUses(
  program: Program,
  kind: CatalogueKind,
  ids: ReadonlySet<string>,
): Promise<Map<string, Use[]>> {
  const service = nounServices[kind];
  return service ? service.findUses(program, ids) : new Map();
}
