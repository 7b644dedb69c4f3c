import type { Result } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { Form } from '../../../core/model/form.ts';
import { compareForms } from '../../../core/rules/forms/compare-forms.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { readBodyNames } from './body-names.ts';
import { requireForm } from './open-form.ts';

/** The earlier states of a form, newest first, each with what was changed after it; one that is damaged is left out. */
export async function listFormVersions(program: Program, id: string): Promise<Result<'form:list-versions'>> {
  const { store } = program;
  const { content, version: current } = await requireForm(program, id);
  const { records } = await readRecords(store, 'indicator');
  const names = {
    indicators: new Map(records.map((each) => [each.id, each])),
    organisations: new Map((await readBodyNames(program)).map((each) => [each.id, each.name])),
  };
  let after: Form = content;
  const found: Result<'form:list-versions'> = [];
  for (const { stateId, savedAt, version } of await store.listStates({ kind: 'form', id })) {
    // A save that was broken off has kept what still stands.
    if (version === current) continue;
    const state = await store.readState({ kind: 'form', id }, stateId).catch((error: unknown) => {
      if (error instanceof ProblemError) return null;
      throw error;
    });
    if (!state) continue;
    const changes = compareForms(state.content, after, names);
    after = state.content;
    if (changes.length > 0) found.push({ stateId, savedAt, changes });
  }
  return found;
}

/** A form as it stood earlier. */
export async function readFormVersion(
  { store }: Program,
  id: string,
  stateId: string,
): Promise<{ form: Form }> {
  const state = await store.readState({ kind: 'form', id }, stateId);
  if (!state) throw new ProblemError('record-missing', { kind: 'form', id });
  return { form: state.content };
}
