import { recordKindOf, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import { compareRecords } from '../../../core/catalogue/compare-rows.ts';
import type { Result } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { Program } from '../program.ts';
import { readContext, requireNoun } from './read-catalogue.ts';

/** The earlier states of a record, newest first, each with what was changed after it; one that is damaged is left out. */
export async function listVersions(
  program: Program,
  kind: CatalogueKind,
  id: string,
): Promise<Result<'catalogue:list-versions'>> {
  const { store } = program;
  const noun = requireNoun(kind);
  const recordKind = recordKindOf[kind];
  const context = await readContext(program, noun);
  const current = await store.read({ kind: recordKind, id });
  let after: CatalogueRecord | null = current?.content ?? null;
  const found: Result<'catalogue:list-versions'> = [];
  for (const { stateId, savedAt, version } of await store.listStates({ kind: recordKind, id })) {
    // A save that was broken off has kept what still stands.
    if (version === current?.version) continue;
    const state = await store.readState({ kind: recordKind, id }, stateId).catch((error: unknown) => {
      if (error instanceof ProblemError) return null;
      throw error;
    });
    if (!state) continue;
    const changes = after ? compareRecords(noun, state.content, after, context) : [];
    after = state.content;
    // Another noun's table shows another part of the record.
    if (changes.length > 0) found.push({ stateId, savedAt, changes });
  }
  return found;
}

/** A record as it stood earlier. */
export async function readVersion(
  { store }: Program,
  kind: CatalogueKind,
  id: string,
  stateId: string,
): Promise<Result<'catalogue:read-version'>> {
  const state = await store.readState({ kind: recordKindOf[kind], id }, stateId);
  if (!state) throw new ProblemError('record-missing', { kind: recordKindOf[kind], id });
  return { record: state.content, savedAt: state.savedAt };
}
