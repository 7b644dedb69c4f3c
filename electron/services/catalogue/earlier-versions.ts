import { recordKindOf, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { compareRecords } from '../../../core/catalogue/compare-rows.ts';
import type { Result } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { listChangedStates } from '../list-changed-states.ts';
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
  // Another noun's table shows another part of the record: where it sees no change there is no state to go back to.
  return listChangedStates(store, { kind: recordKind, id }, current, (then, now) =>
    compareRecords(noun, then, now, context),
  );
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
