import type { Result } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { Form } from '../../../core/model/form.ts';
import { compareForms } from '../../../core/rules/forms/compare-forms.ts';
import { listChangedStates } from '../list-changed-states.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { readBodyNames } from './body-names.ts';
import { requireForm } from './open-form.ts';

/** The earlier states of a form, newest first, each with what was changed after it; one that is damaged is left out. */
export async function listFormVersions(program: Program, id: string): Promise<Result<'form:list-versions'>> {
  const { store } = program;
  const current = await requireForm(program, id);
  const { records } = await readRecords(store, 'indicator');
  const names = {
    indicators: new Map(records.map((each) => [each.id, each])),
    organisations: new Map((await readBodyNames(program)).map((each) => [each.id, each.name])),
  };
  return listChangedStates(store, { kind: 'form', id }, current, (then, now) =>
    compareForms(then, now, names),
  );
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
